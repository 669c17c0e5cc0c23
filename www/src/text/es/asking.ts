/** Lo que se dice mientras se espera una respuesta, y donde no la hay. */
import type { text as english } from "../en/asking";

export const text: typeof english = {
  working: "Calculando",
  cancel: "Cancelar",
  cancelled: "Se detuvo antes de tener la respuesta.",
  refused: "Estos términos no encajan con esta pregunta:",
  failed: "No se pudo calcular.",
  again: "Intentar de nuevo",
};
