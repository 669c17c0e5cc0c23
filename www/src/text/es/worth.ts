/** ¿Por qué estamos pagando? */
import type { DollarPart } from "outcomes-contract";
import type { text as english } from "../en/worth";

type Who = readonly [one: string, many: string];

const kinds = {
  base: () => "Sean cuales sean los resultados (tarifa base)",
  service: () => "Por resultados que trajo el servicio",
  anyway: ([, many]: Who) => `Por ${many} que habrían llegado de todos modos`,
  luck: () => "Por azar",
  deemed: ([, many]: Who) => `Por ${many} a quienes el distrito dejó sin servicio`,
  missingTest: ([, many]: Who) => `Por ${many} sin resultado`,
  minimum: () => "Para llegar al mínimo acordado",
  breach: () => "Porque el distrito no cumplió sus obligaciones",
  malus: ([, many]: Who) => `Descontado por ${many} debajo de la meta`,
  studentCap: ([one]: Who) => `Descontado por el tope por ${one}`,
  notToExceed: () => "Descontado por “nunca más de”",
} satisfies Record<DollarPart["kind"], (who: Who) => string>;

export const text: typeof english = {
  where: {
    title: "A dónde va cada dólar de un año promedio",
    kind: (kind, who) => kinds[kind](who),
    lead: (total, base) =>
      base === null
        ? `En un año promedio el distrito paga unos ${total}.`
        : `En un año promedio el distrito paga unos ${total}; de eso, ${base} se pagan sean cuales sean los resultados.`,
    results: (anyway, service, rest, many) =>
      `De cada dólar pagado por resultados, unos ${String(anyway)} centavos van a ${many} que habrían llegado de todos modos${
        rest > 0
          ? `, ${String(service)} centavos a resultados que trajo el servicio y ${String(rest)} centavos a las demás razones de abajo.`
          : ` y ${String(service)} centavos a resultados que trajo el servicio.`
      }`,
    unclear: (anyway, many) =>
      `De cada dólar pagado por resultados, unos ${String(anyway)} centavos van a ${many} que habrían llegado de todos modos; lo que trajo el servicio no se distingue del azar.`,
    nothing: "No se paga nada por resultados.",
    picture: (pieces) => `Una barra con el pago de un año promedio: ${pieces}. La tabla de abajo dice lo mismo.`,
    what: "Qué se paga",
    outcome: "Resultado",
    amount: "En un año promedio",
    cents: "De cada dólar pagado",
    few: "menos de 1 ¢",
    centsOf: (cents) => (cents < 0 ? `−${String(-cents)} ¢` : `${String(cents)} ¢`),
    under: (unit) => `menos de ${unit}`,
    sum: "Todo lo que paga el distrito",
    rounding: (unit) => `Redondeado a ${unit}, para que la columna sume; ± es un error estándar.`,
    luckNote: ([, many]) =>
      `“Por azar”: lo que pagan las reglas sobre el conjunto de ${many} porque los resultados de un año oscilan alrededor de su promedio, con o sin servicio.`,
    anywayNote: ([, many]) =>
      `Habrían llegado de todos modos: en cada año simulado, el mismo grupo de ${many} se valora también como si no hubiera servicio.`,
  },
  price: {
    title: "Cuánto cuesta un logro más, según el umbral",
    choose: "Umbral que se mueve",
    axis: (one) => `pagos por resultados por cada ${one} más que pasa el umbral`,
    axisAt: (one, level) => `pagos por resultados por cada ${one} más que alcanza ${level}`,
    lower: (many) => `${many} más que pasan el umbral, por año`,
    now: "como está",
    label: "Umbrales: las flechas recorren la curva",
    help: (one) =>
      `Lo que paga el resultado, dividido entre cuántos más lo alcanzan que sin el servicio (costo por logro adicional). La tarifa base no cuenta: se debe sin importar qué ${one} llegue. Banda: un error estándar a cada lado.`,
    sentence: (level, cost, more, [one]) =>
      `En ${level}, como está, un ${one} más que pasa el umbral cuesta unos ${cost} (${more} más por año).`,
    none: (level, [one]) => `En ${level}, como está, ni un ${one} más que pase el umbral se distingue del azar.`,
    cheaper: (level, cost, more, fewer) =>
      `En ${level} costaría unos ${cost}, ${fewer ? `pero por solo ${more} más por año` : `por ${more} más por año`}.`,
    cheapest: "Ningún otro umbral de este rango es claramente más barato.",
    reading: (level, cost, error, more) =>
      `En ${level}: ${cost}${error === "" ? "" : ` ${error}`} por un logro más; ${more} más por año.`,
    readingNone: (level, more) =>
      `En ${level}: ningún logro adicional claro (${more} más por año), así que no hay precio.`,
    readingUnfit: (level) => `En ${level}: los términos no encajan entre sí.`,
    adopt: "Adoptar este umbral",
    adopted: "Así está ahora.",
    pick: "Haga clic en la curva, o use las flechas, para leer un punto.",
    gapNone: (from, to) =>
      from === to
        ? `Sin precio en ${from}: ahí el servicio agrega tan poco que no se distingue del azar.`
        : `Sin precio desde ${from} hasta ${to}: ahí el servicio agrega tan poco que no se distingue del azar.`,
    owed: "Debajo de $0, los descuentos de este resultado superan lo que paga.",
    dear: (ceiling) => `Los precios por encima de ${ceiling} quedan fuera de la imagen; la tabla los tiene.`,
    noThreshold: "Ningún resultado de este contrato tiene un umbral que se pueda mover.",
    table: "Mostrar como tabla",
    caption: "Un logro más, según el umbral",
    columns: ["Umbral", "Costo de un logro más", "Más por año"],
    noCost: "sin logro claro",
    unfit: "no encajan",
  },
};
