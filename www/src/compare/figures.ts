/** What a comparison says, as sentences and tables. Every figure is the engine's. */
import type { Comparison, Estimate, Fifth, Outlook, Scenario } from "outcomes-contract";
import {
  aboutMoney,
  chanceFigure,
  count,
  type Figure,
  howOften,
  moneyFigure,
  percentFigure,
  signed,
  supportedUnit,
  toUnit,
  yearsBetween,
} from "../format";
import { gainOf } from "../chart/difference";
import { exact, none, type Row, type Table } from "../state/tables";
import { compareWords } from "../text/compare";
import type { Said } from "../text/said";

/** How many of the fifty years cost less, the same and more under the other contract. */
function countsOf({ dots }: Pick<Comparison, "dots">): { less: number; same: number; more: number } {
  const of = (gain: ReturnType<typeof gainOf>): number => dots.filter((amount) => gainOf(amount) === gain).length;
  return { less: of("district"), same: of("none"), more: of("vendor") };
}

/** The comparison in two sentences. */
export function headlineOf(comparison: Comparison, name: string, currency: string): Said {
  const words = compareWords().headline;
  const { difference, toldApart, replications } = comparison;
  const { mean } = difference;
  if (toldApart.kind === "same") return words.same(name, count(replications));
  const about = aboutMoney({ value: Math.abs(mean.value), standardError: mean.standardError }, currency);
  const first =
    toldApart.kind === "no" ? words.unclear(name) : mean.value > 0 ? words.more(name, about) : words.less(name, about);
  return [...first, ...oftenOf(comparison)];
}

/** In how many years it costs more, less, the same. */
function oftenOf(comparison: Comparison): Said {
  const words = compareWords().headline;
  const { chanceBCostsMore: more, chanceSame: same } = comparison;
  const counts = countsOf(comparison);
  for (const side of ["more", "less"] as const) {
    const costsMore = side === "more";
    const chance: Estimate = costsMore
      ? more
      : { value: 1 - more.value - same.value, standardError: more.standardError + same.standardError };
    if (chance.value >= 1 - 1e-12) return words.every(costsMore);
    const others = { value: 1 - chance.value, standardError: chance.standardError };
    if (counts[side] === 50) return words.allBut(costsMore, count(yearsBetween(others)));
    if (counts.same === 50 && chance.value > 0 && chance.value + same.value >= 1 - 1e-12)
      return words.rarely(costsMore, count(yearsBetween(chance)));
  }
  return words.counts(counts.more, counts.less, counts.same);
}

/** A difference of amounts, with its sign. */
function moneyDifference(estimate: Estimate, currency: string): Figure {
  const figure = moneyFigure(estimate, currency);
  return { ...figure, value: signed(figure.value, estimate.value) };
}

/** A difference of two chances, in points. Of the same years: its error is at most the sum of both. */
function points(a: Estimate, b: Estimate): Figure {
  const estimate = { value: b.value - a.value, standardError: a.standardError + b.standardError };
  if (estimate.value === 0) return none("0");
  const figure = percentFigure(estimate);
  const bare = figure.value.replace(/[\s\u00a0]*%$/, "");
  if (!/[1-9]/.test(bare)) return { ...figure, value: "0" };
  return { ...figure, value: signed(compareWords().table.points(bare), estimate.value) };
}

/**
 * An amount that one year in twenty is above or below, no finer than its error supports: that of a normal law's quantile,
 * 2.11 SD / sqrt(n).
 */
function rounded(value: number, sd: number, years: number): number {
  const error = (2.11 * sd) / Math.sqrt(years);
  return toUnit(value, error > 0 ? Math.max(1, supportedUnit(error)) : 0);
}

/** Both contracts' figures side by side. */
export function sideBySide(comparison: Comparison, a: Scenario, b: Pick<Scenario, "budget">, name: string): Table {
  const words = compareWords().table;
  const { currency } = a.contract;
  const { a: desk, b: other, difference, replications } = comparison;
  const row = (head: string, ...cells: Figure[]): Row => ({ head, cells });
  const money = (estimate: Estimate): Figure => moneyFigure(estimate, currency);
  const sd = Math.max(desk.sd, other.sd);
  const amounts = (head: string, of: (outlook: Outlook) => number): Row => {
    const [mine, theirs] = [of(desk), of(other)];
    const [a, b] = [rounded(mine, sd, replications), rounded(theirs, sd, replications)];
    // the difference is that of the two figures as they are shown, so that they add up
    return row(head, shown(a, mine), shown(b, theirs), moved(shown(b - a, theirs - mine), b - a));
  };
  const shown = (value: number, raw: number): Figure => ({
    ...exact(String(value), currency),
    raw: { value: raw, standardError: null, unit: currency },
  });
  const moved = (figure: Figure, value: number): Figure => ({ ...figure, value: signed(figure.value, value) });
  const bounds = (head: string, of: (outlook: Outlook) => string): Row => {
    const apart = Number(of(other)) - Number(of(desk));
    return row(
      head,
      exact(of(desk), currency),
      exact(of(other), currency),
      moved(exact(String(apart), currency), apart),
    );
  };
  const budgets = Number(b.budget.amount) - Number(a.budget.amount);
  return {
    caption: words.caption,
    columns: [words.desk, `“${name}”`, words.difference],
    rows: [
      row(words.expected, money(desk.payout), money(other.payout), moneyDifference(difference.mean, currency)),
      amounts(words.high, ({ p95 }) => p95),
      amounts(words.low, ({ p5 }) => p5),
      ...(budgets === 0
        ? []
        : [
            row(
              words.budget,
              exact(a.budget.amount, currency),
              exact(b.budget.amount, currency),
              moved(exact(String(budgets), currency), budgets),
            ),
          ]),
      row(
        words.exceeded,
        chanceFigure(desk.chanceExceeded, replications),
        chanceFigure(other.chanceExceeded, replications),
        points(desk.chanceExceeded, other.chanceExceeded),
      ),
      ...(desk.chanceOfLoss === null || other.chanceOfLoss === null
        ? []
        : [
            row(
              words.loss,
              chanceFigure(desk.chanceOfLoss, replications),
              chanceFigure(other.chanceOfLoss, replications),
              points(desk.chanceOfLoss, other.chanceOfLoss),
            ),
          ]),
      // the costs are the same: its margin moves as the payout does
      ...(desk.margin === null || other.margin === null
        ? []
        : [row(words.margin, money(desk.margin), money(other.margin), moneyDifference(difference.mean, currency))]),
      bounds(words.least, ({ least }) => least),
      bounds(words.most, ({ most }) => most),
    ],
  };
}

/** Whether a fifth of the years is told apart from nothing. */
export const clearly = ({ difference: { value, standardError } }: Fifth): boolean =>
  value !== 0 && Math.abs(value) >= 2 * standardError;

/** The fifths as a table. */
export function fifthsTable({ fifths, replications }: Comparison, name: string, currency: string): Table {
  const words = compareWords().fifths;
  const each = Math.max(1, Math.round(replications / 5));
  return {
    caption: words.title,
    columns: [words.desk, `“${name}”`, words.difference, words.chance],
    rows: fifths.map(({ a, b, difference, chanceBCostsMore }, index) => ({
      head: words.heads[index] ?? "",
      cells: [
        moneyFigure(a, currency),
        moneyFigure(b, currency),
        moneyDifference(difference, currency),
        chanceFigure(chanceBCostsMore, each),
      ],
    })),
  };
}

/** What each group is paid more or less, where there are several. */
export function groupsTable({ groups }: Comparison, { cohort, contract }: Scenario): Table | null {
  if (groups.length < 2) return null;
  const words = compareWords().table;
  return {
    caption: words.byGroup,
    columns: [words.difference],
    rows: groups.map(({ id, difference }) => ({
      head: cohort.groups.find((group) => group.id === id)?.label ?? id,
      cells: [moneyDifference(difference, contract.currency)],
    })),
  };
}

/** How often it costs more in a fifth of the years. */
export function oftenIn({ chanceBCostsMore: chance }: Fifth, replications: number): string {
  const others = { value: 1 - chance.value, standardError: chance.standardError };
  if (others.value > 0 && others.value < 0.01) return compareWords().fifths.allBut(count(yearsBetween(others)));
  return howOften(chance, Math.max(1, Math.round(replications / 5)));
}
