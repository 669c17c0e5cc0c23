/** Parts of a whole as one bar of 100 per cent. */

export interface SplitPart {
  readonly x: number;
  readonly width: number;
  /** Its number stands in it where there is room. */
  readonly numbered: boolean;
}

/** Parts that chance made negative have no width; the others share the whole. */
export function split(shares: readonly number[], width: number): SplitPart[] {
  const drawn = shares.map((share) => (share > 0 ? share : 0));
  const whole = drawn.reduce((sum, share) => sum + share, 0);
  let x = 0;
  return drawn.map((share) => {
    const part = {
      x,
      width: whole > 0 ? (share / whole) * width : 0,
      numbered: whole > 0 && (share / whole) * width >= 16,
    };
    x += part.width;
    return part;
  });
}

/**
 * How much smaller the swing would be for each dollar paid with twice the students in the same schools, and with twice
 * the schools too; and the share of the variance that neither touches. Students' own chance and dosage halve with the
 * number of students, clustering with that of schools; effect and breach are the same for all. Caps are not thought of.
 */
export function larger(shares: Readonly<Record<"breach" | "effect" | "clustering" | "dosage" | "sampling", number>>): {
  readonly students: number;
  readonly schools: number;
  readonly stays: number;
} {
  const [students, clustering, stays] = [
    Math.max(0, shares.dosage) + Math.max(0, shares.sampling),
    Math.max(0, shares.clustering),
    Math.max(0, shares.effect) + Math.max(0, shares.breach),
  ];
  const whole = students + clustering + stays;
  if (!(whole > 0)) return { students: 0, schools: 0, stays: 0 };
  const smaller = (left: number): number => 1 - Math.sqrt(left / whole);
  return {
    students: smaller(students / 2 + clustering + stays),
    schools: smaller(students / 2 + clustering / 2 + stays),
    stays: stays / whole,
  };
}
