/** What the reader does not see first, loaded after the first picture: every figure, every assumption, every source. */
export { assumptionControls } from "./assumption-controls";
export { details, footer } from "./details";
export { settle } from "./settle";
