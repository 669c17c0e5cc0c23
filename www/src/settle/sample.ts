/** Invented students, for a reader who has no file at hand: always the same for the same contract. */
import type { Measure, Scenario } from "outcomes-contract";
import type { Cell } from "./csv";

export const invented = 40;

/** Evenly spread over 0 to 1, each column in another order (Kronecker sequences). */
const spread = (student: number, column: number): number => ((((student + 1) * Math.sqrt(2 + 3 * column)) % 1) + 1) % 1;

/** About normal: the logistic quantile, scaled. */
const normal = (share: number): number => {
  const inside = Math.min(0.995, Math.max(0.005, share));
  return Math.log(inside / (1 - inside)) / 1.702;
};

/** Rows for these columns, the first of them the header. */
export function inventedRows(columns: readonly string[], { cohort, contract }: Scenario): Cell[][] {
  const { dosage, groups, measures } = cohort;
  const planned = dosage?.planned ?? 60;
  const minimum = contract.eligibility?.minimumDosage ?? 0;
  const rows = Array.from({ length: invented }, (_, student): Cell[] => {
    const received = Math.round(planned * Math.min(1, 0.5 + 0.65 * spread(student, 1)));
    return columns.map((name, column): Cell => {
      switch (name) {
        case "id":
          return `invented-${String(student + 1).padStart(2, "0")}`;
        case "group":
          return groups[student % Math.max(1, groups.length)]?.id ?? "";
        case "dosage":
          return received;
        case "shortfallCause":
          return received < minimum ? (["student", "district", "student", "vendor"][student % 4] ?? "") : "";
        case "enrolledShare":
          return student % 13 === 7 ? 0.5 : 1;
        default: {
          const measure = measures.find(({ id }) => id === name);
          return student % 11 === 5 || measure === undefined ? "" : valueOf(measure, spread(student, column));
        }
      }
    });
  });
  return [[...columns], ...rows];
}

function valueOf({ scale }: Measure, share: number): number {
  switch (scale.kind) {
    case "percentile":
      return Math.min(99, Math.max(1, Math.floor(share * 100)));
    case "points":
      return Math.min(scale.max, Math.max(scale.min, Math.round(scale.mean + scale.sd * normal(share))));
    case "percentOfTarget":
      return Math.round((100 * (scale.mean + scale.sd * normal(share))) / scale.target);
    case "event":
      return share < scale.share ? 1 : 0;
  }
}
