/** Who is served, in sentences and tables. */
import type { Estimate, GroupServed, Outcome, OutcomeServed, Scenario, Served } from "outcomes-contract";
import { aboutMoney, count, countFigure, type Figure, money, moneyFigure, percentFigure } from "../format";
import { measured } from "../terms/measured";
import { inField } from "../terms/quantity";
import { peopleWords, whoOf } from "../text/people";
import { servedWords } from "../text/served";
import { aboutCount } from "./price";
import { none, type Row, type Table } from "./tables";
import { inCents } from "./vendor-table";

/** A group's name for people. */
export const groupName = ({ cohort }: Scenario, id: string): string =>
  cohort.groups.find((group) => group.id === id)?.label ?? id;

/** An outcome's name for people, where there are several. */
export const outcomeName = ({ contract }: Scenario, id: string): string =>
  contract.outcomes.length > 1 ? (contract.outcomes.find((outcome) => outcome.id === id)?.label ?? id) : "";

/** Who is paid most for, in a sentence. */
export function servedLead({ groups }: Served, scenario: Scenario): string {
  const words = servedWords().lead;
  const { currency } = scenario.contract;
  const who = whoOf(scenario);
  const unit = scenario.cohort.unit ?? "student";
  const [first] = groups;
  if (first === undefined) return "";
  const pays = (estimate: Estimate): string => aboutMoney(estimate, currency);
  if (groups.length === 1 && first.eligible.standardError === 0 && first.eligible.value === first.students)
    return words.all(peopleWords().counted(first.students, unit), pays(first.paymentPerStudent), who);
  if (groups.length === 1)
    return words.one(
      peopleWords().counted(first.students, unit),
      aboutCount(first.eligible),
      pays(first.paymentPerStudent),
      who,
    );
  const ranked = [...groups].sort((a, b) => b.paymentPerStudent.value - a.paymentPerStudent.value);
  const [most, least] = [ranked[0] ?? first, ranked.at(-1) ?? first];
  const apart = most.paymentPerStudent.value - least.paymentPerStudent.value;
  const error = Math.hypot(most.paymentPerStudent.standardError, least.paymentPerStudent.standardError);
  if (apart <= 2 * error) return words.alike(count(groups.length), pays(most.paymentPerStudent), who);
  return words.several(
    count(groups.length),
    groupName(scenario, most.id),
    groupName(scenario, least.id),
    pays(most.paymentPerStudent),
    pays(least.paymentPerStudent),
    who,
  );
}

/** Payment and success by group, a column each. */
export function servedTable({ groups, outcomes }: Served, scenario: Scenario): Table {
  const words = servedWords().table;
  const { currency } = scenario.contract;
  const who = whoOf(scenario);
  const row = (head: string, figure: (group: GroupServed) => Figure): Row => ({ head, cells: groups.map(figure) });
  const share = (id: string, of: (outcome: GroupServed["outcomes"][number]) => Estimate) => (group: GroupServed) => {
    const outcome = group.outcomes.find((one) => one.id === id);
    // not paid for this group
    return outcome === undefined ? none("—") : percentFigure(of(outcome));
  };
  return {
    caption: words.caption,
    columns: groups.map(({ id }) => groupName(scenario, id)),
    rows: [
      row(words.enrolled(who), ({ students }) => none(count(students))),
      row(words.eligible, ({ eligible }) => countFigure(eligible)),
      row(words.payment, ({ payment }) => moneyFigure(payment, currency)),
      row(words.perOne(who), ({ paymentPerStudent }) => inCents(paymentPerStudent, currency)),
      ...outcomes.flatMap(({ id }) => {
        const name = outcomeName(scenario, id);
        return [
          row(
            words.without(name),
            share(id, ({ withoutServiceShare }) => withoutServiceShare),
          ),
          row(
            words.reached(name),
            share(id, ({ reachedShare }) => reachedShare),
          ),
        ];
      }),
    ],
  };
}

const sum = (estimates: readonly Estimate[]): Estimate => ({
  value: estimates.reduce((all, { value }) => all + value, 0),
  standardError: estimates.reduce((all, { standardError }) => all + standardError, 0),
});

/** Those near a threshold, all groups together. */
export interface Near {
  readonly at: number;
  readonly below: Estimate;
  readonly above: Estimate;
}

const nearEach = ({ thresholds }: OutcomeServed): Near[] =>
  thresholds.map(({ at, groups }) => ({
    at,
    below: sum(groups.map(({ below }) => below.withService)),
    above: sum(groups.map(({ above }) => above.withService)),
  }));

/** What one who reaches a threshold brings more than one just below it; null where that is not a student's to bring. */
export function gainAt({ pays }: Outcome, at: number): number | null {
  if (pays.kind === "aboveBaseline") return Number(pays.amount);
  if (pays.kind !== "tiers") return null;
  const place = pays.tiers.findIndex((tier) => tier.at === at);
  const tier = pays.tiers[place];
  // prices by group differ: the sentence would be wrong for some
  if (tier === undefined || pays.tiers.some(({ byGroup }) => byGroup !== undefined)) return null;
  const before = pays.stacking === "highest" ? Number(pays.tiers[place - 1]?.amount ?? 0) : 0;
  return Number(tier.amount) - before;
}

/** What a line does to attention: of the line with most just below it. */
export function nearSentence(outcome: OutcomeServed, near: number, scenario: Scenario): string {
  const words = servedWords().near;
  const { quantity, event } = measured(scenario.cohort, outcome.measure);
  const terms = scenario.contract.outcomes.find(({ id }) => id === outcome.id);
  if (terms === undefined) return "";
  if (event) return words.event;
  if (terms.pays.kind === "linear") return words.slope;
  const crowded = nearEach(outcome).sort((a, b) => b.below.value - a.below.value)[0];
  if (crowded === undefined) return "";
  const who = whoOf(scenario);
  const { level, distance } = peopleWords();
  const line = words.line(
    aboutCount(crowded.below),
    distance(quantity, near),
    level(quantity, crowded.at),
    aboutCount(crowded.above),
    who,
  );
  const gain = gainAt(terms, crowded.at);
  const pull =
    gain !== null && gain > 0 ? words.pull(money(gain, scenario.contract.currency), who) : words.pullUnpriced(who);
  return `${line} ${pull}`;
}

/** Those near each threshold, by group. */
export function nearTable(outcome: OutcomeServed, near: number, scenario: Scenario): Table {
  const words = servedWords().near;
  const { quantity } = measured(scenario.cohort, outcome.measure);
  const { level, distance } = peopleWords();
  return {
    caption: words.caption(distance(quantity, near)),
    columns: words.columns,
    rows: outcome.thresholds.flatMap(({ at, groups }) =>
      groups.map(({ id, below, above }) => ({
        head: words.row(level(quantity, at), groups.length > 1 ? groupName(scenario, id) : ""),
        cells: [below.withoutService, below.withService, above.withoutService, above.withService].map(countFigure),
      })),
    ),
  };
}

/** The columns of the picture. */
export function spreadTable({ spread, measure }: OutcomeServed, scenario: Scenario): Table {
  const words = servedWords().near;
  const { quantity } = measured(scenario.cohort, measure);
  const value = (place: number): string => inField(quantity, spread.edges[place] ?? 0);
  return {
    caption: words.spreadCaption,
    columns: words.spreadColumns,
    rows: spread.withService.map((number, place) => ({
      head:
        place === spread.withService.length - 1
          ? words.spanTop(value(place))
          : words.span(value(place), value(place + 1)),
      cells: [number, spread.withoutService[place] ?? 0].map((mean) => countFigure({ value: mean, standardError: 0 })),
    })),
  };
}

/** What is said of a column. */
export function spreadReading({ spread, measure }: OutcomeServed, place: number, scenario: Scenario): string {
  const words = servedWords().near;
  const { quantity } = measured(scenario.cohort, measure);
  const who = whoOf(scenario);
  const about = (mean: number | undefined): string => countFigure({ value: mean ?? 0, standardError: 0 }).value;
  const value = (edge: number): string => inField(quantity, spread.edges[edge] ?? 0);
  const [withService, withoutService] = [about(spread.withService[place]), about(spread.withoutService[place])];
  return place === spread.withService.length - 1
    ? words.readingTop(value(place), withService, withoutService, who)
    : words.reading(value(place), value(place + 1), withService, withoutService, who);
}
