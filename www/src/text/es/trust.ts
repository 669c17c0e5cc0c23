/** Por qué creerlo. */
import type { text as english } from "../en/trust";

export const text: typeof english = {
  lead: "Cada número descansa en el contrato, en los supuestos de abajo y en nada más. Cambie el supuesto que usted conozca mejor; la imagen lo sigue.",
  modelLink: "El modelo en palabras sencillas",
  modelFile: "./modelo.html",
  check: {
    heading: "Una comprobación sin simulación",
    waiting: "Calculando la cifra exacta …",
    exact: "Calculado exactamente",
    simulated: "Simulado",
    sd: "Variación (desviación estándar), calculada exactamente",
    apart: (errors: string): string =>
      `Ambas están a ${errors} errores estándar, no más de lo que trae el azar: a menos de 2 en 19 de cada 20 casos, a menos de 3 casi siempre.`,
    far: (errors: string): string =>
      `Las dos cifras están a ${errors} errores estándar, algo que el puro azar causa en menos de 1 de cada 300 casos: pruebe otra semilla y avísenos si persiste.`,
    same: "Las dos son iguales: aquí nada queda al azar.",
  },
  assumptions: {
    heading: "Qué se supone, y por qué",
    columns: { what: "Supuesto", value: "Aquí", usual: "Lo usual, y rango", source: "Se apoya en" },
    range: (usual: string, from: string, to: string): string => `${usual} (${from} a ${to})`,
    term: "Término del modelo",
    status: "Estado",
    why: "Por qué",
    own: "propio del ejemplo",
    changed: "no es lo habitual",
    none: "fuera",
    noneWhy: "Está en 0: esta fuente de azar queda fuera y el pago parece más seguro de lo que es.",
    show: "Cambiarlo",
  },
  limits: {
    heading: "Lo que deja fuera",
    items: [
      "Cómo responde la gente a los términos: un corte atrae el esfuerzo hacia quienes están cerca.",
      "A quién se elige y quién reemplaza a los que se van.",
      "Que los estudiantes elegidos por un puntaje bajo suelen subir de todos modos, salvo que su historial local lo muestre.",
      "De quién faltan las pruebas: aquí no depende de cómo le habría ido al estudiante.",
      "Disputas, pagos tardíos, inflación y cualquier segundo año.",
    ],
  },
  repeat: {
    heading: "Repetirlo",
    seed: "Semilla",
    years: "Años simulados",
    version: "Versión",
    digest: "Huella del escenario",
    note: "El mismo escenario, con la misma semilla y versión, da los mismos centavos en cualquier máquina. Dos impresos con la misma huella son del mismo escenario.",
  },
};
