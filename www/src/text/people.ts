/** Those served, and what they reach. */
import type { Scenario } from "outcomes-contract";
import { catalog } from "./catalog";
import { text } from "./en/people";

export const peopleWords = catalog(text, () => import("./es/people"));

/** What those served are called: one, several. */
export type Who = readonly [one: string, many: string];

export function whoOf({ cohort }: Scenario): Who {
  const { one, many } = peopleWords();
  const unit = cohort.unit ?? "student";
  return [one(unit), many(unit)];
}
