/** The same as a classic script: browsers run no module from a disk. */
import { beside } from "./beside";
import { define } from "./define";

const script = document.currentScript;
define(beside(script instanceof HTMLScriptElement ? script.src : location.href));
