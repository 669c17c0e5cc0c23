/** The script of `embed.html`: its parts stand beside it. */
import { beside } from "./beside";
import { fillFrame } from "./fill-frame";

const script = document.currentScript;
void fillFrame(beside(script instanceof HTMLScriptElement ? script.src : location.href));
