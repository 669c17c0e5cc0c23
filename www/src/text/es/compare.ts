/** Lo que dice la comparación de dos contratos. `name` es el del otro; «estos términos» son los de la página. */
import type { text as english } from "../en/compare";

const district = (text: string) => ({ tone: "district", text }) as const;
const vendor = (text: string) => ({ tone: "vendor", text }) as const;

export const text: typeof english = {
  choose: "Comparar estos términos con",
  chooseFirst: "Elija un contrato",
  versions: "Versiones",
  examples: "Ejemplos",
  file: "Abrir su archivo",
  fileLabel: "Archivo con el otro contrato",
  link: "Pegue un enlace a sus términos",
  follow: "Comparar",
  asOpened: "Los términos iniciales",
  begin: "¿Cómo le llegó la contraoferta?",
  ways: {
    words: {
      heading: "En palabras",
      text: "Guarde sus términos y cambie en la página lo que le piden. Los dos se comparan mientras tanto.",
      already: "¿Ya los cambió? Entonces esta página compara con los términos iniciales.",
    },
    file: { heading: "Como archivo o enlace" },
    example: { heading: "Todavía no hay" },
  },
  keepAndMove: (name) => `Guardar estos términos como «${name}» y cambiarlos`,
  kept: (name) => `Guardado como «${name}». Ahora cambie los términos: se comparan con esa versión.`,
  comparing: (years) => `Comparando en ${years} años simulados`,
  refused: (name) => `«${name}» no se puede liquidar con los estudiantes de esta página:`,
  others: "Está escrito para otras pruebas, grupos o unidades. Mostrado en esta página, trae sus propios estudiantes.",
  showInstead: (name) => `Mostrar «${name}» en esta página`,
  unreadable: (name) => `No se pudo leer «${name}».`,
  swap: "Intercambiar los dos",
  swapped: (name) => `«${name}» está ahora en esta página y se compara con lo que había antes.`,
  before: "Los términos anteriores",
  adopt: (name) => `Adoptar «${name}»`,
  adopted: (name) => `Los términos de «${name}» están ahora en esta página.`,
  isDesk: (name) => `«${name}» es lo que muestra esta página. Cambie un término y los dos se comparan.`,
  otherStudents: (name) =>
    `«${name}» se escribió para otros estudiantes o supuestos. Ambos contratos se liquidan con los estudiantes de esta página, de modo que solo difieren los términos.`,
  headline: {
    same: (name, years) => [`«${name}» paga exactamente lo mismo en los ${years} años simulados.`],
    more: (name, amount) => [
      `«${name}» le cuesta al distrito alrededor de `,
      vendor(`${amount} más`),
      " en un año promedio.",
    ],
    less: (name, amount) => [
      `«${name}» le cuesta al distrito alrededor de `,
      district(`${amount} menos`),
      " en un año promedio.",
    ],
    unclear: (name) => [`En un año promedio «${name}» cuesta casi lo mismo: la diferencia no se distingue del azar.`],
    every: (more) => [" Cuesta ", more ? vendor("más en todos") : district("menos en todos"), " los años simulados."],
    allBut: (more, years) => [
      " Cuesta ",
      more ? vendor("más") : district("menos"),
      ` en todos los años simulados salvo 1 de cada ${years}, aproximadamente.`,
    ],
    rarely: (more, years) => [
      " Cuesta ",
      more ? vendor("más") : district("menos"),
      ` solo en 1 de cada ${years} años simulados, aproximadamente, y lo mismo en los demás.`,
    ],
    counts: (more, less, same) => [
      " En ",
      ...(more > 0 ? [vendor(`${String(more)} de 50`), " años simulados cuesta más"] : []),
      ...(less > 0
        ? [
            more > 0 ? ", en " : "",
            district(more > 0 ? String(less) : `${String(less)} de 50`),
            more > 0 ? " menos" : " años simulados cuesta menos",
          ]
        : []),
      ...(same > 0 ? [`, en ${String(same)} lo mismo`] : []),
      ".",
    ],
  },
  picture: {
    title: (name) => `Lo que «${name}» cuesta de más o de menos que estos términos: 50 años simulados`,
    label: (less, same, more, from, to) =>
      `Cincuenta puntos, cada uno un año simulado de cada cincuenta, según la diferencia: de ${from} a ${to}. ${String(less)} círculos a la izquierda de cero cuestan menos, ${String(more)} cuadrados a la derecha cuestan más, ${String(same)} anillos cuestan lo mismo.`,
    key: { district: "cuesta menos: gana el distrito", none: "lo mismo", vendor: "cuesta más: gana el proveedor" },
    less: "← cuesta menos",
    more: "cuesta más →",
    expected: "promedio",
    cursor: "Columnas de la imagen",
    column: (from, to, years) => `de ${from} a ${to}: ${String(years)} de 50 años simulados`,
    sameColumn: (years) => `lo mismo con los dos: ${String(years)} de 50 años simulados`,
    hint: "Las flechas del teclado o un toque van de columna en columna.",
    table: "Mostrar como tabla",
    caption: "50 años simulados, de lo menos a lo más que cuesta de más",
    year: "Año",
    difference: "Diferencia",
    gains: "Quién gana",
  },
  gains: { district: "el distrito", vendor: "el proveedor", none: "nadie" },
  fifths: {
    title: "Quién gana en qué años",
    aside: "Todos los años simulados en cinco partes iguales, según cuántos estudiantes alcanzan lo que se paga.",
    heads: [
      "Los peores resultados",
      "Resultados bajos",
      "Resultados medios",
      "Buenos resultados",
      "Los mejores resultados",
    ],
    range: (from, to) => (from === to ? `estos términos pagan ${from}` : `estos términos pagan de ${from} a ${to}`),
    often: (years) => `cuesta más en ${years}`,
    allBut: (years) => `todos los años simulados salvo 1 de cada ${years}`,
    even: "casi igual",
    desk: "Estos términos",
    difference: "Diferencia",
    chance: "Cuesta más",
    table: "Mostrar como tabla",
  },
  real: {
    title: "¿Hay años suficientes para distinguirlos?",
    yes: (difference, error, years) =>
      `Sí. Ambos contratos se liquidan en los mismos ${years} años simulados, así que la buena y la mala suerte tocan a los dos por igual. La diferencia promedio, ${difference}, se conoce con un margen de unos ${error}.`,
    same: "No hay nada que distinguir: pagan lo mismo todos los años.",
    no: (difference, error) =>
      `No. La diferencia promedio es ${difference}, más o menos ${error}: bien podría ser nada.`,
    needed: (years) => `Harían falta unos ${years} años simulados para distinguirlos.`,
    draw: (years) => `Simular ${years} años`,
    tooMany: (years, compared, swing) =>
      `Harían falta unos ${years} años simulados, y esta página compara ${compared}. Una diferencia tan pequeña apenas importa frente a la variación de ${swing} de un año a otro.`,
    caution:
      "Esto se refiere al azar de la simulación. Si los supuestos se cumplen es otra pregunta: cámbielos y vea si la respuesta se mantiene.",
  },
  table: {
    caption: "Los dos contratos en los mismos años simulados",
    desk: "Estos términos",
    difference: "Diferencia",
    expected: "Pago esperado",
    high: "Un año de cada veinte, por encima",
    low: "Un año de cada veinte, por debajo",
    budget: "Presupuesto del distrito",
    exceeded: "Probabilidad de pasar del presupuesto",
    least: "Lo mínimo que puede pagar",
    most: "Lo máximo que puede pagar",
    loss: "Probabilidad de pérdida para el proveedor",
    margin: "Margen esperado del proveedor",
    byGroup: "Pagos por grupo",
    points: (value) => `${value} puntos`,
  },
  changes: {
    title: (count) => (count === 1 ? "La única cláusula que cambia" : `Las ${String(count)} cláusulas que cambian`),
    none: "Ninguna cláusula difiere.",
    key: { gone: "solo en estos términos", come: "solo en el otro" },
    gone: "se quita: ",
    come: "se pone: ",
    clauseGone: "Esta cláusula no está en el otro contrato.",
    clauseNew: "Esta cláusula es nueva en el otro contrato.",
    budget: (before, after) => [
      `El presupuesto del distrito es ${before}.`,
      `El presupuesto del distrito es ${after}.`,
    ],
  },
};
