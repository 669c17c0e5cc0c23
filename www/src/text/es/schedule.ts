/** ¿Cuándo se paga? Lo que dice la pregunta junto a su imagen. */
import type { text as english } from "../en/schedule";

export const text: typeof english = {
  none: "Estos términos no dicen cuándo vence nada.",
  offer: (autumn, midYear, results) =>
    `Un calendario sencillo: la mitad de la tarifa base el ${autumn}, la mitad el ${midYear} y todo lo demás cuando haya resultados, el ${results}.`,
  offerRest: (results) => `Un calendario sencillo: todo cuando haya resultados, el ${results}.`,
  year: "Año escolar",
  yearOption: (begins) => `${String(begins)}–${String((begins + 1) % 100).padStart(2, "0")}`,
  add: "Agregar este calendario",
  added: "Las fechas y proporciones se mueven entre los términos. Un calendario no cambia lo que se paga en total.",
  remove: "Quitar el calendario",
  removeBudgets: "Quitar el calendario y los presupuestos por año fiscal",
  names: { autumn: "Otoño", midYear: "Medio año", results: "Con los resultados" },
  months: "Lo que vence, por mes",
  help: "Punto: el promedio. Barra: nueve de cada diez años simulados.",
  monthNames: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
  first: (amount, label, day) => `Primero, ${amount} el ${day} (${label}).`,
  only: (amount, label, day) => `Todo, ${amount}, vence el ${day} (${label}).`,
  known: (amount, share) => `En total ${amount}, ${share} de un año promedio, es seguro desde el principio.`,
  swing: (label, day, low, high) =>
    `La incertidumbre está en “${label}”, ${day}: en nueve de cada diez años, entre ${low} y ${high}.`,
  even: "Cada cuota es segura desde el principio.",
};
