/** What the reader does not see first, loaded after the first picture: every figure, every clause, every assumption, every source. */
export { keepOffline } from "../offline/offline";
export { turnWords } from "../state/undone";
export { belowStyle as print } from "../style/below";
export { advice } from "./advice";
export { assumptionControls, groupsOf } from "./assumption-controls";
export { assumptionsPanel } from "./assumptions";
export { footer } from "./details";
export { exactClauses } from "./exact";
export { guide } from "./guide";
export { questions } from "./questions";
export { Sheet } from "./sheet";
export { Stepping } from "./stepping";
export { strip } from "./strip";
export { termVersions } from "./versions";
import "./dot-cursor";
