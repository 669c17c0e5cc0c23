/** The tornado's geometry: a bar for every driver around the figure as it stands. */
import { across, type Range, type Tick, ticksOf, widthOf } from "./geometry";
import { wrapped } from "./lines";

/** A row to draw: its name, and the figure at its low and its high value; null where terms do not fit. */
export interface TornadoInput {
  readonly name: string;
  readonly low: { readonly figure: number | null; readonly text: string };
  readonly high: { readonly figure: number | null; readonly text: string };
  /** Said in place of a bar without length. */
  readonly nothing: string;
}

export interface TornadoBar {
  readonly side: "low" | "high";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly textX: number;
  readonly textY: number;
  readonly anchor: "start" | "end";
}

export interface TornadoLine {
  readonly y: number;
  readonly height: number;
  readonly label: readonly string[];
  readonly labelY: number;
  readonly bars: readonly TornadoBar[];
  /** Words in place of bars, and where they begin. */
  readonly nothing: { readonly lines: readonly string[]; readonly x: number; readonly y: number } | null;
}

export interface TornadoPlot {
  readonly width: number;
  readonly height: number;
  /** Names stand above their bars. */
  readonly narrow: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly baseAnchor: "start" | "middle" | "end";
  readonly ticks: readonly Tick[];
  readonly rows: readonly TornadoLine[];
}

const labelSize = 13;
const lineHeight = 17;
const barHeight = 16;
/** Where the button of a row stands. */
export const actionWidth = 150;
const above = 46;
const padding = 8;

/** The figures that the axis must hold. */
function domainOf(rows: readonly TornadoInput[], base: number): Range {
  const figures = [base, ...rows.flatMap(({ low, high }) => [low.figure, high.figure].filter((one) => one !== null))];
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  return least === most ? [base - (Math.abs(base) || 1) / 10, base + (Math.abs(base) || 1) / 10] : [least, most];
}

export function tornado(rows: readonly TornadoInput[], base: number, baseText: string, width: number): TornadoPlot {
  const narrow = width < 620;
  const labels = narrow ? Math.max(120, width - actionWidth) : Math.min(300, Math.max(180, width * 0.32));
  // the values at the bars' ends need room beside the longest bar
  const text = Math.max(24, ...rows.flatMap(({ low, high }) => [widthOf(low.text, 12), widthOf(high.text, 12)])) + 8;
  const room = Math.min(text, 0.25 * width);
  const left = (narrow ? 0 : labels + 16) + room;
  const right = width - (narrow ? 0 : actionWidth + 8) - room;
  const pixels: Range = [left, Math.max(left + 40, right)];
  const domain = domainOf(rows, base);
  const at = across(domain, pixels);
  const zero = at(base);
  let y = above;
  const lines = rows.map((row): TornadoLine => {
    const label = wrapped(row.name, labelSize, labels - 8);
    const rest = row.nothing === "" ? [] : wrapped(row.nothing, labelSize, pixels[1] - pixels[0] + 2 * room);
    const bars = row.nothing === "" ? barsOf(row, at, zero) : [];
    const apart = bars.length === 2 && bars[0]?.y !== bars[1]?.y;
    const drawn = rest.length > 0 ? rest.length * lineHeight : apart ? 2 * barHeight + 2 : barHeight;
    const named = label.length * lineHeight;
    const height = 2 * padding + (narrow ? Math.max(named, 24) + 6 + drawn : Math.max(named, drawn, 24));
    const begin = y + padding + (narrow ? Math.max(named, 24) + 6 : (height - 2 * padding - drawn) / 2);
    const line: TornadoLine = {
      y,
      height,
      label,
      labelY: y + padding + (narrow ? 0 : (height - 2 * padding - named) / 2) + lineHeight - 4,
      bars: bars.map((bar) => ({ ...bar, y: begin + bar.y, textY: begin + bar.y + barHeight - 4 })),
      nothing: rest.length === 0 ? null : { lines: rest, x: pixels[0] - room, y: begin + lineHeight - 4 },
    };
    y += height;
    return line;
  });
  const half = widthOf(baseText, labelSize) / 2;
  return {
    width,
    height: y + 4,
    narrow,
    left: pixels[0] - room,
    right: pixels[1] + room,
    top: above,
    base: zero,
    baseAnchor: zero - half < 0 ? "start" : zero + half > width ? "end" : "middle",
    ticks: ticksOf(domain, pixels, 76),
    rows: lines,
  };
}

/** Both bars in one line, or one below the other where both lie on the same side. */
function barsOf({ low, high }: TornadoInput, at: (figure: number) => number, zero: number): TornadoBar[] {
  const sides = [
    { side: "low" as const, ...low },
    { side: "high" as const, ...high },
  ].flatMap(({ side, figure, text }) => (figure === null ? [] : [{ side, text, x: at(figure) }]));
  const [first, second] = sides;
  const same = first !== undefined && second !== undefined && (first.x - zero) * (second.x - zero) > 0;
  return sides.map(({ side, text, x }, place) => {
    const leftwards = x < zero || (x === zero && sides.some((other) => other.side !== side && other.x > zero));
    return {
      side,
      x: Math.min(x, zero),
      y: same && place === 1 ? barHeight + 2 : 0,
      width: Math.abs(x - zero),
      height: barHeight,
      text,
      textX: leftwards ? x - 5 : x + 5,
      textY: 0,
      anchor: leftwards ? ("end" as const) : ("start" as const),
    };
  });
}
