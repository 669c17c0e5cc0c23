/** All that an embed says in Spanish, by catalogue: a script of its own, which comes when it is spoken. */
export { text as embed } from "../text/es/embed";
export { text as first } from "../text/es/first";
export { text as numbers } from "../text/es/numbers";
export { text as opening } from "../text/es/opening";
export { text as terms } from "../text/es/terms";
