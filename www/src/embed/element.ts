/** The script that a page includes: registers `<outcomes-contract>`, whose parts stand beside it. */
import { define } from "./define";
import { beside } from "./beside";

define(beside(import.meta.url));

export { OutcomesContract } from "./outcomes-contract";
export type { ErrorDetail, MovedDetail, OutcomesContractEventMap, ResultDetail } from "./events";
export type { Settings } from "./settings";
