/** Lo que dice de sí un gráfico insertado en otra página. */
import type { text as english } from "../en/embed";
import { say } from "../say";
import { of, years as simulated } from "./numbers";

export const text: typeof english = {
  over: {
    more: <Value>(toned: (words: string) => Value, budget: string) =>
      say<Value>`En cada año simulado el distrito paga ${toned("más")} que su presupuesto de ${budget}.`,
    within: (budget) => `En cada año simulado el distrito se mantiene dentro de su presupuesto de ${budget}.`,
    never: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
      say<Value>`En ${toned(`ninguno de ${of(years)}`)} años simulados el distrito paga más que su presupuesto de ${budget}.`,
    always: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
      say<Value>`En ${toned(`cada uno de ${of(years)}`)} años simulados el distrito paga más que su presupuesto de ${budget}.`,
    rarely: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
      say<Value>`En aproximadamente ${toned(`1 de ${of(years)}`)} años simulados el distrito paga más que su presupuesto de ${budget}.`,
    mostly: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
      say<Value>`En ${toned(`todos menos aproximadamente 1 de ${of(years)}`)} años simulados el distrito paga más que su presupuesto de ${budget}.`,
    sometimes: <Value>(toned: (words: string) => Value, times: string, years: string, budget: string) =>
      say<Value>`En ${toned(`${times} de ${years}`)} años simulados el distrito paga más que su presupuesto de ${budget}.`,
  },
  eachDot:
    "Cada punto es uno de 50 años escolares que este contrato podría traer, todos igual de probables; los rombos superan el presupuesto.",
  waiting: "Simulando años escolares…",
  soFar: (done, total) => `${done} de ${simulated(total)} hasta ahora`,
  controls: "Cambie los términos",
  reset: "Volver al inicio",
  asTable: "Las cifras en una tabla",
  table: {
    caption: "Lo que paga el distrito, en todos los años simulados",
    what: "Cifra",
    value: "Valor",
    error: "Error estándar",
    unit: "Unidad",
    share: "proporción",
    mean: "Pago esperado",
    sd: "Variación de un año a otro (desviación estándar)",
    p5: "Uno de cada veinte años, como máximo",
    p50: "La mitad de los años, como máximo",
    p95: "Uno de cada veinte años, más de",
    chance: "Probabilidad de superar el presupuesto",
    overspend: "Exceso sobre el presupuesto, cuando ocurre",
    none: "ninguno",
    anyway: "Resultados pagados que habrían ocurrido de todos modos",
    least: "Lo mínimo que puede pagar el contrato",
    most: "Lo máximo que puede pagar el contrato",
    budget: "Presupuesto",
    year: (place) => `Año simulado ${place} de 50`,
  },
  assumes: {
    heading: "Lo que esto supone",
    served: (count, people, schools) =>
      `${count} años escolares simulados de las mismas personas: ${people} en ${schools}.`,
    effect: (measure, mean, sd, unit) =>
      `${measure}: el servicio mueve a un ${unit} ${mean} desviaciones estándar; un año puede apartarse de eso en ${sd}.`,
    noEffect: (measure) => `${measure}: el servicio no tiene efecto.`,
    dosage: (share, planned, units, never) =>
      `Quienes empiezan reciben en promedio ${share} de lo previsto (${planned} ${units}); ${never} nunca empiezan.`,
    tested: (share, test) => `Con todo lo necesario (${test}): ${share}.`,
    breach: (share) => `El distrito incumple sus propias obligaciones en ${share} de los años.`,
    seed: (seed) => `La misma semilla (${seed}) da las mismas cifras en cualquier máquina.`,
    method: "Muestra lo que implican estos supuestos. No es el pronóstico de un año en particular.",
  },
  story: {
    place: (place, count) => `${place} de ${count}`,
    label: "Relato",
    back: "Atrás",
    next: "Siguiente",
  },
  source: {
    example: "Términos en parte ilustrativos; fuentes:",
    own: "Fuente:",
    simulated: "Simulado en su navegador; nada de lo que escriba sale de él.",
    open: "Abrir en el simulador completo",
  },
  stopped: {
    heading: "La simulación no puede ejecutarse aquí.",
    asBuilt: (budget) =>
      `La imagen y su tabla muestran el ejemplo tal como se publicó, con un presupuesto de ${budget}.`,
    asPublished: "La imagen y su tabla lo muestran tal como se publicó.",
    none: "El simulador completo puede mostrarlo.",
    refused: "La política de seguridad de este sitio no permite ejecutar WebAssembly.",
    missing: "WebAssembly está desactivado en este navegador.",
    old: "Este navegador es demasiado antiguo: hace falta uno de 2023 o posterior.",
    unloaded: "No se pudo cargar su código.",
    broken: (message) => `La simulación se detuvo dos veces. Dijo: ${message}`,
    again: "Intentar de nuevo",
  },
  unfit: "Estos términos no son compatibles entre sí; la imagen muestra todavía los últimos que sí lo eran:",
  unsaid: "no se pudo cargar la explicación",
  takeBack: "Deshacer el cambio",
  wrong: {
    heading: "Este gráfico no está bien configurado:",
    record: "debe ser un objeto",
    list: (most) => `debe ser una lista de ${most} como máximo`,
    unknown: "no es un ajuste",
    text: (most) => `debe ser un texto de 1 a ${most} letras`,
    number: "debe ser un número finito",
    value: "debe ser un número, un texto, true, false o null",
    positive: "debe ser un número mayor que 0",
    oneOf: (allowed, found) => `debe ser ${allowed}; es ${found}`,
    format: (found) => `debe ser 1, la forma de ajustes que conoce esta versión; es ${found}`,
    colour: (found) => `debe ser un color, por ejemplo #0f6b72; es ${found}`,
    contrast: (least, on, has) => `debe tener un contraste de ${least} a 1 como mínimo sobre ${on}; tiene ${has}`,
    url: "debe ser una dirección que empiece con https:// o http://",
    json: (why) => `debe ser JSON: ${why}`,
    one: "debe darse uno de los dos: un ejemplo por su nombre o un escenario entero",
    both: "no puede estar junto a un escenario entero",
    path: (found) => `debe ser el campo de un número del escenario; ${found} no lo es`,
    twice: "aparece dos veces",
    label: "debe darse: este control no tiene nombre propio",
    range: "debe darse junto con los otros dos: este control no tiene un recorrido propio",
    order: (min, max) => `debe ser mayor que min; min es ${min} y max ${max}`,
    open: (most) => `como máximo ${most} controles pueden estar abiertos`,
    movable: "no es un control abierto al lector",
  },
};
