/** What the map says, in sentences. Every figure is the engine's. */
import type { Estimate, Exposure } from "outcomes-contract";
import { howOften, money } from "../format";
import type { Term } from "../terms/movable";
import { inField } from "../terms/quantity";
import { groundWords } from "../text/ground";
import type { Cell, Field } from "./ground";

/** What a map was asked with. */
export interface Mapped {
  readonly x: Term;
  readonly y: Term;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly field: Field;
  /** The highest chance that the district accepts. */
  readonly district: number;
  /** The vendor's; null where nothing is known of the vendor. */
  readonly vendor: number | null;
  /** Simulated years that it is of. */
  readonly years: number;
}

/** A place in cells: 0 is the middle of the first. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Both terms of a cell. */
export function pointSaid({ x, y, xs, ys }: Mapped, place: Place): string {
  const words = groundWords();
  const say = (term: Term, value: number | undefined): string =>
    words.term(term.name, inField(term.quantity, value ?? 0));
  return words.point([say(x, xs[place.x]), say(y, ys[place.y])]);
}

/** Both chances of a cell and what is expected to be paid. */
export function cellSaid({ district, vendor, years }: Mapped, cell: Cell | undefined, currency: string): string {
  const words = groundWords();
  if (cell === undefined) return words.unread;
  const { chanceExceeded, chanceOfLoss, payout, unsure } = cell;
  if (chanceExceeded === null) return words.unfitHere;
  const often = (chance: number): string => {
    const estimate: Estimate = { value: chance, standardError: Math.sqrt((chance * (1 - chance)) / years) };
    return howOften(estimate, years);
  };
  const said = [
    words.district(often(chanceExceeded), chanceExceeded <= district),
    ...(vendor === null || chanceOfLoss === null ? [] : [words.vendor(often(chanceOfLoss), chanceOfLoss <= vendor)]),
    ...(payout === null ? [] : [words.expected(money(Number(payout.toPrecision(3)), currency))]),
  ];
  return `${said.join("; ")}.${unsure ? ` ${words.unsureHere}` : ""}`;
}

/** Whether there is common ground. */
export function groundSaid({ field, vendor, xs, ys }: Mapped): string {
  const words = groundWords();
  const counts = field.counts();
  const all = xs.length * ys.length;
  if (vendor === null) return words.districtOnly(counts.district, all);
  return counts.both > 0 ? words.someCommon(counts.both, all) : words.noCommon(counts.district, counts.vendor, all);
}

/** Who can live with the terms as they stand. */
export function standingOf(
  { district, vendor }: Mapped,
  exposure: Exposure,
): keyof ReturnType<typeof groundWords>["standing"] {
  const holds = exposure.budget.chanceExceeded.value <= district;
  if (vendor === null) return holds ? "oneSidedYes" : "oneSidedNo";
  const bears = exposure.vendor !== null && exposure.vendor.chanceOfLoss.value <= vendor;
  if (holds && bears) return "both";
  if (holds) return "district";
  return bears ? "vendor" : "neither";
}
