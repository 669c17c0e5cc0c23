/** ¿Cómo es un año concreto? */
import type { Bound } from "outcomes-contract";
import type { Who } from "../people";
import type { text as english } from "../en/year";

type Did = Parameters<typeof english.bound>[1];

const at = (outcome: string): string => (outcome === "" ? "" : ` (${outcome})`);
const moved = ({ amount, taken }: Did): string => (amount === "" ? "" : `: ${amount} ${taken ? "menos" : "más"}`);

const rules = {
  perStudentCap: (did: Did, [one]: Who) => `El tope por ${one} quitó ${did.amount}.`,
  outcomeCap: (did: Did) => `El tope de este resultado${at(did.outcome)} quitó ${did.amount}.`,
  minimum: (did: Did) => `El mínimo acordado agregó ${did.amount}.`,
  notToExceed: (did: Did) => `“Nunca más de” quitó ${did.amount}.`,
  breach: (did: Did) => `El distrito no cumplió sus obligaciones y se debe el precio completo${moved(did)}.`,
  malus: (did: Did) => `Debajo de la meta${at(did.outcome)}: ${did.students}${moved(did)}.`,
  districtShortfall: (did: Did) =>
    `El distrito dejó debajo del mínimo a ${did.students}${at(did.outcome)}${did.amount === "" ? "" : `; el contrato paga ${did.amount}`}.`,
  missingTest: (did: Did) =>
    `Sin resultado${at(did.outcome)}: ${did.students}${did.amount === "" ? "" : `; el contrato paga ${did.amount}`}.`,
  minimumDosage: (did: Did) => `Con muy poco servicio para contar${at(did.outcome)}: ${did.students}.`,
} satisfies Record<Bound["rule"], (did: Did, who: Who) => string>;

export const text: typeof english = {
  choose: "Año",
  option: (place, pays, over) => `${String(place)} de 50: ${pays}${over ? ", por encima del presupuesto" : ""}`,
  none: (pays) => `Ninguno de los 50: ${pays}`,
  previous: "Año más barato",
  next: "Año más caro",
  kinds: "Ir a",
  poor: "Un año malo",
  typical: "Un año típico",
  good: "Un año bueno",
  kindsHelp: "Malo: uno de cada diez años paga menos. Bueno: uno de cada diez paga más.",
  pays: (amount) => `Este año paga ${amount}`,
  gets: (amount) => `En este año el distrito recibe de vuelta ${amount}`,
  within: (left, budget) => `, ${left} por debajo del presupuesto de ${budget}.`,
  over: (more, budget) => `, ${more} por encima del presupuesto de ${budget}.`,
  exactly: (budget) => `, justo el presupuesto de ${budget}.`,
  name: (place, number) =>
    place === null
      ? `Año simulado número ${number}; con estos términos no es ninguno de los 50 puntos.`
      : `Año ${place} de 50, contando desde el más barato; año simulado número ${number}.`,
  sameYear: (before, now) =>
    `El mismo año simulado, con nuevos términos: pagaba ${before} cuando lo abrió y ahora paga ${now}.`,
  sameYearSame: "El mismo año simulado, con nuevos términos: paga lo mismo.",
  nearest: (all, kept) =>
    `La imagen es de ${all} años; se pueden abrir los primeros ${kept}, y este es el que está donde está el punto.`,
  boundHeading: "Qué reglas hicieron diferencia",
  bound: (rule, did, who) => rules[rule](did, who),
  nothingBound: "Ningún tope, mínimo u otra regla cambió lo que paga este año.",
  students: {
    heading: ([, many], outcome) => `Este año, por ${many}${outcome === "" ? "" : `: ${outcome}`}`,
    reached: (reached, counted, level, without) =>
      `De ${counted} que cuentan, ${reached} alcanzan ${level}; sin el servicio serían ${without}.`,
    met: (reached, counted, without) =>
      `De ${counted} que cuentan, ${reached} lo cumplen; sin el servicio serían ${without}.`,
    notCounted: (number) => `No cuentan: ${number}.`,
    help: (kind, [one, many]) =>
      kind === "dots"
        ? `Un punto por cada ${one} que cuenta; relleno: en el umbral más bajo que paga o más arriba. Contorno: el mismo grupo de ${many} sin el servicio.`
        : `Columnas: ${many} que cuentan; más oscuro: en el umbral más bajo que paga o más arriba. Contorno: el mismo grupo sin el servicio.`,
    label: "Valores: las flechas recorren la escala",
    pick: "Señale la imagen, o use las flechas, para leerla.",
    reading: (from, to, withService, without, [, many]) =>
      `De ${from} a menos de ${to}: ${withService} ${many}, ${without} sin el servicio.`,
    readingOne: (value, withService, without, [, many]) =>
      `En ${value}: ${withService} ${many}, ${without} sin el servicio.`,
    show: "Mostrar como tabla",
    caption: "Por valor, en este año",
    columns: ["Con el servicio", "Sin él"],
  },
};
