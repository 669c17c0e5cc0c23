/** Lo que se ve primero. */
import type { text as english } from "../en/first";
import { headline } from "./headline";
import { years } from "./numbers";

export const text: typeof english = {
  headline,
  waiting: "Simulando los primeros años escolares…",
  schools: ["escuela", "escuelas"],
  figures: {
    expected: "Pago esperado",
    oneInTwenty: "Uno de cada veinte años, más de",
    overspend: "Exceso sobre el presupuesto, cuando ocurre",
    none: "ninguno",
    inYears: (count) => `en ${years(count)}`,
    beyond: "en promedio, por encima del presupuesto",
    anyway: "Resultados pagados que habrían ocurrido de todos modos",
    nothingPaid: "no se paga nada por resultados",
    weighted: "resultados ponderados según lo que paga cada uno",
  },
  chart: {
    budget: (amount) => `Presupuesto ${amount}`,
    notToExceed: (amount) => `Nunca más de ${amount}`,
    dotsLabel: (from, to, over, budget) =>
      `Cincuenta puntos, cada uno un año simulado de cada cincuenta, según lo que paga el distrito: de ${from} a ${to}. ${over} de ellos están por encima del presupuesto de ${budget} y se dibujan como rombos.`,
    expected: "esperado",
  },
  control: {
    lower: (label) => `Bajar: ${label}`,
    raise: (label) => `Subir: ${label}`,
    slider: (label) => `${label}, control deslizante`,
    unread: (example) => `debe ser un número, por ejemplo ${example}`,
  },
};
