/** All styles of the page's own tree, one sheet per part of it. */
import { type CSSResult } from "lit";
import { assumptions } from "./assumptions";
import { chart } from "./chart";
import { controls } from "./controls";
import { layout } from "./layout";
import { print } from "./print";
import { text } from "./text";

export const styles: CSSResult[] = [text, layout, controls, assumptions, chart, print];
