/** What the reader does not see first, loaded after the first picture: every figure, every clause, every assumption, every source. */
export { print } from "../style/print";
export { advice } from "./advice";
export { assumptionControls } from "./assumption-controls";
export { assumptionsPanel } from "./assumptions";
export { details, footer } from "./details";
export { exactClauses } from "./exact";
export { questions } from "./questions";
