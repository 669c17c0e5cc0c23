/** Lo que dicen los puntos del pago cuando se señalan. */
import type { text as english } from "../en/dots";

export const text: typeof english = {
  label: "50 años simulados, del más barato al más caro. Enter abre uno.",
  year: (place, of, pays, over) =>
    `Año ${String(place)} de ${String(of)}: ${pays}, ${over ? "por encima del presupuesto" : "dentro del presupuesto"}.`,
  hint: "Haga clic o toque un punto, o use las flechas y Enter: su año se abre abajo, estudiante por estudiante.",
  open: (place) => `Abrir el año ${String(place)}`,
  marked: (place) => `Con un anillo: el año ${String(place)} de 50, abierto abajo.`,
  between: "Marcado bajo los puntos: lo que paga ahora el año abierto abajo.",
};
