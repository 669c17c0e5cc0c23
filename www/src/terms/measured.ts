/** The words of a cohort: what its units, sites, dosage and measures are called and how they are counted. */
import type { Cohort } from "outcomes-contract";
import type { Quantity } from "./quantity";
import type { Track } from "./track";

/** What one unit is called. */
export const unitOf = (cohort: Cohort): string => cohort.unit ?? "student";

/** What several are called. */
export const unitsOf = (cohort: Cohort): string => `${unitOf(cohort)}s`;

/** Words that differ with the unit: students are tested, teachers and classrooms are scored. */
export interface UnitWords {
  readonly unit: string;
  readonly units: string;
  /** `who` or `that`. */
  readonly who: string;
  /** Such as `tested students`. */
  readonly judged: string;
  /** What one of them lacks where nothing was measured. */
  readonly test: string;
}

export function unitWords(cohort: Cohort): UnitWords {
  const [unit, units] = [unitOf(cohort), unitsOf(cohort)];
  const people = unit !== "classroom";
  const tested = unit === "student";
  return {
    unit,
    units,
    who: people ? "who" : "that",
    judged: `${tested ? "tested" : "scored"} ${units}`,
    test: tested ? "test" : "score",
  };
}

/** A text about students, in the words of this cohort's units. */
export function inUnitWords(cohort: Cohort, text: string): string {
  const { unit, units, who, test } = unitWords(cohort);
  if (unit === "student") return text;
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return text
    .replaceAll(/\bstudents? who\b/g, (found) => (found.startsWith("students") ? `${units} ${who}` : `${unit} ${who}`))
    .replaceAll(/\bstudents\b/g, units)
    .replaceAll(/\bStudents\b/g, capital(units))
    .replaceAll(/\bstudent\b/g, unit)
    .replaceAll(/\btests?\b/g, (found) => (found.endsWith("s") ? `${test}s` : test));
}

/** Everyone enrolled. */
export const enrolled = (cohort: Cohort): number => cohort.groups.reduce((sum, group) => sum + group.students, 0);

/** One unit of dosage: `session`, `hour`, `minute`. */
export const dosageUnit = (cohort: Cohort): string => (cohort.dosage?.unit ?? "sessions").replace(/s$/, "");

/** How a measure counts: the kind of number, and how far it reaches. */
export interface Measured {
  readonly quantity: Quantity;
  readonly track: Track;
  /** Yes or no: its only threshold is yes. */
  readonly event: boolean;
  /** Judged on dosage, so nobody lacks a test. */
  readonly dosage: boolean;
}

/** How the measure with this id counts. */
export function measured(cohort: Cohort, id: string): Measured {
  if (id === "dosage") {
    const { unit, planned } = cohort.dosage ?? { unit: "sessions", planned: 100 };
    return {
      quantity: { kind: "number", unit, digits: 0 },
      track: { least: 0, most: planned, step: planned > 200 ? 5 : 1 },
      event: false,
      dosage: true,
    };
  }
  const scale = cohort.measures.find((measure) => measure.id === id)?.scale ?? { kind: "percentile" };
  switch (scale.kind) {
    case "percentile":
      return { quantity: { kind: "percentile" }, track: { least: 1, most: 99, step: 1 }, event: false, dosage: false };
    case "points": {
      const step = scale.max - scale.min > 400 ? 5 : 1;
      return {
        quantity: { kind: "number", unit: "points", digits: 2 },
        track: { least: scale.min, most: scale.max, step },
        event: false,
        dosage: false,
      };
    }
    case "percentOfTarget":
      return { quantity: { kind: "percent" }, track: { least: 0, most: 250, step: 5 }, event: false, dosage: false };
    case "event":
      return {
        // of a yes or no, only the ends of a line and a median lie in between
        quantity: { kind: "number", unit: "", digits: 2 },
        track: { least: 0, most: 1, step: 0.1 },
        event: true,
        dosage: false,
      };
  }
}

/** A threshold as a sentence says it: `the 40th percentile`, `100 % of the target`. */
export function thresholdWords(cohort: Cohort, id: string): { readonly before: string; readonly after: string } {
  const { quantity } = measured(cohort, id);
  if (quantity.kind === "percentile") return { before: "the ", after: " percentile" };
  if (quantity.kind === "percent") return { before: "", after: " of target growth" };
  const unit = quantity.kind === "number" ? quantity.unit : "";
  return { before: "", after: unit === "" ? "" : ` ${unit}` };
}
