/** What the reader does not see first, loaded after the first picture: every figure, every clause, every assumption, every source. */
export { advice } from "./advice";
export { assumptionControls } from "./assumption-controls";
export { details, footer } from "./details";
export { exactClauses } from "./exact";
export { questions } from "./questions";
import "./dot-cursor";
