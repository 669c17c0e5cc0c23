/** What controls say to the page: a field's new value, and which field the reader points at. */
import type { Exposure } from "outcomes-contract";

/** A new value of a field; undefined takes the field away. */
export interface Edit {
  readonly path: string;
  readonly value: unknown;
}

export const edit = (detail: Edit): CustomEvent<Edit> =>
  new CustomEvent("edit", { detail, bubbles: true, composed: true });

/** The first picture can be seen. */
export const pictured = (): CustomEvent<null> => new CustomEvent("pictured", { bubbles: true, composed: true });

export const point = (detail: string | null): CustomEvent<string | null> =>
  new CustomEvent("point", { detail, bubbles: true, composed: true });

/** The reader wants to see the simulated year of a dot: its place among the dots, from 0. */
export const openYear = (detail: number): CustomEvent<number> =>
  new CustomEvent("open-year", { detail, bubbles: true, composed: true });

/** The simulated year that is shown below the picture, for the picture to mark it. */
export interface YearShown {
  /** The picture that it belongs to. */
  readonly exposure: Exposure;
  /** The dot that is this year; null where it is none of the dots. */
  readonly dot: number | null;
  /** What it pays. */
  readonly payout: number;
}

export const yearShown = (detail: YearShown | null): CustomEvent<YearShown | null> =>
  new CustomEvent("year-shown", { detail, bubbles: true, composed: true });
