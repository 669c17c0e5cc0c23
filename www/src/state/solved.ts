/** What the engine found for a promise, in sentences and as a table. Every figure is the engine's. */
import type { Estimate, Exposure, Outlook, Scenario } from "outcomes-contract";
import type { Range } from "../chart/geometry";
import type { Exposed } from "../engine/messages";
import { type Figure, howOften, money, moneyFigure } from "../format";
import { notToExceed, type Term } from "../terms/movable";
import { solveWords } from "../text/solve";
import { isChance, kept, type Pledge, type Promised, roundedBand, type Solution } from "./pledge";
import { none, type Table } from "./tables";

/** An answer, and what was asked. */
export interface Solved {
  readonly solution: Solution;
  readonly term: Term;
  readonly promise: Pledge;
  readonly scenario: Scenario;
}

/** A figure as a sentence says it. */
export function figureSaid(figure: Promised, estimate: Estimate, years: number, currency: string): string {
  const text = isChance(figure) ? howOften(estimate, years) : moneyFigure(estimate, currency).value;
  return solveWords().figure[figure](text);
}

/** Where the promise holds, within the range looked at. */
export function holdsOf(solution: Solution): Range[] {
  const [from, to] = solution.between;
  switch (solution.kind) {
    case "found":
      return [solution.holds === "upTo" ? [from, solution.value] : [solution.value, to]];
    case "always":
      return [[from, to]];
    case "never":
      return [];
    case "several":
      return solution.holds;
  }
}

/** The figure of a promise in an outlook; null where it is unknown. */
const figureOf = (figure: Promised, outlook: Outlook): Estimate | null =>
  figure === "p95" ? { value: outlook.p95, standardError: 0 } : outlook[figure];

/** The figure of a promise as the terms stand. */
export function figureNow(figure: Promised, { payout, budget, vendor }: Exposure): Estimate | null {
  switch (figure) {
    case "chanceExceeded":
      return budget.chanceExceeded;
    case "expectedOverspend":
      return budget.expectedOverspend;
    case "payout":
      return payout.mean;
    case "p95":
      return { value: payout.quantiles.p95, standardError: 0 };
    case "upperTailMean":
      return payout.upperTailMean;
    case "chanceOfLoss":
      return vendor?.chanceOfLoss ?? null;
    case "margin":
      return vendor?.margin.mean ?? null;
  }
}

/** From where to where terms fit, of the values looked at; the whole range where none does. */
function fittingEnds({ curve, between }: Solution): Range {
  const fitting = curve.filter(({ figure }) => figure !== null).map(({ value }) => value);
  return fitting.length === 0 ? between : [Math.min(...fitting), Math.max(...fitting)];
}

/** The answer in a sentence. `answer` is the value as it would be written into the contract. */
export function verdict({ solution, term }: Solved, answer: number | null): string {
  const words = solveWords();
  const name = words.name(term.name);
  const say = (value: number): string => words.sayValue(term.quantity, value);
  const [from, to] = fittingEnds(solution);
  switch (solution.kind) {
    case "found": {
      const value = say(answer ?? solution.value);
      return solution.holds === "upTo" ? words.upTo(name, value) : words.from(name, value);
    }
    case "always":
      return words.always(name, say(from), say(to));
    case "never":
      return solution.nearest.figure === null
        ? words.unfitting(name, say(solution.between[0]), say(solution.between[1]))
        : words.never(name, say(from), say(to));
    case "several":
      return words.several(name, solution.holds.map(([begin, end]) => words.stretch(say(begin), say(end))).join(", "));
  }
}

/** How sure that is, or why it is so; and the term as it stands. */
export function more(solved: Solved, exposure: Exposure, years: number): string {
  const { solution, term, promise, scenario } = solved;
  const words = solveWords();
  const say = (value: number): string => words.sayValue(term.quantity, value);
  const said = (figure: Estimate): string => figureSaid(promise.figure, figure, years, scenario.contract.currency);
  const sentences: string[] = [];
  switch (solution.kind) {
    case "found": {
      const [low, high] = roundedBand(solution);
      const there = figureOf(promise.figure, solution.outlook);
      if (there !== null) sentences.push(words.there(said(there)));
      sentences.push(low === high ? words.sharp : words.band(say(low), say(high)));
      const ofBudget = term.path === notToExceed && promise.figure === "chanceExceeded";
      if (ofBudget && solution.value === Number(scenario.budget.amount)) sentences.push(words.capSwitch);
      break;
    }
    case "never":
      if (solution.nearest.figure !== null)
        sentences.push(words.nearest(say(solution.nearest.value), said(solution.nearest.figure)));
      break;
    case "always": {
      const worst = worstOf(solution, promise);
      if (worst !== null) sentences.push(words.worst(say(worst.value), said(worst.figure)));
      break;
    }
    case "several":
  }
  const now = figureNow(promise.figure, exposure);
  if (term.value === null) sentences.push(words.absentNow);
  else if (now !== null)
    sentences.push(words.now(words.name(term.name), say(term.value), kept(promise, now.value), said(now)));
  return sentences.join(" ");
}

/** The point of the curve that comes nearest to breaking the promise. */
function worstOf({ curve }: Solution, { figure: promised }: Pledge): { value: number; figure: Estimate } | null {
  const fitting = curve.flatMap(({ value, figure }) => (figure === null ? [] : [{ value, figure }]));
  const sign = promised === "margin" ? -1 : 1;
  return fitting.reduce<{ value: number; figure: Estimate } | null>(
    (worst, point) => (worst === null || sign * (point.figure.value - worst.figure.value) > 0 ? point : worst),
    null,
  );
}

/** What else a found value changes: now, and then. */
export function consequences(then: Outlook, { exposure, scenario }: Exposed, value: string, years: number): Table {
  const words = solveWords();
  const { currency } = scenario.contract;
  const { payout, budget, vendor } = exposure;
  const often = (chance: Estimate): Figure => ({
    ...none(howOften(chance, years)),
    raw: { ...chance, unit: "share" },
  });
  const about = (amount: number): Figure => ({
    ...none(money(Number(amount.toPrecision(4)), currency)),
    raw: { value: amount, standardError: null, unit: currency },
  });
  const loss =
    vendor === null || then.chanceOfLoss === null
      ? []
      : [{ head: words.rows.chanceOfLoss, cells: [often(vendor.chanceOfLoss), often(then.chanceOfLoss)] }];
  return {
    caption: words.consequences,
    columns: [words.columns.now, `${words.columns.then}: ${value}`],
    rows: [
      { head: words.rows.payout, cells: [moneyFigure(payout.mean, currency), moneyFigure(then.payout, currency)] },
      { head: words.rows.chanceExceeded, cells: [often(budget.chanceExceeded), often(then.chanceExceeded)] },
      { head: words.rows.p95, cells: [about(payout.quantiles.p95), about(then.p95)] },
      ...loss,
    ],
  };
}
