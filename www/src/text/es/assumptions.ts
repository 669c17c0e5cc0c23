/** Lo que se supone, y por qué. */
import { counted } from "../../format";
import type { text as english } from "../en/assumptions";
import { say } from "../say";

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const inference = "Es inferencia nuestra.";

export const text: typeof english = {
  described: {
    "cohort.measures[].effect.mean": {
      label: "Cuánto mueve a un estudiante el servicio completo",
      term: "efecto",
      why: "Según el tamaño del programa: menos de 100 estudiantes, .30; de 100 a 399, .22; de 400 a 999, .16; 1,000 o más, .10. Son nuestra reducción de un metaanálisis publicado (.44, .30, .21 y .16 según el tamaño); una ciudad a gran escala halló de .04 a .09 en lectura y nada en matemáticas.",
      sources: ["Metaanálisis de la tutoría, según el tamaño del programa", "Tutoría a gran escala en Nashville"],
    },
    "cohort.measures[].effect.sd": {
      label: "Cuánta incertidumbre tenemos sobre eso",
      term: "incertidumbre del efecto (DE)",
      why: "Es inferencia nuestra; otros lugares predicen mal un lugar nuevo.",
      sources: ["Predecir efectos en un solo lugar nuevo"],
    },
    "cohort.measures[].effect.siteSd": {
      label: "Cuánto difiere entre escuelas",
      term: "DE del efecto por escuela",
      why: inference,
    },
    "cohort.measures[].icc": {
      label: "Cuánto se mueven juntos los estudiantes de una escuela",
      term: "agrupamiento (ICC)",
      why: "Inferido de normas de crecimiento publicadas: la dispersión entre escuelas sobre la dispersión entre estudiantes es de .07 a .12. Los puntajes en sí se agrupan más, cerca de .20.",
    },
    "cohort.measures[].leverage": {
      label: "Cuánto mueve la medida una DE de efecto en un estudiante",
      term: "palanca",
      why: "Para percentiles de crecimiento: la DE del puntaje de primavera sobre la DE del crecimiento, 20.2 / 7.65 en matemáticas de 8.º grado, inferida de normas MAP publicadas. Por eso un efecto pequeño mueve mucho los percentiles de crecimiento.",
    },
    "cohort.measures[].localHistory.share": {
      label: "Estudiantes que alcanzaron el umbral sin el servicio",
      term: "historial local",
      why: "Sus propios registros son la única buena fuente; las proporciones de los ejemplos son ilustrativas.",
    },
    "cohort.dosage.neverStart": { label: "Estudiantes que nunca empiezan", term: "nunca empieza", why: inference },
    "cohort.dosage.meanShare": {
      label: "Parte del servicio planeado que reciben quienes empiezan",
      term: "parte media de la dosis planeada",
      why: "Es inferencia nuestra: tutoría en la escuela .70, después de clases o en casa .45, programas sin acompañamiento .35. En una ciudad, menos de 20\u00a0% de los estudiantes tuvo dos sesiones por semana todo el período; donde se midió la dosis, el efecto por minuto pareció constante.",
    },
    "cohort.dosage.concentration": {
      label: "Cuánto se parecen los estudiantes en eso",
      term: "concentración de la dosis",
      why: inference,
    },
    "cohort.validPairs": {
      label: "Estudiantes con sus dos pruebas",
      term: "pares de pruebas que cuentan",
      why: "Es inferencia nuestra a partir de una movilidad de .10 a .12 al año, aproximadamente.",
    },
    "cohort.breach": {
      label: "Probabilidad de que el distrito incumpla sus propias obligaciones",
      term: "incumplimiento del distrito",
      why: "Es inferencia nuestra; un proyecto piloto temprano terminó sin datos de resultados de 1,000 estudiantes.",
    },
    "vendor.perStudent": {
      label: "Lo que un estudiante le cuesta al proveedor",
      term: "costo del servicio por estudiante",
      why: "Tutoría virtual $1,200, presencial $2,000 (Personalized Learning Initiative).",
      sources: ["National Student Support Accelerator, sobre la Personalized Learning Initiative"],
    },
    "vendor.perDosageUnit": {
      label: "Lo que una unidad del servicio le cuesta al proveedor",
      term: "costo por unidad de dosis",
      why: "Ilustrativo.",
    },
    "vendor.fixed": {
      label: "Lo que el contrato le cuesta al proveedor, se imparta lo que se imparta",
      term: "costo fijo",
      why: "Ilustrativo.",
    },
  },
  ownWhy: "Como lo tiene el ejemplo; el suyo será distinto.",
  own: {
    "cohort.groups[].students": { label: "Inscritos", term: "tamaño del grupo" },
    "cohort.groups[].effectMultiplier": {
      label: "Cuánto del efecto les llega",
      term: "multiplicador del efecto",
    },
    "cohort.groups[].baselineShift": {
      label: "Dónde están sin el servicio",
      term: "desplazamiento inicial",
    },
    "cohort.sites": { label: "Escuelas", term: "lugares" },
    "cohort.measures[].localHistory.threshold": {
      label: "Historial local: un umbral que se pidió a estudiantes similares",
      term: "historial local, umbral",
    },
    "cohort.measures[].scale.share": {
      label: "Parte que lo cumple sin el servicio",
      term: "proporción del suceso",
    },
    "cohort.dosage.planned": { label: "Planeado para cada uno", term: "dosis planeada" },
    "vendor.riskAversion": {
      label: "Lo que el proveedor pagaría por librarse de un dólar de variación",
      term: "aversión al riesgo: dólares de una tarifa fija por cada dólar de desviación estándar",
    },
  },
  units: {
    "student SDs": "DE de estudiantes",
    "SDs of the measure": "DE de la medida",
    "Beta parameters in all": "parámetros beta en total",
    SDs: "DE",
  },
  about: (said, unit, units, test) =>
    said
      .replaceAll(/\bestudiantes\b/g, units)
      .replaceAll(/\bEstudiantes\b/g, capital(units))
      .replaceAll(/\bestudiante\b/g, unit)
      .replaceAll(/\bpruebas?\b/g, (found) => (found.endsWith("s") ? `${test}s` : test)),
  headings: {
    service: "Cómo funciona el servicio",
    serviceFor: (measure) => `Cómo funciona el servicio: ${measure}`,
    served: "A quién se atiende",
    servedIn: (group) => `A quién se atiende: ${group}`,
    dosage: "Cuánto reciben los estudiantes",
    vendor: "Lo que le cuesta al proveedor",
    others: "Qué más puede pasar",
  },
  status: { P: "Publicado", S: "Copia secundaria", I: "Ilustrativo" },
  term: (term) => `Término del modelo: ${term}.`,
  range: (usual, least, most) => `Valor usual ${usual}, rango de ${least} a ${most}.`,
  why: "Por qué este valor",
  panel: {
    heading: (units) => `Lo que suponemos sobre los ${units}`,
    effect: <Value>(unit: string, moves: Value) =>
      say<Value>`El servicio completo mueve a un ${unit} ${moves} desviaciones estándar.`,
    effects: <Value>(unit: string, moves: readonly (string | Value)[]) =>
      say<Value>`El servicio completo mueve a un ${unit}, en desviaciones estándar: ${moves}.`,
    all: (unit) => `Cada ${unit} lo recibe completo.`,
    dosage: <Value>(share: Value, planned: string, units: string, never: Value) =>
      say<Value>`Quienes empiezan reciben en promedio ${share} de lo planeado (${planned} ${units}); ${never} nunca empieza.`,
    tested: <Value>(share: Value, test: string) => say<Value>`${share} tiene sus dos ${test}s.`,
    change: "Cambiar los supuestos",
    years: "Años simulados",
    seed: "Semilla",
    newSeed: "Nueva semilla",
    same: "El mismo escenario con la misma semilla da las mismas cifras en cualquier máquina. Una semilla nueva muestra cuánto importa el azar.",
  },
  past: {
    heading: (units) => `Usar un archivo de ${units} de años pasados`,
    lead: <Value>(units: string, unit: string, not: (words: string) => Value) =>
      say<Value>`${capital(units)} como los suyos que ${not("no")} tuvieron el servicio, una fila por cada ${unit}. De ellos salen el tamaño de los grupos, el punto de partida de los ${units} y el agrupamiento en las escuelas. El archivo se lee en esta página y no va a ningún otro lado.`,
    choose: (units) => `Elegir un archivo de ${units}`,
    file: (units) => `Archivo de ${units} de años pasados`,
    template: "Plantilla",
    reading: "Leyendo el archivo…",
    taken: (name) => `Los supuestos son ahora los de ${name}.`,
    takenSaid: "Se adoptaron los supuestos.",
    fittedSaid: (students) => `El archivo tiene ${counted(students, "estudiante")}; se muestra el ajuste.`,
    found: <Value>(students: Value, name: string) => say<Value>`${students} en ${name}. Así los describiría el modelo.`,
    students: (number, unit, units) => counted(number, `${unit} de años pasados`, `${units} de años pasados`),
    changes: "Lo que cambiaría",
    assumption: "Supuesto",
    now: "Ahora",
    fromFile: "Según el archivo",
    nothing: "Nada",
    use: "Usar estos supuestos",
    leave: "Dejarlo",
    reach: "Alcanzan",
    past: "Pasado",
    model: "Modelo",
    error: "± es un error estándar, como si los estudiantes fueran independientes.",
    yes: "sí",
    none: "ninguno",
    caption: (measure, number, units) => `${measure}, ${number} ${units} de años pasados`,
    same: "El modelo tiene exactamente las proporciones del pasado.",
    furthest: (at, observed, units, fitted, points) =>
      `La mayor diferencia está en ${at}: ${observed} de los ${units} de años pasados, ${fitted} en el modelo, ${points} puntos.`,
    at: (percentile) => `el ${percentile}`,
    all: (units) => `Todos los ${units}`,
    units: (units) => capital(units),
    schools: "Escuelas",
    spread: (measure) => `${measure}: media y dispersión sin el servicio`,
    without: (measure) => `${measure}: sin el servicio`,
    reachWithout: (measure, threshold) => `${measure}: alcanzan ${threshold} sin el servicio`,
    clustering: (measure) => `${measure}: agrupamiento en las escuelas`,
  },
};
