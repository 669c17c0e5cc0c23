/** Lo que se dice de un archivo de escenario que no se puede abrir. */
import type { text as english } from "../en/file";

export const text: typeof english = {
  tooLarge: "El archivo es más grande que cualquier escenario; debe ser un archivo de escenario (.json).",
  notJson: (why) => `El archivo debe ser un escenario escrito en JSON; no se puede leer como JSON: ${why}`,
};
