/** Who is served and what they reach, as sentences say it. */
import type { Unit } from "outcomes-contract";
import { counted as countedOf, ordinal } from "../../format";
import { inField, type Quantity } from "../../terms/quantity";

/** One and several of those served. */
const units: Record<Unit, readonly [one: string, many: string]> = {
  student: ["student", "students"],
  teacher: ["teacher", "teachers"],
  classroom: ["classroom", "classrooms"],
};

/** A value on a measure's scale: `the 60th percentile`, `27 points`. */
function level(quantity: Quantity, value: number): string {
  switch (quantity.kind) {
    case "percentile":
      return `the ${ordinal(value)} percentile`;
    case "percent":
      return `${inField(quantity, value)} of target growth`;
    case "number":
      if (quantity.unit === "") return value === 1 ? "yes" : value === 0 ? "no" : inField(quantity, value);
      return `${inField(quantity, value)} ${quantity.unit}`;
    case "money":
    case "share":
      return inField(quantity, value);
  }
}

/** A distance on the scale: `5 points`. */
function distance(quantity: Quantity, value: number): string {
  if (quantity.kind === "percentile" || quantity.kind === "percent") return countedOf(value, "point");
  return level(quantity, value);
}

export const text = {
  one: (unit: Unit) => units[unit][0],
  many: (unit: Unit) => units[unit][1],
  counted: (number: number, unit: Unit) => countedOf(number, ...units[unit]),
  level,
  distance,
};
