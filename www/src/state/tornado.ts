/** The bars of a tornado: what each driver moves at its low and its high value, the longest first, and why some move nothing. */
import type { Estimate, Exposure, Outlook, Scenario, Side } from "outcomes-contract";
import type { Result } from "../engine/explored";
import { notToExceed } from "../terms/movable";
import type { Driver } from "./drivers";

/** What the bars measure. */
export type Moved = "payout" | "chanceExceeded" | "p95";
export const moveds = ["payout", "chanceExceeded", "p95"] as const satisfies readonly Moved[];

export type Bar = Result<"sensitivity">["bars"][number];

/** What the engine answered for a driver. */
export interface Answered {
  readonly bar: Bar;
  /** The scenario as it stands, in the same years. */
  readonly at: Outlook;
  readonly replications: number;
}

/** One end of a bar. */
export interface End {
  /** The driver's value there. */
  readonly value: number;
  /** Against the scenario as it stands, in the same years; no error where none is known; null where terms do not fit. */
  readonly change: { readonly value: number; readonly standardError: number | null } | null;
  /** Why terms do not fit there. */
  readonly refusal: string | null;
}

/** Why a bar has no length. */
export const nothings = [
  /** Its neighbours leave it no room. */
  "noRoom",
  /** Neither value fits the other terms. */
  "unfit",
  "budgetOnly",
  "capNeverBinds",
  "minimumNeverBinds",
  "noBreachClause",
  "nothingPaidOnIt",
  /** Payments change, but no year crosses the budget. */
  "noYearCrosses",
  /** Payments change, but not that of one year in twenty. */
  "sameQuantile",
  "samePayments",
] as const;
export type Nothing = (typeof nothings)[number];

export interface TornadoRow {
  readonly driver: Driver;
  readonly low: End;
  readonly high: End;
  /** The larger of the two changes, without its sign. */
  readonly reach: number;
  /** Null where it moves something. */
  readonly nothing: Nothing | null;
  readonly replications: number;
}

function endOf(side: Side, at: Outlook, moved: Moved): End {
  const { value, outlook, refusals } = side;
  const known = (change: Estimate | null): End["change"] => change;
  const change = ((): End["change"] => {
    switch (moved) {
      case "payout":
        return known(side.payout);
      case "chanceExceeded":
        return known(side.chanceExceeded);
      case "p95":
        return outlook === null ? null : { value: outlook.p95 - at.p95, standardError: null };
    }
  })();
  return { value, change, refusal: outlook === null ? (refusals[0]?.message ?? "") : null };
}

const still = (end: End): boolean =>
  end.change === null || (end.change.value === 0 && !((end.change.standardError ?? 0) > 0));

/** Whether payments are the same at both values, whatever is measured. */
const paysTheSame = ({ low, high }: Bar): boolean =>
  [low, high].every(({ payout }) => payout === null || (payout.value === 0 && payout.standardError === 0));

function nothingOf(driver: Driver, bar: Bar, moved: Moved, { contract, cohort }: Scenario): Nothing {
  const { field, low, high } = driver;
  if (low === high) return "noRoom";
  if (bar.low.outlook === null && bar.high.outlook === null) return "unfit";
  if (field === "budget.amount" && moved !== "chanceExceeded") return "budgetOnly";
  if (field !== "budget.amount" && paysTheSame(bar)) {
    if (field === notToExceed || /\.(perStudent|cap)$/.test(field)) return "capNeverBinds";
    if (field === "contract.limits.minimum") return "minimumNeverBinds";
    if (field === "cohort.breach" && (contract.breach ?? "none") === "none") return "noBreachClause";
    const measure = /^cohort\.measures\[(\d+)\]/.exec(field)?.[1];
    const id = measure === undefined ? null : cohort.measures[Number(measure)]?.id;
    if (id !== null && contract.outcomes.every((outcome) => outcome.measure !== id)) return "nothingPaidOnIt";
    return "samePayments";
  }
  return moved === "chanceExceeded" ? "noYearCrosses" : "sameQuantile";
}

/** A bar without an answer of the engine: there is nothing to ask where a driver has no room. */
const unmoved = ({ value, change }: { value: number; change: End["change"] }): End => ({
  value,
  change,
  refusal: null,
});

/** The rows so far, the longest first; what moves nothing comes last, in its own order. */
export function tornadoRows(
  drivers: readonly Driver[],
  answers: ReadonlyMap<string, Answered>,
  moved: Moved,
  scenario: Scenario,
): TornadoRow[] {
  const rows = drivers.flatMap((driver): TornadoRow[] => {
    const answered = answers.get(driver.field);
    if (driver.low === driver.high) {
      const end = unmoved({ value: driver.value, change: { value: 0, standardError: 0 } });
      return [{ driver, low: end, high: end, reach: 0, nothing: "noRoom", replications: 0 }];
    }
    if (answered === undefined) return [];
    const { bar, at, replications } = answered;
    const [low, high] = [endOf(bar.low, at, moved), endOf(bar.high, at, moved)];
    const reach = Math.max(Math.abs(low.change?.value ?? 0), Math.abs(high.change?.value ?? 0));
    const nothing = still(low) && still(high) ? nothingOf(driver, bar, moved, scenario) : null;
    return [{ driver, low, high, reach, nothing, replications }];
  });
  const moving = rows.filter(({ nothing }) => nothing === null).sort((a, b) => b.reach - a.reach);
  return [...moving, ...rows.filter(({ nothing }) => nothing !== null)];
}

/** The figure as it stands, in the picture's years. */
export function standing({ payout, budget }: Exposure, moved: Moved): number {
  switch (moved) {
    case "payout":
      return payout.mean.value;
    case "chanceExceeded":
      return budget.chanceExceeded.value;
    case "p95":
      return payout.quantiles.p95;
  }
}
