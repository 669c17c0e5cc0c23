/** The language of what the engine itself says: clauses, notes, refusals, labels of an invoice. It begins in English. */
export { speak as speakEngine } from "outcomes-contract";
