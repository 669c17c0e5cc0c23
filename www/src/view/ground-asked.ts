/** What a map is asked with, as sentences with fields in them: two terms, their ranges, and what each side accepts. */
import { html, type TemplateResult } from "lit";
import type { Scenario } from "outcomes-contract";
import type { Range } from "../chart/geometry";
import { list, money } from "../format";
import { dosageUnit, unitOf } from "../terms/measured";
import type { Term, TermGroup } from "../terms/movable";
import { groundWords } from "../text/ground";
import { quantityInput, whole } from "./quantity-input";

/** At most so many years of so many. */
export interface Limit {
  readonly years: number;
  readonly of: number;
}

export const chanceOf = ({ years, of }: Limit): number => years / of;

/** One axis: its term, and how far it is looked at. */
export interface AxisAsked {
  readonly axis: "across" | "upwards";
  readonly term: Term;
  readonly range: Range;
  readonly groups: readonly TermGroup[];
  /** The other axis' term. */
  readonly other: string;
}

export function axisAsked(
  { axis, term, range, groups, other }: AxisAsked,
  take: { term(path: string): void; range(range: Range): void },
): TemplateResult {
  const words = groundWords();
  const label = axis === "across" ? words.termAcross : words.termUpwards;
  const { quantity, path } = term;
  const [from, to] = range;
  return html`<div class="sentence">
    ${words[axis]}
    <select
      aria-label=${label}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) take.term(target.value);
      }}
    >
      ${groups.map(
        ({ heading, terms }) =>
          html`<optgroup label=${heading}>
            ${terms.map((one) => html`<option value=${one.path} ?selected=${one.path === path} ?disabled=${one.path === other}>${one.name}</option>`)}
          </optgroup>`,
      )}
    </select>
    ${words.from}
    ${quantityInput({ label: `${label}, ${words.from}`, quantity, value: from, most: to }, (next) => {
      take.range([next, to]);
    })}
    ${words.to}
    ${quantityInput({ label: `${label}, ${words.to}`, quantity, value: to, least: from }, (next) => {
      take.range([from, next]);
    })}
  </div>`;
}

export function limitAsked(side: "district" | "vendor", limit: Limit, take: (next: Limit) => void): TemplateResult {
  const words = groundWords();
  const [before, years, of] =
    side === "district"
      ? [words.districtAccepts, words.districtYears, words.districtOf]
      : [words.vendorAccepts, words.vendorYears, words.vendorOf];
  return html`<div class="sentence">
    ${before}
    <span class="together"
      >${quantityInput({ label: years, quantity: whole, value: limit.years, least: 0, most: limit.of }, (next) => {
        take({ ...limit, years: next });
      })}
      ${words.yearOf(limit.years)}
      ${quantityInput(
        { label: of, quantity: whole, value: limit.of, least: Math.max(1, limit.years), most: 1_000_000 },
        (next) => {
          take({ ...limit, of: next });
        },
      )}.</span
    >
  </div>`;
}

/** What the vendor is assumed to spend: its loss hangs on it. */
export function costsSaid({ vendor, cohort, contract: { currency } }: Scenario): string {
  const words = groundWords();
  const amounts: readonly [string | undefined, (amount: string) => string][] = [
    [vendor?.fixed, words.cost.fixed],
    [vendor?.perStudent, (amount) => words.cost.per(amount, unitOf(cohort))],
    [vendor?.perDosageUnit, (amount) => words.cost.per(amount, dosageUnit(cohort))],
  ];
  const parts = amounts.flatMap(([amount = "0", said]) =>
    Number(amount) > 0 ? [said(money(Number(amount), currency))] : [],
  );
  return words.costs(parts.length === 0 ? money(0, currency) : list(parts));
}

/** Nothing is known of the vendor: what is missing, and a place to say it. */
export function missingAsked(unit: string, currency: string, take: (cost: number) => void): TemplateResult {
  const words = groundWords();
  const label = words.perStudent(unit);
  const quantity = { kind: "money", currency } as const;
  return html`<div class="notice">
    <p>${words.missing}</p>
    <div class="sentence">${label}: ${quantityInput({ label, quantity, value: null, least: 0 }, take)}</div>
    <p class="aside">${words.perStudentHint}</p>
  </div>`;
}
