/** What each assumption of a scenario stands on: its value, the usual one, the range, and the source. */
import type { Scenario } from "outcomes-contract";
import { inField, said } from "../terms/quantity";
import { assumptionGroups, type Status } from "./assumptions";
import { describedAssumptions } from "./described";

export interface Evidence {
  readonly path: string;
  readonly label: string;
  /** The model's word for it. */
  readonly term: string;
  readonly value: string;
  /** The usual value and the range offered; null where the example's own number is all there is. */
  readonly usual: { readonly value: string; readonly from: string; readonly to: string } | null;
  /** How it stands to the usual value: 0 leaves a source of luck out. */
  readonly standing: "usual" | "changed" | "none";
  readonly status: Status;
  readonly why: string;
  readonly sources: readonly { readonly label: string; readonly url: string }[];
}

export interface EvidenceGroup {
  readonly heading: string;
  readonly rows: readonly Evidence[];
}

/** Sources of luck: at 0 they are left out, which makes a payout look surer than it is. */
const luck = /\.(effect\.(sd|siteSd)|icc|breach|neverStart)$/;

export const evidenceOf = (scenario: Scenario): EvidenceGroup[] =>
  assumptionGroups(describedAssumptions, scenario, scenario).map(({ heading, controls }) => ({
    heading,
    rows: controls.map(({ path, assumption, label, quantity, value }): Evidence => {
      const { default: usual, min, max, term, status, why, sources } = assumption;
      const show = (number: number): string => inField(quantity, number);
      return {
        path,
        label,
        term,
        value: said(quantity, value),
        usual: usual === null ? null : { value: show(usual), from: show(min), to: show(max) },
        standing: value === 0 && luck.test(path) ? "none" : usual === null || usual === value ? "usual" : "changed",
        status,
        why,
        sources,
      };
    }),
  }));
