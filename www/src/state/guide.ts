/** The guided example: six steps on one contract with the page's own controls. What each asks for, and whether it is done. */
import type { Scenario } from "outcomes-contract";
import type { Exposed } from "../engine/messages";
import { numberAt } from "../field";
import { aboutMoney, count } from "../format";
import { yearsOver } from "./headline";

/** The example it is about, and the term it has moved: its first threshold. */
export const guidePreset = "duval";
export const guideTerm = "contract.outcomes[0].pays.tiers[0].at";

export const guideSteps = ["years", "term", "undo", "solve", "year", "keep"] as const;
export type GuideStep = (typeof guideSteps)[number];

/** What the page shows while a step is on. */
export interface GuideSight {
  readonly draft: Scenario;
  /** The picture; it may be that of an earlier draft. */
  readonly shown: Exposed;
  readonly atRest: boolean;
  /** The fold of the question about a term is open. */
  readonly asked: boolean;
  /** A simulated year is open below. */
  readonly opened: boolean;
}

const termOf = (scenario: Scenario): number | null => numberAt(scenario, guideTerm);

/** Whether the reader has done what a step asks for. `example` is the contract that the guide began with. */
export function isDone(
  step: GuideStep,
  { draft, shown, atRest, asked, opened }: GuideSight,
  example: Scenario,
): boolean {
  const moved = termOf(draft) !== termOf(example);
  switch (step) {
    case "term":
      return moved && atRest && termOf(shown.scenario) === termOf(draft);
    case "undo":
      return !moved && termOf(shown.scenario) === termOf(draft);
    case "solve":
      return asked;
    case "year":
      return opened;
    case "years":
    case "keep":
      return false;
  }
}

/** The step after one; there is nothing to undo where nothing was moved. Null after the last. */
export function after(step: GuideStep, draft: Scenario, example: Scenario): GuideStep | null {
  const next = guideSteps[guideSteps.indexOf(step) + 1] ?? null;
  return next === "undo" && termOf(draft) === termOf(example) ? after("undo", draft, example) : next;
}

/** What of a picture the guide speaks of. */
export interface GuideFigures {
  readonly expected: string;
  readonly over: string;
  readonly drawn: string;
}

export const guideFigures = ({ exposure, scenario }: Exposed): GuideFigures => ({
  expected: aboutMoney(exposure.payout.mean, scenario.contract.currency),
  over: count(yearsOver(exposure)),
  drawn: count(exposure.dots.length),
});
