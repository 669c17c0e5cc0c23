/** Las cláusulas de un contrato. Los nombres de las unidades son todos masculinos. */
import type { Value } from "../../terms/pieces";
import { say } from "../say";
import type { text as english } from "../en/clauses";

export const text: typeof english = {
  noBase: "El distrito no paga ninguna tarifa base.",
  base: (fees, units) => say<Value>`El distrito paga ${fees}, sin importar lo que logren los ${units}.`,
  perUnit: (fee, number, units) => say<Value>`${fee} por cada uno de los ${number} ${units}`,
  perUnitEnrolled: (fee, number, units) =>
    say<Value>`${fee} por cada uno de los ${number} ${units}, según la parte del año en que estén inscritos`,
  perContract: (fee) => say<Value>`${fee} por el contrato en su conjunto`,
  perDosage: (fee, unit) => say<Value>`${fee} por cada ${unit} que se imparta`,
  perMonth: (fee, months, several) => say<Value>`${fee} al mes durante ${months} ${several ? "meses" : "mes"}`,

  perStudentCap: (unit, cap) => say<Value>`Los resultados de un mismo ${unit} pagan en conjunto ${cap} como máximo.`,
  minimum: (least) => say<Value>`En total, al menos ${least}.`,
  notToExceed: (most) => say<Value>`Nunca más de ${most} en total.`,
  bounds: (least, most) => say<Value>`En total, al menos ${least}, y nunca más de ${most}.`,

  schedule: (instalments) => say<Value>`Se paga ${instalments}.`,
  instalment: (day, what) => say<Value>`el ${day}: ${what}`,
  instalmentAndRest: (day, what) => say<Value>`el ${day}: ${what} y todo lo que reste`,
  baseShare: (share) => say<Value>`${share} de las tarifas base`,
  provisional: (share) => say<Value>`${share} de lo que pagan los resultados de invierno`,
  trueUp: "lo que reste, o un crédito a favor del distrito si se pagó de más",

  eligible: (unit, minimum, otherwise) =>
    say<Value>`Los resultados cuentan por cada ${unit} que recibe al menos ${minimum}${otherwise}.`,
  keptBelow: {
    unpaid: () => "",
    excluded: (unit) => `; si el distrito causó el faltante, ese ${unit} queda fuera`,
    deemedTop: (unit) =>
      `; si el distrito causó el faltante, se paga por ese ${unit} como si alcanzara todos los umbrales`,
  },

  outcome: (label) => say<Value>`${label}:`,
  outcomeOf: (label, groups) => say<Value>`${label} (solo ${groups}):`,
  level: {
    percentile: (values) => say<Value>`el percentil ${values}`,
    target: (values) => say<Value>`${values} del crecimiento meta`,
    plain: (values) => say<Value>`${values}`,
    counted: (values, unit) => say<Value>`${values} ${unit}`,
  },
  levelBefore: {
    percentile: (value) => say<Value>`el percentil ${value}`,
    target: (value) => say<Value>`${value}`,
    plain: (value) => say<Value>`${value}`,
    counted: (value) => say<Value>`${value}`,
  },
  eachMeets: (unit) => say<Value>`por cada ${unit} que lo cumpla`,
  eachReaches: (unit, level) => say<Value>`por cada ${unit} que alcance ${level}`,
  tiers: (each, prices, groups) => say<Value>`${each}, ${prices}${groups}.`,
  tiersHighest: (each, prices, groups) => say<Value>`${each}, ${prices}, según el más alto que alcance${groups}.`,
  tiersSummed: (each, prices, groups) => say<Value>`${each}, ${prices}, y se paga cada uno que alcance${groups}.`,
  groupPrices: (label, prices) => say<Value>`; para ${label}, ${prices}`,
  linear: (unit, from, price, to) =>
    say<Value>`por cada ${unit}, nada hasta ${from}, luego en proporción, y ${price} desde ${to}.`,
  shareMeets: (units) => say<Value>`un solo monto según la proporción de ${units} elegibles que lo cumplan`,
  shareReaches: (units, level) =>
    say<Value>`un solo monto según la proporción de ${units} elegibles que alcancen ${level}`,
  step: (amount, from) => say<Value>`${amount} desde ${from}`,
  shareSteps: (share, steps) => say<Value>`${share}: ${steps} de ellos.`,
  shareLinear: (share, from, amount, to) =>
    say<Value>`${share}: nada hasta ${from} de ellos, luego en proporción, y ${amount} desde ${to}.`,
  median: (units, steps) => say<Value>`un solo monto según la mediana de todos los ${units} con resultado: ${steps}.`,
  medianOfDosage: (units, steps) => say<Value>`un solo monto según la mediana de los ${units}: ${steps}.`,
  aboveBaseline: (price, each, baseline, units) =>
    say<Value>`${price} ${each}, más allá de la base acordada: ${baseline} de los ${units} elegibles.`,
  malus: (off, unit, level) => say<Value>`Se descuentan ${off} por cada ${unit} que no alcance ${level}.`,
  malusUnmet: (off, unit) => say<Value>`Se descuentan ${off} por cada ${unit} que no lo cumpla.`,
  cap: (cap) => say<Value>`Este resultado paga ${cap} en total como máximo.`,
};
