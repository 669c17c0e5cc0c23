/** Lo que dice la lista de preguntas. */
import type { text as english } from "../en/questions";

export const text: typeof english = {
  heading: "Preguntas que conviene hacer a estos términos",
  drivers: { title: "¿Qué mueve más el pago?", teaser: "Cada término y supuesto, bajo y alto, lado a lado" },
  solve: {
    title: "¿Cuánto debe valer un término para no pasar del presupuesto?",
    teaser: "El tope, precio, umbral o base que cumple una promesa",
  },
  compare: { title: "¿Qué cambia su contraoferta?", teaser: "Dos contratos en los mismos años simulados" },
  ground: { title: "¿Hay un acuerdo aceptable para ambas partes?", teaser: "Un mapa de dos términos" },
  worth: { title: "¿Qué estamos pagando?", teaser: "A dónde va cada dólar y cuánto cuesta un logro más" },
  served: { title: "¿A quién se atiende?", teaser: "Pago y logro por grupo; estudiantes cerca de cada umbral" },
  year: { title: "¿Cómo es un año concreto?", teaser: "La factura de cualquier punto, línea por línea" },
  due: { title: "¿Cuándo se paga?", teaser: "Por mes y año fiscal" },
  figures: { title: "Todas las cifras, con su error estándar", teaser: "Las tablas detrás de la imagen" },
  trust: {
    title: "¿Por qué debería creerlo?",
    teaser: "Supuestos, fuentes, comprobaciones y lo que el modelo deja fuera",
  },
  publish: {
    title: "Publicar esto",
    teaser: "Una explicación en su propia página: un marco, un elemento, un archivo, una imagen",
  },
  settle: { title: "¿Cuánto se debe al terminar el año?", teaser: "Entran estudiantes reales, sale la factura" },
  loading: "Cargando",
  unloadable: "Esta parte no se pudo cargar. Se intenta de nuevo cuando vuelva la conexión.",
};
