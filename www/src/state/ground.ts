/** A map over two terms: which values it asks about, coarse to fine, and what it says of each. */
import type { Budget, ContractTerms, Exposure, Scenario } from "outcomes-contract";
import type { Range } from "../chart/geometry";
import type { Result } from "../engine/explored";
import { numberAt, withValue } from "../field";
import { same } from "./difference";
import { notToExceed, onGrid, type Term } from "../terms/movable";
import { clean } from "../terms/track";

/** Cells along an axis at most. */
const most = 40;
/** Cells are asked in blocks of so many, then of fewer. */
export const blocks = [4, 2, 1] as const;

/** What a cell says. */
export interface Cell {
  readonly chanceExceeded: number | null;
  readonly chanceOfLoss: number | null;
  readonly payout: number | null;
  readonly verdict: number;
  readonly unsure: boolean;
}

/** Where a cell lies: who can live with it. */
export type Region = "both" | "district" | "vendor" | "neither" | "unfit";
export const regions = ["both", "district", "vendor", "neither", "unfit"] as const satisfies readonly Region[];

/** The engine's verdict; what nobody knows of the vendor is nobody's consent. */
export function regionOf({ verdict, chanceOfLoss }: Cell): Region {
  if (verdict === 0) return "unfit";
  const vendorKnown = chanceOfLoss !== null;
  const district = verdict === 2 || verdict === 4;
  const vendor = vendorKnown && verdict >= 3;
  if (district && vendor) return "both";
  if (district) return "district";
  return vendor ? "vendor" : "neither";
}

/** Steps that read well on an axis, before their power of ten. */
const roundSteps = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** The smallest round step with which the range has no more than so many values, on the term's grid. */
export function axisStep([from, to]: Range, grid: number): number {
  const least = (to - from) / (most - 1);
  if (!(least > 0)) return grid;
  const power = 10 ** Math.floor(Math.log10(Math.max(least, grid)));
  for (const tens of [1, 10])
    for (const step of roundSteps) {
      const size = clean(step * power * tens);
      const onIt = Math.abs(Math.round(size / grid) * grid - size) < 1e-9 * size;
      if (size >= least * (1 - 1e-9) && size >= grid && onIt) return size;
    }
  return clean(Math.max(grid, Math.ceil(least / grid) * grid));
}

/** Values of an axis, rising by whole steps within the range; the term as it stands is one of them where it lies there. */
export function axisValues(range: Range, term: Pick<Term, "grid" | "value">): number[] {
  const step = axisStep(range, term.grid);
  const { value } = term;
  const within = value !== null && value >= range[0] && value <= range[1];
  const first = within ? clean(value - Math.floor((value - range[0]) / step + 1e-9) * step) : onGrid(term, range[0]);
  const count = Math.max(1, Math.min(most, Math.floor((range[1] - first) / step + 1e-9) + 1));
  return Array.from({ length: count }, (_, place) => clean(first + place * step));
}

/** The two terms that a map begins with: the price that brings the vendor most, and a base fee, a threshold or the cap. */
export function firstAxes(terms: readonly Term[], { contract }: Scenario, { outcomes }: Exposure): [string, string] {
  const payment = (id: string): number => outcomes.find((outcome) => outcome.id === id)?.payment.value ?? 0;
  const places = contract.outcomes
    .map((_, place) => place)
    .sort((a, b) => payment(contract.outcomes[b]?.id ?? "") - payment(contract.outcomes[a]?.id ?? ""));
  const of = (pattern: (place: number) => RegExp): string[] =>
    places.flatMap((place) =>
      terms
        .filter(({ path }) => pattern(place).test(path))
        .map(({ path }) => path)
        .reverse(),
    );
  const prices = of((place) => new RegExp(`^contract\\.outcomes\\[${String(place)}\\]\\.pays\\..*\\bamount$`));
  const thresholds = of(
    (place) => new RegExp(`^contract\\.outcomes\\[${String(place)}\\]\\.pays\\..*\\b(at|threshold|from)$`),
  );
  const bases = terms.filter(({ path }) => /^contract\.base\[\d+\]\.amount$/.test(path)).map(({ path }) => path);
  const order = [...prices.slice(0, 1), ...bases, ...thresholds, notToExceed, "budget.amount"];
  const [x = notToExceed, y = "budget.amount"] = order;
  return [x, y];
}

/** A block of cells, which one of them speaks for until the others are known. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Blocks of an axis; those of one size are parts of those of the next, and the cell that speaks for one is one of theirs. */
export const blocksOf = (cells: number, size: number): Block[] =>
  Array.from({ length: Math.ceil(cells / size) }, (_, block) => {
    const from = block * size;
    const to = Math.min(cells - 1, from + size - 1);
    return { from, to, at: Math.min(to, size === 1 ? from : from + 1) };
  });

/** Cells to be asked about together: every value of `x` with every one of `y`, by their places. */
export interface Batch {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Cells of one question to the engine, about, by how fine they are: the first are answered soon, and say how long others take. */
const together = [20, 60, 80] as const;

/**
 * How dear another value of a term is to the engine: students are counted anew for another threshold, what outcomes pay is
 * reckoned anew for another price, and the rest is neither.
 */
export function dearness(path: string): 0 | 1 | 2 {
  if (/^contract\.(eligibility|outcomes\b.*\b(at|threshold|from|to)$)/.test(path)) return 2;
  return /^contract\.(outcomes|limits\.perStudent)\b/.test(path) ? 1 : 0;
}

/** What to ask, coarse to fine, no cell twice; a list for each fineness. Each question has few values of the dearer axis. */
export function batchesOf(columns: number, rows: number, dearer: "x" | "y" = "y"): Batch[][] {
  if (dearer === "x") return batchesOf(rows, columns).map((level) => level.map(({ x, y }) => ({ x: y, y: x })));
  let seenX = new Set<number>();
  let seenY = new Set<number>();
  return blocks.map((size, fineness) => {
    const [x, y] = [blocksOf(columns, size).map(({ at }) => at), blocksOf(rows, size).map(({ at }) => at)];
    const [newX, newY] = [x.filter((one) => !seenX.has(one)), y.filter((one) => !seenY.has(one))];
    const oldY = y.filter((one) => seenY.has(one));
    seenX = new Set([...seenX, ...x]);
    seenY = new Set([...seenY, ...y]);
    const cells = together[fineness] ?? 80;
    return [...inRows(newX, oldY, cells), ...inRows(x, newY, cells)];
  });
}

function inRows(x: readonly number[], y: readonly number[], cells: number): Batch[] {
  if (x.length === 0) return [];
  const rows = Math.max(1, Math.round(cells / x.length));
  return Array.from({ length: Math.ceil(y.length / rows) }, (_, batch) => ({
    x,
    y: y.slice(batch * rows, (batch + 1) * rows),
  }));
}

/** The cells so far: each known, or spoken for by one that is near. */
export class Field {
  readonly columns: number;
  readonly rows: number;
  readonly #cells: (Cell | undefined)[];

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
    this.#cells = Array.from({ length: columns * rows });
  }

  /** Cells that the engine has answered. */
  get known(): number {
    return this.#cells.filter((cell) => cell !== undefined).length;
  }

  take({ x, y }: Batch, answer: Result<"commonGround">): void {
    for (const [row, atY] of y.entries())
      for (const [column, atX] of x.entries()) {
        const place = row * x.length + column;
        this.#cells[atY * this.columns + atX] = {
          chanceExceeded: answer.chanceExceeded[place] ?? null,
          chanceOfLoss: answer.chanceOfLoss[place] ?? null,
          payout: answer.payout[place] ?? null,
          verdict: answer.verdict[place] ?? 0,
          unsure: answer.unsure[place] === 1,
        };
      }
  }

  /** The cell itself. */
  exactly(x: number, y: number): Cell | undefined {
    return this.#cells[y * this.columns + x];
  }

  /** The cell, or the one that speaks for it. */
  at(x: number, y: number): Cell | undefined {
    const speaker = (place: number, size: number, cells: number): number =>
      size === 1 ? place : Math.min(Math.floor(place / size) * size + 1, cells - 1);
    for (const size of [...blocks].reverse()) {
      const cell = this.exactly(speaker(x, size, this.columns), speaker(y, size, this.rows));
      if (cell !== undefined) return cell;
    }
    return undefined;
  }

  /** How many cells lie in each region. */
  counts(): Record<Region, number> {
    const counts = { both: 0, district: 0, vendor: 0, neither: 0, unfit: 0 };
    for (let y = 0; y < this.rows; y += 1)
      for (let x = 0; x < this.columns; x += 1) {
        const cell = this.at(x, y);
        if (cell !== undefined) counts[regionOf(cell)] += 1;
      }
    return counts;
  }

  /** The cell of common ground nearest to a place, rather one that chance leaves no doubt about; null without any. */
  nearest(place: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } | null {
    let best: { readonly x: number; readonly y: number } | null = null;
    let shortest = Infinity;
    for (let y = 0; y < this.rows; y += 1)
      for (let x = 0; x < this.columns; x += 1) {
        const cell = this.exactly(x, y);
        if (cell === undefined || regionOf(cell) !== "both") continue;
        const distance = Math.hypot(x - place.x, y - place.y) + (cell.unsure ? this.columns + this.rows : 0);
        if (distance < shortest) {
          shortest = distance;
          best = { x, y };
        }
      }
    return best;
  }
}

/** The place of a value on an axis, in cells: 0 is the middle of the first. */
export function placeOf(values: readonly number[], value: number): number {
  const [first = 0, second = first + 1] = values;
  return (value - first) / (second - first || 1);
}

/** Terms of two sides as points of the map. */
export interface Offer {
  readonly contract: ContractTerms;
  readonly budget: Budget;
}

/** Where an offer lies; null where it has no such term or lies beyond the map. */
export function offerPlace(
  offer: Offer,
  [x, y]: readonly [string, string],
  [xs, ys]: readonly [readonly number[], readonly number[]],
): { readonly x: number; readonly y: number } | null {
  const [atX, atY] = [numberAt(offer, x), numberAt(offer, y)];
  if (atX === null || atY === null) return null;
  const place = { x: placeOf(xs, atX), y: placeOf(ys, atY) };
  const within = (at: number, cells: number): boolean => at >= -0.5 - 1e-9 && at <= cells - 0.5 + 1e-9;
  return within(place.x, xs.length) && within(place.y, ys.length) ? place : null;
}

/** Whether two offers are the same but for two terms. */
export function otherwiseAlike(one: Offer, other: Offer, paths: readonly string[]): boolean {
  const without = ({ contract, budget }: Offer): Offer =>
    paths.reduce((whole, path) => withValue(whole, path, null), { contract, budget });
  return same(without(one), without(other));
}
