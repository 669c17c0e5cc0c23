/** El ejemplo guiado. */
import type { text as english } from "../en/guide";

export const text: typeof english = {
  name: "Ejemplo guiado",
  offer: "¿Primera visita?",
  offered: "Dos minutos con un contrato y los controles de esta página: cuánto puede costar y qué término mover.",
  begin: "Empezar",
  decline: "No, gracias",
  place: (step, of) => `Paso ${String(step)} de ${String(of)}`,
  next: "Siguiente",
  skip: "Dejar la guía",
  finish: "Listo",
  steps: {
    years: {
      title: "Cada punto es un año que podría ocurrir",
      task: (over, drawn, budget) =>
        `Los mismos estudiantes, el mismo contrato, ${drawn} años escolares simulados. En ${over} de ellos, a la derecha de la línea roja, el distrito paga más que su presupuesto de ${budget}.`,
      done: "",
    },
    term: {
      title: "Mueva un término",
      task: (control) =>
        `Suba “${control}” al percentil 50: menos estudiantes lo alcanzan, así que se paga por menos. Mire los puntos.`,
      done: ({ before, now }) =>
        `Pago esperado: ${now.expected} en vez de ${before.expected}. Por encima del presupuesto: ${now.over} de ${now.drawn} años en vez de ${before.over} de ${before.drawn}.`,
    },
    undo: {
      title: "Nada se pierde",
      task: "Deshaga el cambio: con la flecha de arriba, con Ctrl+Z o con el botón Atrás del navegador.",
      done: "El contrato está como antes.",
    },
    solve: {
      title: "Pregunte al revés",
      task: (question) =>
        `Abra “${question}” Usted dice con qué frecuencia se puede pasar del presupuesto; la página busca el tope, precio o umbral que lo cumple.`,
      done: "La respuesta dice también qué tan segura es, y “Adoptar” la pone en el contrato. Las demás preguntas se abren igual.",
    },
    year: {
      title: "Mire un año por dentro",
      task: "Elija un punto: haga clic o tóquelo, o llegue a él con las flechas y presione Entrar.",
      done: "Ese año está abierto más abajo: su factura, línea por línea, y sus estudiantes.",
    },
    keep: {
      title: "Llévelo a la mesa",
      task: (keep, copy, print) =>
        `“${keep}” guarda una versión para compararla con la de ellos. “${copy}” comparte todo. “${print}” está al final de la página, y también esta guía.`,
      done: "",
    },
  },
};
