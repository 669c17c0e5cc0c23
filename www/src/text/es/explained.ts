/** Las explicaciones, una para cada ejemplo. */
import type { text as english } from "../en/explained";

const fifty = "Cincuenta años posibles";

export const text: typeof english = {
  duval: {
    title: "¿Cuánto cuesta la tutoría cuando el precio depende del crecimiento?",
    lead: "Durante un año escolar, estudiantes de octavo grado de nueve escuelas intermedias recibieron tutoría de matemáticas por una tarifa fija y un bono que crecía con su progreso. Se publicaron el mínimo y el máximo de la cuenta. Dónde cae un año entre los dos depende en buena parte del azar.",
    steps: [
      {
        title: fifty,
        text: ({ now }) =>
          `Cada punto es un año escolar que este contrato podría traer, con los mismos estudiantes y los mismos términos. El distrito reservó ${now.budget}. En ${now.over} de ${now.drawn} años eso no alcanza. La mayoría son años buenos: más estudiantes crecieron, y el crecimiento cuesta un bono.`,
      },
      {
        title: "Las escuelas tienen años buenos y malos en conjunto",
        text: ({ now, was }) =>
          `Los estudiantes de una escuela comparten maestros, un horario, una temporada de gripe. Aquí fingimos que no es así: “Cuánto se mueven juntos los estudiantes de una escuela” está en cero. La variación de un año a otro baja de ${was.swing} a ${now.swing}. Con solo nueve escuelas, una buena escuela puede parecer un buen programa.`,
      },
      {
        title: "Si supiéramos qué tan bien funciona",
        text: ({ now, was }) =>
          `Ahora fingimos además que sabemos con exactitud qué tan bien funciona aquí la tutoría. Los puntos se juntan: la variación es de ${now.swing}, y era de ${was.swing}. Así que el riesgo mayor no es qué estudiantes llegan. Es que nadie sabe de antemano qué tan bien funcionará el servicio en este lugar.`,
      },
      {
        title: "Una vara más alta",
        text: ({ now, was }) =>
          `De vuelta a la incertidumbre real. El primer bono empieza ahora en el percentil de crecimiento 59, no en el 40. Un percentil de crecimiento compara a los estudiantes con otros que empezaron en el mismo nivel, y muchos llegan al 40 sin ningún tutor. Del dinero por resultados, ${was.anyway} se habría debido de todos modos; con la vara más alta es ${now.anyway}. El pago esperado baja de ${was.mean} a ${now.mean}.`,
      },
      {
        title: "Un tope",
        text: ({ now, was }) =>
          `El distrito nunca pagará más de lo que reservó: el tope está en ${now.budget}. Ningún año supera ya el presupuesto. Sin embargo, el pago esperado apenas se mueve, de ${was.mean} a ${now.mean}. El tope le quita su dinero al proveedor justo en los años en que a los estudiantes les fue mejor.`,
      },
    ],
    take: "Un umbral decide cuánto del dinero paga por lo que añadió la tutoría. Un tope decide quién paga un año bueno. Ninguno hace más seguro el año mismo.",
    ask: [
      "¿Cuántos de nuestros estudiantes llegaron a cada umbral en años recientes, sin este servicio?",
      "¿Qué pasa con la cuenta cuando un estudiante falta a la prueba de primavera, o a demasiadas sesiones?",
      "Si a muchos estudiantes les va bien, ¿de qué partida del presupuesto sale el bono?",
      "Una vez alcanzado el tope, ¿qué razón tiene el proveedor para seguir?",
    ],
  },
  denver: {
    title: "¿Quién cuenta? La letra pequeña de un contrato de lectura",
    lead: "Una tarifa por cada niño, un bono por cada destreza de lectura que se aprende y un máximo para el conjunto. De los términos de esta historia, el que más mueve la cuenta se pasa por alto con facilidad: cuántas horas de tutoría debe recibir un niño antes de que cuente algún resultado.",
    steps: [
      {
        title: fifty,
        text: ({ now }) =>
          `Cada punto es un año escolar que este contrato podría traer, con los mismos niños y los mismos términos. El distrito reservó ${now.budget}; en ${now.over} de ${now.drawn} años eso no alcanza. El máximo de todo el contrato queda muy a la derecha, y no protege a nadie.`,
      },
      {
        title: "Se necesitan menos horas",
        text: ({ now, was }) =>
          `Un niño cuenta ahora desde 24 horas de tutoría, no desde 36. Ningún niño lee mejor ni peor por eso. Pero más de ellos pueden ganar un bono, y así el pago esperado sube de ${was.mean} a ${now.mean}; ${now.over} de ${now.drawn} años superan el presupuesto.`,
      },
      {
        title: "Se necesitan más horas",
        text: ({ now, was }) =>
          `Con 48 horas necesarias, la cuenta baja a unos ${now.mean}. Parece una ganga, hasta que se mira al otro lado de la mesa: el proveedor tiene pérdidas en ${now.loss} de los años, y antes en ${was.loss}. Un contrato en el que casi nadie cuenta es barato porque paga por poco.`,
      },
      {
        title: "Un tope por niño",
        text: ({ now, was }) =>
          `De vuelta a 36 horas. Todos los bonos de un niño juntos pagan ahora como máximo $1,000 en lugar de $1,500. El pago esperado baja de ${was.mean} a ${now.mean}. Lo que se recorta es el bono de los niños que aprendieron las tres destrezas.`,
      },
      {
        title: "¿Y si la tutoría no hiciera nada?",
        text: ({ now, was }) =>
          `Aquí la tutoría no tiene, en promedio, ningún efecto. El distrito paga todavía unos ${now.mean}; con el efecto que supusimos eran ${was.mean}. Muchos niños llegan a esas metas en cualquier caso: ${now.anyway} del dinero por resultados se habría debido de todos modos. Pagar por resultados no es lo mismo que pagar por lo que un programa añade.`,
      },
    ],
    take: "“Quién cuenta” es un precio. Antes de negociar dólares, pónganse de acuerdo en las horas, en las pruebas y en qué pasa con un niño que no llega a unas o a otras.",
    ask: [
      "¿Qué parte de nuestros estudiantes recibirá las horas necesarias, y quién responde por los que no?",
      "¿Cuántos niños llegan a estas metas en un año corriente?",
      "¿Cuesta tres bonos un niño que aprende tres destrezas, y es eso lo que queremos?",
      "¿Llega a actuar alguna vez el máximo, o solo está para tranquilizarnos?",
    ],
  },
  ector: {
    title: "Bono y descuento: ¿quién carga con el riesgo?",
    lead: "Un contrato puede pagar más por los estudiantes que cumplen su meta de crecimiento y quitar dinero por los que no. Suena a rebaja. También es una apuesta, y ambas partes deberían saber de qué tamaño es.",
    steps: [
      {
        title: fifty,
        text: ({ now }) =>
          `Cada punto es un año escolar que este contrato podría traer, con los mismos estudiantes y los mismos términos. En ${now.over} de ${now.drawn} años el distrito paga más que los ${now.budget} que reservó. El proveedor también arriesga: tiene pérdidas en ${now.loss} de los años.`,
      },
      {
        title: "No se descuenta nada",
        text: ({ now, was }) =>
          `Sin el descuento, el pago esperado sube de ${was.mean} a ${now.mean}, y ${now.over} de ${now.drawn} años superan el presupuesto. Así que los estudiantes que no llegaban a la meta pagaban el bono de los que la cumplían.`,
      },
      {
        title: "Se descuenta el doble",
        text: ({ now, was }) =>
          `En primavera se descuentan $200 por cada estudiante por debajo de la meta, no $100. El pago esperado baja a ${now.mean}. Pero la variación de un año a otro crece de ${was.swing} a ${now.swing}, y el proveedor tiene pérdidas en ${now.loss} de los años, cuando eran ${was.loss}. El trato es más barato y menos seguro, para ambos.`,
      },
      {
        title: "Una meta más alta",
        text: ({ now, was }) =>
          `El descuento es como al principio. El bono de primavera empieza ahora en 120\u00a0% de la meta de crecimiento, no en 100\u00a0%. Del dinero por resultados, ${now.anyway} se habría debido de todos modos, y era ${was.anyway}: el bono paga un poco más por lo que añadió la tutoría.`,
      },
      {
        title: "Un tope en el presupuesto",
        text: ({ now, was }) =>
          `El tope está en ${now.budget}, así que ningún año supera el presupuesto. Las pérdidas del proveedor son las que eran: ${now.loss} de los años, y ${was.loss} antes. Un tope quita de los años buenos del proveedor. Por los malos no hace nada.`,
      },
    ],
    take: "Compartir el riesgo no lo hace más pequeño. Mire la variación además del promedio, y las pérdidas de la otra parte además de las suyas: un proveedor que no puede soportarlas se irá, o las cobrará.",
    ask: [
      "¿Con qué frecuencia tendría pérdidas el proveedor con estos términos, y qué haría entonces?",
      "¿Tienen los estudiantes muy atrasados la misma oportunidad de cumplir la meta que los demás?",
      "¿Cuánto pagamos después de las pruebas de invierno, antes de saber cómo termina la primavera?",
      "¿Y si quien publica la prueba cambia lo que significa “crecimiento típico” a mitad del contrato?",
    ],
  },
  edtech: {
    title: "Una licencia de software que se paga cuando se usa",
    lead: "Una licencia puede pagarse aunque nadie abra el programa. Aquí una parte se debe solo por los estudiantes que lo usan como se recomienda, y otra solo a medida que crecen. Así el uso vale dinero, y vale la pena discutir cómo se define.",
    steps: [
      {
        title: fifty,
        text: ({ now }) =>
          `Cada punto es un año escolar que este contrato podría traer, con los mismos estudiantes y los mismos términos. Solo cerca de ${now.reached} de los estudiantes usa el programa como se recomienda, así que esa parte paga poco. También se paga por el crecimiento, y en ${now.over} de ${now.drawn} años la cuenta supera los ${now.budget} que se reservaron.`,
      },
      {
        title: "Si los estudiantes lo usaran de verdad",
        text: ({ now, was }) =>
          `Ahora el estudiante promedio cubre mucho más del tiempo planeado, y cerca de ${now.reached} llega al uso recomendado; antes era ${was.reached}. El pago esperado sube de ${was.mean} a ${now.mean}, y ${now.over} de ${now.drawn} años superan el presupuesto. Un contrato que funciona cuesta más: reserve lo que cuesta el éxito.`,
      },
      {
        title: "La definición de uso",
        text: ({ now, was }) =>
          `El uso es tan bajo como al principio, pero ahora 900 minutos al año cuentan como uso recomendado, no 1,350. Nadie usa el programa más que antes. Aun así, ${now.reached} de los estudiantes ahora cuenta, y el pago esperado sube de ${was.mean} a ${now.mean}.`,
      },
      {
        title: "Un tope más bajo para el crecimiento",
        text: ({ now, was }) =>
          `Todo el crecimiento junto paga ahora como máximo $12,000 en lugar de $18,000. La variación de un año a otro baja de ${was.swing} a ${now.swing}. No es una buena noticia: la cuenta es casi la misma, aprendan lo que aprendan los estudiantes. Un bono que siempre está en su tope es una tarifa fija.`,
      },
      {
        title: "¿Y si no hiciera nada?",
        text: ({ now, was }) =>
          `Aquí el programa no tiene, en promedio, ningún efecto. El pago esperado es de ${now.mean}, y era de ${was.mean}: del dinero por resultados, ${now.anyway} se habría debido de todos modos. Algunos estudiantes siempre crecen.`,
      },
    ],
    take: "Cada palabra de la definición tiene un precio: cuántos minutos son “uso”, desde dónde se paga el crecimiento y dónde termina un bono. Mueva cada una antes de firmar.",
    ask: [
      "¿Quién cuenta los minutos, y qué es un minuto de uso?",
      "¿Qué parte de nuestros estudiantes usó el último programa como se recomienda?",
      "¿En qué resultado deja de crecer el bono, y esperamos estar más allá?",
      "Si el uso sube como esperamos, ¿hay dinero para eso?",
    ],
  },
  coaching: {
    title: "Pagar un acompañamiento por lo que ocurre en el salón",
    lead: "No solo la tutoría puede pagarse por resultados. También el acompañamiento a docentes: por lo que un observador ve en sus salones en primavera. Con tan pocas personas en el contrato, el azar y la letra pequeña importan todavía más.",
    steps: [
      {
        title: fifty,
        text: ({ now }) =>
          `Cada punto es un año escolar que este contrato podría traer, con los mismos docentes y los mismos términos. El distrito reservó ${now.budget}; en ${now.over} de ${now.drawn} años eso no alcanza. Muy a la derecha están los años en que el distrito no hizo su parte y debe el precio completo.`,
      },
      {
        title: "Cuando se cancela una sesión",
        text: ({ now, was }) =>
          `Un docente a quien el distrito no dejó asistir a las sesiones se pagaba como si hubiera alcanzado el mejor puntaje. Aquí se deja fuera a esos docentes. El pago esperado baja de ${was.mean} a ${now.mean}. Tanto dependía de una cláusula sobre suplentes y horarios.`,
      },
      {
        title: "Una rúbrica más estricta",
        text: ({ now, was }) =>
          `El primer bono pide ahora 29 puntos, no 27. El pago esperado baja de ${was.mean} a ${now.mean}. Del dinero por resultados, ${now.anyway} se habría debido de todos modos, y era ${was.anyway}.`,
      },
      {
        title: "¿Y si el acompañamiento no cambiara nada?",
        text: ({ now, was }) =>
          `Aquí el acompañamiento no tiene, en promedio, ningún efecto. El distrito paga todavía unos ${now.mean}, y ${was.mean} con el efecto que supusimos. Algunos docentes obtienen un puntaje alto sin él: ${now.anyway} del dinero por resultados se habría debido de todos modos.`,
      },
    ],
    take: "Cuando el puntaje de un observador decide lo que se paga, acuerden primero quién observa, a quién, y qué pasa cuando la visita no se hace.",
    ask: [
      "¿Quién puntúa las clases, y sabe esa persona que de ello depende dinero?",
      "¿Qué puntaje tuvieron los mismos docentes el año pasado?",
      "¿Quién paga cuando se cancela una sesión, y quién la canceló?",
      "¿Qué debemos aportar exactamente, y qué debemos si no lo hacemos?",
    ],
  },
  cobc: {
    title: "¿Cuarenta por ciento de qué? Un contrato de referencia",
    lead: "Los estándares de estos contratos piden que una buena parte del dinero dependa de los resultados, y que un distrito que incumple sus propias obligaciones deba el precio completo. Este contrato inventado sigue ambas reglas, para que se vea lo que hacen.",
    steps: [
      {
        title: fifty,
        text: ({ now }) =>
          `Cada punto es un año escolar que este contrato podría traer, con los mismos estudiantes y los mismos términos. En ${now.over} de ${now.drawn} años el distrito paga más que los ${now.budget} que reservó. Algunos de esos años quedan muy a la derecha: en ellos el distrito incumplió sus propias obligaciones y debe el precio completo.`,
      },
      {
        title: "Una promesa difícil de cumplir",
        text: ({ now, was }) =>
          `Suponga que el distrito incumple sus obligaciones en uno de cada cinco años: aulas, horarios, datos a tiempo. Entonces ${now.over} de ${now.drawn} años superan el presupuesto, y el pago esperado sube de ${was.mean} a ${now.mean}. No cambió el resultado de ningún estudiante. La cláusula más cara puede tratar de usted.`,
      },
      {
        title: "¿Y si la tutoría no hiciera nada?",
        text: ({ now, was }) =>
          `El distrito cumple sus promesas como al principio, pero el servicio no tiene, en promedio, ningún efecto. Paga todavía unos ${now.mean}; con el efecto que supusimos eran ${was.mean}. La mayor parte del valor del contrato es la tarifa base, y muchos estudiantes crecen en cualquier caso: ${now.anyway} del dinero por resultados se habría debido de todos modos.`,
      },
      {
        title: "Una vara más alta",
        text: ({ now, was }) =>
          `El primer umbral pasa del percentil de crecimiento 50, donde está la mitad de los estudiantes sin ningún servicio, al 60. Del dinero por resultados, ${now.anyway} se habría debido de todos modos, y era ${was.anyway}. El pago esperado baja de ${was.mean} a ${now.mean}.`,
      },
      {
        title: "Un tope en el presupuesto",
        text: ({ now, was }) =>
          `El tope está en ${now.budget}. Ningún año supera el presupuesto, ni siquiera uno en que el distrito falló, y la variación baja de ${was.swing} a ${now.swing}. Ahora el proveedor carga con el riesgo de que el distrito no haga su parte. Cuente con que pida algo a cambio.`,
      },
    ],
    take: "“Cuarenta por ciento depende de los resultados” puede ser cuarenta por ciento de lo máximo que el contrato puede pagar, o de lo que se espera que pague. Pregunte cuál. Y lea lo que usted promete con tanto cuidado como lo que le prometen.",
    ask: [
      "¿Cuarenta por ciento de qué: de lo máximo que podemos pagar, o de lo que esperamos pagar?",
      "¿Cuáles obligaciones son nuestras, quién las revisa y con qué frecuencia habríamos incumplido una el año pasado?",
      "¿Le da el precio al proveedor una buena razón para atender tan bien a los estudiantes con discapacidades como a los demás?",
      "¿Cuánto pagaríamos si el servicio no hiciera nada?",
    ],
  },
};
