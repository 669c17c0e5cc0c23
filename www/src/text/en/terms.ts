/** The contract in words, its controls, and what they do. */
import { consequences } from "./consequences";
import { controls } from "./controls";

/** `Second price`; the only one is just `Price`. */
const places = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth"];
const nth =
  (noun: string) =>
  (place: number, of: number): string =>
    of === 1 ? noun.charAt(0).toUpperCase() + noun.slice(1) : `${places[place] ?? `${String(place + 1)}.`} ${noun}`;

export const text = {
  /** What one unit is called, what several are, what is judged of them, and what one of them lacks where nothing was measured. */
  units: {
    student: { unit: "student", units: "students", judged: "tested students", test: "test" },
    teacher: { unit: "teacher", units: "teachers", judged: "scored teachers", test: "score" },
    classroom: { unit: "classroom", units: "classrooms", judged: "scored classrooms", test: "score" },
  },
  nth: {
    threshold: nth("threshold"),
    price: nth("price"),
    stepFrom: nth("step from"),
    stepPays: nth("step pays"),
    medianFrom: nth("median from"),
    medianPays: nth("median pays"),
  },
  controls,
  consequences,
};
