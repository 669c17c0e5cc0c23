/** The figures of an embed: three on a card, all in the table, and the same as a file. */
import type { Exposure, Scenario } from "outcomes-contract";
import { chanceFigure, count, type Figure, money, moneyFigure } from "../format";
import { type Cell, csvText } from "../settle/csv";
import { anywayFigure, fourFigures, payoutQuantile, swing } from "../state/figures";
import { embedWords } from "../text/embed";
import { h } from "./dom";

/** A figure with what it is. */
export interface FigureRow {
  readonly head: string;
  readonly figure: Figure;
}

/** All figures of the table. */
export function figureRows(exposure: Exposure, { contract: { currency } }: Scenario): FigureRow[] {
  const words = embedWords().table;
  const { payout, budget, replications, least, most } = exposure;
  const exact = (amount: string): Figure => moneyFigure({ value: Number(amount), standardError: 0 }, currency);
  return [
    { head: words.mean, figure: moneyFigure(payout.mean, currency) },
    { head: words.sd, figure: moneyFigure(swing(exposure), currency) },
    ...(["p5", "p50", "p95"] as const).map((name) => ({
      head: words[name],
      figure: moneyFigure(payoutQuantile(exposure, name), currency),
    })),
    { head: words.budget, figure: exact(budget.amount) },
    { head: words.chance, figure: chanceFigure(budget.chanceExceeded, replications) },
    {
      head: words.overspend,
      figure:
        budget.overspendWhenExceeded === null
          ? { value: words.none, error: "" }
          : moneyFigure(budget.overspendWhenExceeded, currency),
    },
    { head: words.anyway, figure: anywayFigure(exposure.outcomes) },
    { head: words.least, figure: exact(least) },
    { head: words.most, figure: exact(most) },
  ];
}

export function figureTable(exposure: Exposure, scenario: Scenario): HTMLElement {
  const words = embedWords().table;
  return h(
    "table",
    { class: "figures", part: "table" },
    h("caption", {}, words.caption),
    h(
      "tbody",
      {},
      figureRows(exposure, scenario).map(({ head, figure: { value, error } }) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, head),
          h(
            "td",
            {},
            h("span", { class: "figure-value" }, value),
            error === "" ? null : [" ", h("span", { class: "figure-error" }, error)],
          ),
        ),
      ),
    ),
  );
}

/** The three figures of a card. */
export function threeFigures(exposure: Exposure, { contract: { currency } }: Scenario): HTMLElement {
  return h(
    "dl",
    { class: "three", part: "figures" },
    fourFigures(exposure, currency)
      .slice(0, 3)
      .map(({ label, figure, note, tone }) =>
        h(
          "div",
          { class: tone ?? "" },
          h("dt", {}, label),
          h(
            "dd",
            {},
            h("span", { class: "figure-value" }, figure.value),
            figure.error === "" ? null : [" ", h("span", { class: "figure-error" }, figure.error)],
            note === undefined ? null : h("span", { class: "figure-note" }, note),
          ),
        ),
      ),
  );
}

/** All digits that say something: a binary fraction such as 119893.26699999999 is 119893.267. */
const plain = (value: number): number => Number(value.toPrecision(15));

/** The table as a CSV file, as computers count, and below it the 50 simulated years of the picture. */
export function figuresCsv(exposure: Exposure, scenario: Scenario): string {
  const words = embedWords().table;
  const { currency } = scenario.contract;
  return csvText([
    [words.what, words.value, words.error, words.unit],
    ...figureRows(exposure, scenario).map(({ head, figure: { value, raw } }): Cell[] => [
      head,
      typeof raw?.value === "number" ? plain(raw.value) : value,
      raw?.standardError == null ? "" : plain(raw.standardError),
      raw?.unit === "share" ? words.share : (raw?.unit ?? ""),
    ]),
    ...exposure.dots.map((payout, place): Cell[] => [words.year(count(place + 1)), plain(payout), "", currency]),
  ]);
}

/** The budget, as the contract's currency writes it. */
export const budgetText = ({ budget }: Exposure, { contract: { currency } }: Scenario): string =>
  money(Number(budget.amount), currency);
