/** Lo que se deshizo o se rehizo, en palabras. */
import type { text as english } from "../en/undone";

export const text: typeof english = {
  undone: (changes) => `Se deshizo: ${changes}.`,
  redone: (changes) => `Se rehizo: ${changes}.`,
  takenBack: "Se deshizo el cambio que no encajaba. Los términos son otra vez los de la imagen.",
  nothing: "Este paso no cambió nada visible.",
  backTo: (what, value) => `${what}, otra vez ${value}`,
  to: (what, value) => `${what}, ahora ${value}`,
  gone: (what) => `${what}, eliminado`,
  there: (what, value) => `${what}, otra vez presente: ${value}`,
  opened: (title) => `«${title}» está otra vez en esta página`,
  several: (count) => `${count} cambios a la vez`,
  seed: "semilla",
  years: "años simulados",
  terms: "los términos",
  of: (heading, label) => `${heading}, ${label}`,
  and: "y",
};
