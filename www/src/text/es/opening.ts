/** Lo que se dice de un enlace que no se puede abrir. */
import type { text as english } from "../en/opening";

export const text: typeof english = {
  damaged: "El enlace está dañado: le falta una parte o fue alterada.",
  unknownForm: (start) => `El enlace tiene una forma que esta página no conoce: empieza con «${start}».`,
  unknownExample: (id) => `El enlace parte de un ejemplo que esta página no tiene: «${id}».`,
  unknownPart: (part) => `Una parte del enlace no es ni un valor ni una eliminación: «${part}».`,
};
