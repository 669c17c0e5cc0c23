/** The styles of the page's own tree, one sheet per part of it; those of what comes later come with that. */
import { type CSSResult } from "lit";
import { assumptions } from "./assumptions";
import { chart } from "./chart";
import { clauses } from "./clauses";
import { controls } from "./controls";
import { layout } from "./layout";
import { result } from "./result";
import { text } from "./text";

export const styles: CSSResult[] = [text, layout, result, controls, clauses, assumptions, chart];
