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

/** What is pointed at or in use. A pointer points by moving: a page that scrolls beneath one at rest enters and leaves things too. */
export const point = (detail: string | null): CustomEvent<string | null> =>
  new CustomEvent("point", { detail, bubbles: true, composed: true });

/** What was done, to be said to those who look and to those who listen. */
export const tell = (detail: string): CustomEvent<string> =>
  new CustomEvent("tell", { detail, bubbles: true, composed: true });

/** Something else is put on the desk as a whole: a step of its own, however soon it comes after another. */
export const opening = (detail: () => Promise<void> | void): CustomEvent<() => Promise<void> | void> =>
  new CustomEvent("opening", { detail, bubbles: true, composed: true });

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
