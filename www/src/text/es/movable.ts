/** Cómo se llaman los grupos de términos en una lista. */
import type { text as english } from "../en/movable";

export const text: typeof english = {
  base: "Pagos base",
  eligibility: "Quién cuenta",
  limits: "Topes y presupuesto",
  notToExceed: "Nunca más de",
};
