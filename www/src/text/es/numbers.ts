/** Los números, como se dicen en español. */
import type { text as english } from "../en/numbers";
import { units } from "./units";

/** Ante el sonido «i» la conjunción es «e»; ante el sonido «o», «u»: también ante 8, 80 u 11. */
const soundsLikeI = /^h?i(?!e)/i;
const soundsLikeO = /^\$?(h?o|8|11(?!\d))/i;

/** «1,000,000 de años», pero «10,000 años». */
export const of = (count: string): string => (/,000,000$/.test(count) ? `${count} de` : count);
export const years = (count: string): string => `${of(count)} años simulados`;

export const text: typeof english = {
  locale: "es-US",
  ordinal: (_value, written) => written,
  percentile: (place) => `percentil ${place}`,
  and: (next) => (soundsLikeI.test(next) ? "e" : "y"),
  or: (next) => (soundsLikeO.test(next) ? "u" : "o"),
  ofMillions: (many) => `de ${many}`,
  inNoYear: (count) => `ninguno de ${years(count)}`,
  inEveryYear: "todos los años simulados",
  inYears: (times, count) => `${times} de ${years(count)}`,
  rarer: (count) => `menos de 1 en ${count}`,
  noneOf: (count) => `ninguno de ${count}`,
  everyYear: "todos los años",
  allOf: (count) => `los ${count}`,
  several: (unit) => (units[unit] ?? units[`${unit}s`])?.[1] ?? unit,
  single: (unit) =>
    Object.values(units).find(([, many]) => many === unit)?.[0] ?? unit.replace(/([aeiouáéíóú])s$/, "$1"),
  points: "puntos",
};
