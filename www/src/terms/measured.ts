/** The words of a cohort: what its units, sites, dosage and measures are called and how they are counted. */
import type { Cohort } from "outcomes-contract";
import { numberWords } from "../text/numbers";
import { termWords } from "../text/terms";
import type { Quantity } from "./quantity";
import type { Track } from "./track";

/** Words that differ with the unit: students are tested, teachers and classrooms are scored. */
export interface UnitWords {
  readonly unit: string;
  readonly units: string;
  /** Such as `tested students`. */
  readonly judged: string;
  /** What one of them lacks where nothing was measured. */
  readonly test: string;
}

export const unitWords = (cohort: Pick<Cohort, "unit">): UnitWords => termWords().units[cohort.unit ?? "student"];

/** What one unit is called. */
export const unitOf = (cohort: Cohort): string => unitWords(cohort).unit;

/** What several are called. */
export const unitsOf = (cohort: Cohort): string => unitWords(cohort).units;

/** Everyone enrolled. */
export const enrolled = (cohort: Cohort): number => cohort.groups.reduce((sum, group) => sum + group.students, 0);

/** Units of dosage: `sessions`, `hours`, `minutes`. */
export const dosageUnits = (cohort: Cohort): string => numberWords().several(cohort.dosage?.unit ?? "sessions");

/** One unit of dosage: `session`, `hour`, `minute`. */
export const dosageUnit = (cohort: Cohort): string => numberWords().single(dosageUnits(cohort));

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
    const { planned } = cohort.dosage ?? { planned: 100 };
    return {
      quantity: { kind: "number", unit: dosageUnits(cohort), digits: 0 },
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
        quantity: { kind: "number", unit: numberWords().points, digits: 2 },
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

/** How a sentence says a threshold, and the unit it says then: `the 40th percentile`, `100 % of target growth`, `24 sessions`. */
export function thresholdKind(quantity: Quantity): {
  readonly kind: "percentile" | "target" | "plain" | "counted";
  readonly measure: string;
} {
  if (quantity.kind === "percentile") return { kind: "percentile", measure: "" };
  if (quantity.kind === "percent") return { kind: "target", measure: "" };
  const measure = quantity.kind === "number" ? quantity.unit : "";
  return { kind: measure === "" ? "plain" : "counted", measure };
}
