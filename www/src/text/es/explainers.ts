/** Lo que dicen todas las explicaciones, y su galería. */
import type { text as english } from "../en/explainers";

export const text: typeof english = {
  site: "Simulador de contratos por resultados",
  nav: "Sitio",
  gallery: "Explicaciones",
  other: "English",
  index: {
    title: "Los contratos por resultados, explicados con años simulados",
    description:
      "Seis artículos breves para quien nunca oyó hablar de los contratos por resultados: qué son, qué se sabe de algunos reales y qué hace el azar con la cuenta. En cada uno se puede probar.",
    lead: "Los distritos escolares pagan cada vez más la tutoría, los programas de computadora y el acompañamiento a docentes en parte por lo que logran los estudiantes. Estos seis artículos breves muestran cuánto puede costar eso, y por qué decide la letra pequeña. Cada uno tiene un gráfico que usted puede mover.",
    known: "¿Cuánto suele depender de los resultados?",
    budget:
      "Cada gráfico muestra lo que paga el distrito en cincuenta años simulados; los rombos son años que superan su presupuesto.",
  },
  what: {
    heading: "¿Qué es un contrato por resultados?",
    is: "En un contrato por resultados, un distrito escolar le paga a un proveedor una parte del precio pase lo que pase, y el resto solo por resultados que ambos acordaron, por ejemplo, estudiantes que crecen más que otros como ellos.",
    unsure:
      "El día de la firma nadie sabe cuánto costará el año: depende de los estudiantes, de qué tan bien funcione el servicio y del azar.",
  },
  known: {
    heading: "Lo que se sabe",
    lead: "Hechos publicados, cada uno con su fuente.",
  },
  assumed: {
    heading: "Lo que es ilustrativo",
    lead: "Lo publicado no basta para simular un contrato. El resto lo elegimos nosotros. Nada de eso se publicó, y usted puede cambiarlo.",
  },
  play: {
    heading: "Cincuenta años de un contrato",
    lead: "El gráfico simula el contrato en su navegador. Recorra la historia con “Siguiente” o mueva usted los términos; mire adónde van los puntos y cuántos son rombos. Lo que no se publicó es ilustrativo, y está en una lista más abajo.",
    built:
      "Este es el gráfico como se calculó cuando se construyó la página; donde funcionan los scripts, se puede mover.",
    unplayed: "La historia, paso a paso",
    moves: {
      clustering: "Cuánto se mueven juntos los estudiantes de una escuela",
      breach: "Años en que el distrito incumple sus obligaciones",
      use: "Parte del tiempo planeado que usan los estudiantes",
    },
  },
  figures: {
    heading: "La historia en cifras",
    caption: "En qué queda cada paso",
    step: "Paso",
    mean: "Pago esperado",
    swing: "Variación de un año a otro (desviación estándar)",
    chance: "Años que superan el presupuesto",
    anyway: "Resultados pagados que habrían ocurrido de todos modos",
    loss: "Años en que el proveedor tiene pérdidas",
    note: (years) =>
      `Calculado cuando se construyó esta página, con ${years} años escolares simulados en cada paso; el pago esperado es su promedio. ± es un error estándar: cuánto puede haber movido una cifra el azar de la simulación. Muestra lo que implican los supuestos, y no es un pronóstico.`,
  },
  take: "Qué conviene recordar",
  ask: "Qué preguntar antes de firmar",
  sources: "Fuentes",
  own: {
    heading: "Hágalo suyo",
    open: "Abrir este contrato en el simulador completo",
    openLead: "Mueva cada término y cada supuesto, compare dos borradores, imprima una hoja de términos.",
    publish: "Publicar el suyo",
    publishLead:
      "Ponga sus términos en el simulador; “Publicar esto”, al final de su página, hace una explicación como esta para su sitio.",
    model: "Cómo funciona la simulación",
    modelLead: "El modelo en palabras sencillas, con lo que deja fuera.",
  },
  more: "Las otras explicaciones",
  privacy: "Esta página no le pide nada a ningún otro sitio, no deja cookies y no cuenta visitas.",
  model: "Es un modelo, y no es asesoría legal.",
  frame: {
    off: "JavaScript está desactivado o no puede ejecutarse en este marco.",
    more: "La explicación dice qué se supone y de dónde vienen los términos:",
    these: "Las explicaciones",
    others: "muestran contratos como este en imágenes y tablas, sin JavaScript.",
  },
  picture: {
    alt: (title, headline) => `${title} ${headline} Cincuenta puntos, cada uno un año escolar simulado.`,
    foot: (years) => `Cincuenta de ${years} años escolares simulados; los rombos superan el presupuesto.`,
  },
};
