/** Shapes that charts share: scales, ticks and labels that keep clear of each other. */
import { ticks } from "d3-array";

/** A tick of an axis, in pixels. */
export interface Tick {
  readonly at: number;
  readonly value: number;
}

/** Where a picture is drawn: its size, and the area inside its axes. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly floor: number;
}

export type Range = readonly [number, number];

/** Amounts to pixels. */
export function across(domain: Range, pixels: Range): (value: number) => number {
  const span = domain[1] - domain[0];
  // a domain of one amount has it in the middle
  return (value) => pixels[0] + (pixels[1] - pixels[0]) * (span === 0 ? 0.5 : (value - domain[0]) / span);
}

/** Ticks at round values, no closer than `room` pixels, inside the domain. */
export function ticksOf(domain: Range, pixels: Range, room: number): Tick[] {
  const at = across(domain, pixels);
  const reach = Math.abs(pixels[1] - pixels[0]);
  const most = Math.max(2, Math.floor(reach / room));
  for (let wanted = most; wanted >= 1; wanted -= 1) {
    const values = ticks(domain[0], domain[1], wanted);
    if (values.length <= most) return values.map((value) => ({ at: at(value), value }));
  }
  return [];
}

/** The amounts at an axis; where the whole picture is narrow, every second one of a round step. */
export function amountTicks(domain: Range, pixels: Range, width: number): Tick[] {
  if (width >= 480) return ticksOf(domain, pixels, 84);
  const ticks = ticksOf(domain, pixels, 30);
  const [one, other] = ticks;
  return ticks.filter(({ value }) => !other || !one || !(Math.round(value / (other.value - one.value)) % 2));
}

/** About how wide a text is, in pixels, at a size: enough to keep labels apart. */
export const widthOf = (text: string, size: number): number => text.length * size * 0.56;

/**
 * The domain to draw: the one before while what is needed fits it and fills enough of it, so that the
 * picture does not slide under a reader who drags.
 */
export function steady(needed: Range, before: Range | null): Range {
  if (before === null) return needed;
  const fits = before[0] <= needed[0] && needed[1] <= before[1];
  const fills = needed[1] - needed[0] >= 0.6 * (before[1] - before[0]);
  return fits && fills ? before : needed;
}
