/** El contrato en palabras, sus controles y lo que hacen. */
import type { text as english } from "../en/terms";
import { consequences } from "./consequences";
import { controls } from "./controls";

/** «Segundo precio»; si solo hay uno, «Precio». */
const places = ["Primer", "Segundo", "Tercer", "Cuarto", "Quinto", "Sexto", "Séptimo", "Octavo"];
const nth =
  (noun: string) =>
  (place: number, of: number): string =>
    of === 1 ? noun.charAt(0).toUpperCase() + noun.slice(1) : `${places[place] ?? `${String(place + 1)}.º`} ${noun}`;

export const text: typeof english = {
  units: {
    student: { unit: "estudiante", units: "estudiantes", judged: "estudiantes evaluados", test: "prueba" },
    teacher: { unit: "docente", units: "docentes", judged: "docentes evaluados", test: "puntaje" },
    classroom: { unit: "salón", units: "salones", judged: "salones evaluados", test: "puntaje" },
  },
  nth: {
    threshold: nth("umbral"),
    price: nth("precio"),
    stepFrom: nth("escalón: desde"),
    stepPays: nth("escalón: paga"),
    medianFrom: nth("nivel de la mediana: desde"),
    medianPays: nth("nivel de la mediana: paga"),
  },
  controls,
  consequences,
};
