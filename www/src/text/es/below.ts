/** Lo que está debajo de la imagen. */
import type { text as english } from "../en/below";

export const text: typeof english = {
  advice: {
    heading: "Lo que conviene saber sobre estos términos",
    show: "Mostrar el término",
  },
  exact: {
    heading: "Cada cláusula, con exactitud",
    aside:
      "Estas oraciones dicen lo que el simulador liquida. No son asesoría legal ni sustituyen el texto del contrato.",
    worked: "Ejemplo calculado",
  },
  details: {
    heading: "De dónde viene este ejemplo",
    published: "Publicado",
    source: "fuente",
    secondary: "fuente, leída en una copia secundaria",
    illustrative: "Ilustrativo: elegido por nosotros, no publicado",
    sources: "Fuentes:",
  },
  footer: {
    model:
      "Simula muchos años escolares con los términos de un contrato por resultados y muestra lo que pagaría el distrito. Es un modelo: muestra lo que se sigue de los términos y supuestos de esta página, no lo que va a ocurrir, y no es asesoría legal.",
    privacy:
      "Todo se calcula en esta página. Nada de lo que usted escribe sale de ella: sin servidor, sin cuenta, sin cookies.",
    gallery: "Explicaciones para quien empieza",
    galleryPlace: "./explainers/es/",
    version: (version) => `Versión ${version}.`,
  },
};
