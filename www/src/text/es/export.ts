/** Lo que dicen los controles junto a tablas e imágenes, y lo que va en los archivos que hacen. */
import type { text as english } from "../en/export";

export const text: typeof english = {
  label: (kind, name) => `${kind}: ${name}`,
  group: (name) => `Descargar: ${name}`,
  what: "qué",
  value: "valor",
  unit: "unidad",
  standardError: "error estándar",
  errorOf: (column) => `${column}: error estándar`,
  inUnit: (column, unit) => (unit === "" ? column : `${column} (${unit})`),
  share: "proporción de 0 a 1",
  made: (seed, years, version) =>
    [`Outcomes Contract Simulator ${version}`.trim(), `semilla ${seed}`, `${years} años simulados`].join(" · "),
  saved: (file) => `Se guardó ${file}.`,
  failed: (name) => `Este navegador no pudo hacer el archivo de «${name}». Quizá sirvan los otros tipos de archivo.`,
  payout: "lo que paga el distrito",
  years50: { year: "de 50 años simulados, desde el más barato", payout: "pago", over: "supera el presupuesto" },
  histogram: {
    from: "pago mayor que",
    to: "pago hasta",
    years: "años simulados",
    over: "supera el presupuesto",
  },
  yes: "sí",
  no: "no",
};
