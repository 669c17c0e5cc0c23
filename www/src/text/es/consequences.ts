/** Lo que hace un término, en pocas palabras. */
import type { consequences as english } from "../en/consequences";

export const consequences: typeof english = {
  base: {
    student: (number, units) => `por los ${number} ${units}, logren lo que logren`,
    contract: "una sola vez, pase lo que pase",
    dosageUnit: (unit, dosage) => `por cada ${dosage} que recibe un ${unit}`,
    month: "por cada mes, pase lo que pase",
  },
  pays: (price) => `paga ${price}`,
  nobody: (judged) => `no hay ${judged}`,
  reach: (share, judged, without) => `${share} de los ${judged} lo alcanza, ${without} sin el servicio`,
  halfMust: "debe alcanzarla la mitad",
  halfMustOf: (reach) => `debe alcanzarla la mitad: ${reach}`,
  paidFor: (number, units) => `se paga por alrededor de ${number} ${units} al año`,
  paidForOwn: (number, units) =>
    `se paga por alrededor de ${number} ${units} al año, incluidos los que tienen precio propio`,
  payment: (mean) => `paga ${mean} al año en promedio`,
  malus: (unit) => `se descuenta por cada ${unit} que quede debajo`,
  malusUnmet: (unit) => `se descuenta por cada ${unit} que no lo cumpla`,
  malusPaid: (number, units) => `se descuenta por alrededor de ${number} ${units} al año`,
  malusFor: (unit) => `por cada ${unit} contado que quede debajo`,
  capBinds: (years) => `quita dinero en ${years}`,
  exceeded: (years) => `se excede en ${years}`,
  perStudentCap: "sobre lo que pagan los resultados en conjunto",
  minimum: "se debe aunque los resultados no alcancen",
  credit: (years) => `un crédito a favor del distrito en ${years}`,
  due: (amount) => `se pagan ${amount}`,
  dueOnAverage: (mean) => `se pagan ${mean} en promedio`,
  fiscalYear: (year, ends) => `en ${year}, que termina el ${ends}`,
  receive: (number, of, units) => `alrededor de ${number} de ${of} ${units} lo reciben`,
  receiveTested: (number, of, units, test) =>
    `alrededor de ${number} de ${of} ${units} lo reciben y tienen sus dos ${test}s`,
  otherPrice: (units) => `en vez del precio para los demás ${units}`,
  inProportion: "en proporción entre ambos",
  onceForAll: "una sola vez, por todos juntos",
  eligibleMeeting: (units) => `de los ${units} elegibles que lo cumplen`,
  eligibleReaching: (units) => `de los ${units} elegibles que alcanzan el umbral`,
  beyondBaseline: (units) => `de los ${units} elegibles: solo se paga por los que la superan`,
};
