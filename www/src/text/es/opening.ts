/** Lo que se dice de un enlace o archivo que no se puede abrir. */
import type { text as english } from "../en/opening";

export const text: typeof english = {
  tooLarge: "El archivo es más grande que cualquier escenario; debe ser un archivo de escenario (.json).",
  notJson: (why) => `El archivo debe ser un escenario escrito en JSON; no se puede leer como JSON: ${why}`,
  damaged: "El enlace está dañado: le falta una parte o fue alterada.",
  unknownForm: (start) => `El enlace tiene una forma que esta página no conoce: empieza con «${start}».`,
  unknownExample: (id) => `El enlace parte de un ejemplo que esta página no tiene: «${id}».`,
  unknownPart: (part) => `Una parte del enlace no es ni un valor ni una eliminación: «${part}».`,
};
