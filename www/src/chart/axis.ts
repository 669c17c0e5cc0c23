/**
 * The axis that a picture keeps while a reader moves terms. Once all years are there it is made of the contract as it was
 * opened and of the terms as they stand, and of nothing on the way there: neither of how many years came at first, which
 * depends on the machine, nor of where a slider was in between.
 */
import { tickStep } from "d3-array";
import { type Range, steady } from "./geometry";

/** About so many steps of a round size fill an axis that is not the first one: it moves by whole steps, not with every dollar. */
const steps = 10;

/** The range with round ends, and all of it inside. */
export function rounded([from, to]: Range): Range {
  const step = tickStep(from, to, steps);
  if (!(step > 0)) return [from, to];
  return [step * Math.floor(from / step), step * Math.ceil(to / step)];
}

export class Axis {
  /** What was opened. */
  #opening: object | null = null;
  /** Made of all years of the first terms; null until they are there. */
  #first: Range | null = null;
  #drawn: Range | null = null;

  /** The range to draw of what is needed now, for `all` years that are asked for or `some` of them. */
  of(needed: Range, opening: object, years: "some" | "all"): Range {
    if (opening !== this.#opening) {
      this.#opening = opening;
      this.#first = null;
      this.#drawn = null;
    }
    // few years say where the rest will be only about: they neither make the axis nor move it without need
    if (years === "some") this.#drawn = steady(needed, this.#drawn);
    else {
      this.#first ??= needed;
      this.#drawn = steady(needed, this.#first) === this.#first ? this.#first : rounded(needed);
    }
    return this.#drawn;
  }
}
