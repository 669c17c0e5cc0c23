/** Columns of dots. Their edges include the lines that matter, so no column stands on both sides of one. */
import type { Range } from "./geometry";

/**
 * Rising edges about `width` apart that cover the domain and include every line: equal steps outward
 * from the first and last line, equal parts between two.
 */
export function columnEdges(domain: Range, lines: readonly number[], width: number): number[] {
  const [from, to] = domain;
  const anchors = [...new Set(lines)].filter((line) => line >= from && line <= to).sort((a, b) => a - b);
  const first = anchors[0] ?? Math.ceil(from / width) * width;
  const last = anchors.at(-1) ?? first;
  const left = Math.max(0, Math.ceil((first - from) / width - 1e-9));
  const right = Math.max(1, Math.ceil((to - last) / width - 1e-9));
  const edges = Array.from({ length: left }, (_, step) => first - (left - step) * width);
  edges.push(first);
  for (const [place, line] of anchors.entries()) {
    const next = anchors[place + 1];
    if (next === undefined) break;
    const parts = Math.max(1, Math.round((next - line) / width));
    for (let part = 1; part < parts; part += 1) edges.push(line + ((next - line) * part) / parts);
    edges.push(next);
  }
  for (let step = 1; step <= right; step += 1) edges.push(last + step * width);
  return edges;
}

/** A dot's place: its column and how many lie below it there. */
export interface Place {
  readonly column: number;
  readonly height: number;
}

/** The column of an amount: `edges[i] < amount <= edges[i + 1]`; the outer columns take what lies beyond. */
export function columnOf(edges: readonly number[], amount: number): number {
  const beyond = edges.findIndex((edge) => amount <= edge);
  const column = beyond < 0 ? edges.length - 2 : beyond - 1;
  return Math.max(0, Math.min(edges.length - 2, column));
}

/** Places of rising amounts: one on top of the other in their columns. */
export function stacked(amounts: readonly number[], edges: readonly number[]): Place[] {
  const heights = new Map<number, number>();
  return amounts.map((amount) => {
    const column = columnOf(edges, amount);
    const height = heights.get(column) ?? 0;
    heights.set(column, height + 1);
    return { column, height };
  });
}
