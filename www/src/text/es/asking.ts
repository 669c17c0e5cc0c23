/** Lo que se dice mientras se consulta al motor. */
import { count } from "../../format";
import type { text as english } from "../en/asking";

export const text: typeof english = {
  working: "Calculando",
  progress: (done, total) => `${count(done)} de ${count(total)} calculados`,
  cancel: "Cancelar",
  stopped: "Se detuvo antes de tener la respuesta.",
  stoppedAt: (done, total) => `Detenido después de ${count(done)} de ${count(total)}.`,
  goOn: "Continuar",
  again: "Intentar de nuevo",
  refused: "Estos términos no encajan con esta pregunta:",
  failed: "No se pudo calcular.",
};
