/** ¿A quién se atiende? */
import type { text as english } from "../en/served";

/** `del percentil 60`, `de 27 puntos`. */
const of = (level: string): string => (level.startsWith("el ") ? `d${level}` : `de ${level}`);

export const text: typeof english = {
  before: {
    title: "Quién llega, sin el servicio y con él",
    help: "Anillo: la proporción que alcanzaría el umbral más bajo que paga sin el servicio. Punto: con él. De todos los que cuentan.",
    row: (before, after) => `${before} → ${after}`,
    rowSaid: (group, before, after) => `${group}: ${before} sin el servicio, ${after} con él`,
  },
  lead: {
    one: (enrolled, eligible, payment, [one]) =>
      `En un año promedio hay ${enrolled} con inscripción y unos ${eligible} cumplen las condiciones del contrato; el contrato paga unos ${payment} por ${one} con inscripción.`,
    several: (groups, most, least, mostPays, leastPays, [one]) =>
      `De ${groups} grupos, el contrato paga más por “${most}”, unos ${mostPays} por ${one} con inscripción, y menos por “${least}”, unos ${leastPays}.`,
    alike: (groups, payment, [one]) =>
      `El contrato paga más o menos lo mismo por cada uno de los ${groups} grupos: ${payment} por ${one} con inscripción.`,
  },
  table: {
    caption: "Por grupo, en un año promedio",
    enrolled: ([, many]) => `Inscripción (${many})`,
    eligible: "Cumplen las condiciones",
    payment: "Pagado, antes de límites al total",
    perOne: ([one]) => `Por cada ${one} con inscripción`,
    without: (outcome) => (outcome === "" ? "Llegarían sin el servicio" : `${outcome}: sin el servicio`),
    reached: (outcome) => (outcome === "" ? "Llegan con el servicio" : `${outcome}: con el servicio`),
  },
  near: {
    title: "Quién está cerca de un umbral",
    choose: "Resultado",
    help: (near) =>
      `Relleno: un año promedio con el servicio. Contorno: el mismo año sin él. Sombreado: hasta ${near} a cada lado de un umbral.`,
    axis: (per, [, many]) => `${many} por año, por cada ${per}`,
    label: "Valores: las flechas recorren las columnas",
    line: (below, near, level, above, [, many]) =>
      `Unos ${below} ${many} están a menos de ${near} por debajo ${of(level)}, y ${above} a menos de ${near} por encima.`,
    pull: (gain, [one]) =>
      `Cruzar esa línea trae ${gain} más; moverse entre líneas no trae nada. Por eso la línea atrae la próxima lección hacia cada ${one} que está justo debajo.`,
    pullUnpriced: ([one]) =>
      `Solo cuenta cruzar esa línea. Por eso atrae la próxima lección hacia cada ${one} que está justo debajo.`,
    slope: "El pago sube con cada paso entre los dos extremos, así que ninguna línea atrae la atención.",
    event: "Este resultado es un simple sí o no: no hay escala en la que estar cerca de una línea.",
    reading: (from, to, withService, withoutService, [, many]) =>
      `De ${from} a menos de ${to}: ${withService} ${many} por año con el servicio, ${withoutService} sin él.`,
    readingTop: (from, withService, withoutService, [, many]) =>
      `De ${from} en adelante: ${withService} ${many} por año con el servicio, ${withoutService} sin él.`,
    pick: "Señale una columna, o use las flechas, para leerla.",
    caption: (near) => `Hasta ${near} por debajo y por encima de cada umbral, en un año promedio`,
    row: (level, group) => (group === "" ? level : `${level}, ${group}`),
    columns: ["Debajo, sin el servicio", "Debajo, con él", "Encima, sin el servicio", "Encima, con él"],
    show: "Mostrar como tabla",
    spreadCaption: "Por valor, en un año promedio",
    spreadColumns: ["Con el servicio", "Sin él"],
    span: (from, to) => `${from} a menos de ${to}`,
    spanTop: (from) => `${from} en adelante`,
  },
};
