/** Qué mueve más el pago, en palabras. */
import { count, money, percent } from "../../format";
import type { text as english } from "../en/drivers";

export const text: typeof english = {
  lead: "Cada barra lleva un solo término o supuesto a un valor bajo y a uno alto, deja todo lo demás igual y liquida otra vez los mismos años simulados. Cuanto más larga la barra, más importa.",
  measured: "Se mide:",
  moved: {
    payout: "Pago esperado",
    chanceExceeded: "Años sobre el presupuesto",
    p95: "Un año de cada veinte",
  },
  title: {
    payout: "Qué mueve el pago esperado",
    chanceExceeded: "Qué mueve la frecuencia con que se excede el presupuesto",
    p95: "Qué mueve el pago que un año de cada veinte supera",
  },
  years: (chance) => count(Math.round(chance * 100)),
  asItStands: (figure) => `como está: ${figure}`,
  ofHundred: (chance) => `${count(Math.round(chance * 100))} de 100 años`,
  low: "con el valor bajo",
  high: "con el valor alto",
  picture: (title, bars, first) => `${title}: ${count(bars)} barras, la más larga primero. ${first} Sigue su tabla.`,
  longest: (name, low, atLow, high, atHigh) => `La más larga es ${name}: ${atLow} con ${low}, ${atHigh} con ${high}.`,
  unfitShort: "no encaja",
  showTerm: "Mostrar el término",
  showAssumption: "Mostrar el supuesto",
  more: (rest, still) =>
    still === 0
      ? `Mostrar ${count(rest)} más, que mueven menos`
      : `Mostrar ${count(rest)} más, que mueven menos; ${count(still)} de ellos no mueven nada`,
  fewer: "Mostrar solo las más largas",
  nothing: (why, low, high, message) => {
    switch (why) {
      case "noRoom":
        return "no se puede mover: sus vecinos no le dejan lugar";
      case "unfit":
        return `ni ${low} ni ${high} encajan con los demás términos${message === "" ? "" : `: ${message}`}`;
      case "budgetOnly":
        return "no mueve nada: el presupuesto no cambia ningún pago, solo lo que se considera demasiado";
      case "capNeverBinds":
        return `no mueve nada: este tope nunca se alcanza, tampoco con ${low}`;
      case "minimumNeverBinds":
        return `no mueve nada: los pagos quedan por encima de este mínimo, también con ${high}`;
      case "noBreachClause":
        return "no mueve nada: el contrato no vincula ningún pago a una obligación incumplida";
      case "nothingPaidOnIt":
        return "no mueve nada: ningún resultado se paga por esta medida";
      case "noYearCrosses":
        return "cambia los pagos, pero ningún año simulado cruza el presupuesto";
      case "sameQuantile":
        return "cambia los pagos, pero no lo que un año de cada veinte supera";
      case "samePayments":
        return "no mueve nada: todos los años simulados pagan lo mismo";
    }
  },
  asTable: "Mostrar como tabla",
  caption: (title) => `${title}, y cuánto`,
  columns: {
    what: "Se mueve solo",
    unit: "Unidad",
    now: "Como está",
    low: "Valor bajo",
    high: "Valor alto",
    change: "Cambio ahí",
  },
  unchanged: "ninguno",
  points: (text) => `${text} puntos`,
  steps:
    "Hasta dónde: precios, pagos base, topes y el presupuesto se mueven un 10\u00a0%; los umbrales de percentil y las proporciones, 5 puntos; el porcentaje de la meta, 10; los umbrales en otras escalas, cerca de un tercio de la dispersión de los puntajes; la dosis mínima, una décima parte del plan; nunca más allá de un escalón vecino. Los supuestos se mueven hasta donde uno podría equivocarse razonablemente. Lo que gasta el proveedor queda fuera: no mueve ningún pago.",
  reasons: "Hasta dónde se mueve cada supuesto, y por qué",
  reasonColumns: { what: "Supuesto", from: "Desde", to: "Hasta", why: "Por qué hasta ahí", source: "Fuente" },
  why: {
    effectMean:
      "Una ciudad a gran escala encontró de .04 a .09; los programas pequeños llegan a cerca de .30 cuando un metaanálisis publicado se reduce como nuestros valores usuales.",
    effectSd: "La mitad, y la mitad más. Ilustrativo.",
    siteSd: "Desde escuelas iguales hasta el doble de nuestro valor usual. Ilustrativo.",
    icc: "Las normas de crecimiento publicadas implican de .07 a .12; los puntajes mismos se agrupan cerca de .20.",
    leverage: "Las normas de otros grados y ediciones difieren cerca de un 15\u00a0%. Ilustrativo.",
    localHistory: "Una proporción vista en unos cientos de estudiantes es incierta en unos 5 puntos.",
    eventShare: "Una proporción vista en unos cientos de estudiantes es incierta en unos 5 puntos.",
    neverStart: "Desde casi ninguno hasta el doble de nuestro valor usual. Ilustrativo.",
    meanShare:
      "15 puntos en cada sentido: más o menos el paso entre tutoría en la escuela, después de clases y en casa.",
    concentration: "La mitad y el doble. Ilustrativo.",
    validPairs: "Entre 10 y 12\u00a0% de los estudiantes se mudan en un año; 6 puntos en cada sentido.",
    breach: "Desde nunca hasta 15 años de cada 100. Ilustrativo.",
    students: "Matrícula una décima parte por debajo y por encima del plan. Ilustrativo.",
    effectMultiplier: "Un cuarto menos y más. Ilustrativo.",
    baselineShift: "Una décima de desviación estándar en cada sentido. Ilustrativo.",
  },
  noSource: "inferencia nuestra",
  split: {
    heading: "Por qué un año difiere de otro",
    lead: (sd) =>
      `Con los términos como están, un año suele terminar a unos ${sd} del pago esperado. De las causas que hay detrás:`,
    sources: {
      breach: "si el distrito cumple sus propias obligaciones",
      effect: "qué tan bien funciona el servicio este año",
      clustering: "escuelas enteras que van bien o mal juntas",
      dosage: "quién asistió, y quién hizo ambas pruebas",
      sampling: "cómo le fue por azar a cada estudiante",
    },
    terms: {
      breach: "incumplimiento",
      effect: "efecto, por año y escuela",
      clustering: "agrupamiento",
      dosage: "dosis y pruebas válidas",
      sampling: "muestreo",
    },
    picture: (parts) => `Una barra de 100 por ciento. ${parts.join(", ")}.`,
    caption: "Partes de la varianza del pago",
    columns: {
      what: "Causa",
      share: "Parte de la varianza",
      variance: "Varianza",
      alone: "Por sí sola, un año variaría en",
    },
    certain: "El pago es igual en todos los años simulados: no hay nada que repartir.",
    larger: (students, schools, stays) =>
      `El doble de estudiantes en las mismas escuelas haría la variación cerca de un ${percent(students)} menor por cada dólar pagado. Con el doble de escuelas también: cerca de un ${percent(schools)} menor. ${
        stays >= 0.5
          ? `La mayor parte, ${percent(stays)} de la varianza, queda por grande que sea el contrato: es igual para todas las escuelas.`
          : `El ${percent(stays)} restante de la varianza queda por grande que sea el contrato.`
      }`,
    notes: "El motor anota:",
  },
  amount: (value, currency) => money(value, currency),
};
