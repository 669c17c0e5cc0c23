/** The budget line, the line of “never more”, and where their labels stand. */
import { type Range, widthOf } from "./geometry";

/** A line across the chart, or an arrow at its edge when the amount lies outside. */
export interface Mark {
  readonly kind: "budget" | "notToExceed";
  readonly amount: number;
  readonly label: string;
  readonly x: number;
  /** Outside the picture on that side: no line is drawn. */
  readonly outside: "left" | "right" | null;
  readonly labelX: number;
  readonly anchor: "start" | "end";
  /** Row of the label: two labels that would touch stand one below the other. */
  readonly row: 0 | 1;
}

/** An amount to mark. */
export interface Line {
  readonly kind: Mark["kind"];
  readonly amount: number;
  readonly label: string;
}

const gap = 8;

/** Places the lines' labels: beside their line, on the side with room, never on top of each other. */
export function marksOf(lines: readonly Line[], at: (amount: number) => number, pixels: Range, size: number): Mark[] {
  const placed: (Mark & { readonly from: number; readonly to: number })[] = [];
  for (const line of lines) {
    const x = at(line.amount);
    const outside = x < pixels[0] ? "left" : x > pixels[1] ? "right" : null;
    const label = outside === "right" ? `${line.label} →` : outside === "left" ? `← ${line.label}` : line.label;
    const width = widthOf(label, size);
    const end = outside === "right" || (outside === null && x - gap - width >= pixels[0]);
    // where neither side has room, the label lies across its line rather than beyond the picture
    const start = Math.max(pixels[0], Math.min(x + gap, pixels[1] - width));
    const labelX = outside === "right" ? pixels[1] : outside === "left" ? pixels[0] : end ? x - gap : start;
    const [from, to] = end ? [labelX - width, labelX] : [labelX, labelX + width];
    const touches = placed.some(
      (other) =>
        other.row === 0 &&
        ((from < other.to + gap && other.from - gap < to) || (other.x > from - 4 && other.x < to + 4)),
    );
    placed.push({ ...line, label, x, outside, labelX, anchor: end ? "end" : "start", row: touches ? 1 : 0, from, to });
  }
  return placed;
}
