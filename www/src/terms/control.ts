/** What a control is, and how controls of an amount, a share or a threshold are made. */
import type { Exposure, Scenario } from "outcomes-contract";
import { numberAt } from "../field";
import type { Quantity } from "./quantity";
import { amountTrack, limitTrack, type Track } from "./track";

/** A number that a reader can move. */
export interface NumberControl {
  readonly path: string;
  readonly label: string;
  readonly quantity: Quantity;
  readonly track: Track;
  readonly value: number;
  /** What the term does, in the years of the picture. */
  readonly consequence: string;
  /** Coloured as the budget line. */
  readonly tone?: "over";
  /** The term may be taken away: what that is called, and the field that goes. */
  readonly removal?: { readonly text: string; readonly path: string };
}

/** A date that a reader can move. */
export interface DateControl {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly consequence: string;
}

/** Controls that belong together. */
export interface ControlGroup {
  readonly heading: string;
  readonly controls: readonly NumberControl[];
  readonly dates?: readonly DateControl[];
}

/** What controls are made from: the draft, the scenario as opened, and the picture's exposure. */
export interface Sight {
  readonly draft: Scenario;
  readonly origin: Scenario;
  readonly exposure: Exposure | null;
}

/** An amount, on a track that comes from the scenario as opened. */
export function amountControl(
  sight: Sight,
  path: string,
  written: string,
  label: string,
  consequence: string,
  more: { readonly limit?: boolean; readonly stops?: Partial<Track> } = {},
): NumberControl {
  const value = Number(written);
  const opened = numberAt(sight.origin, path) ?? value;
  const track = more.limit === true ? limitTrack(opened, value) : amountTrack(opened, value);
  return {
    path,
    label,
    quantity: { kind: "money", currency: sight.draft.contract.currency },
    track: { ...track, ...more.stops },
    value,
    consequence,
  };
}

/** A share in per cent. */
export const shareControl = (
  path: string,
  label: string,
  value: number,
  consequence: string,
  stops: Partial<Track> = {},
): NumberControl => ({
  path,
  label,
  quantity: { kind: "share", digits: 1 },
  track: { least: 0, most: 1, step: 0.01, ...stops },
  value,
  consequence,
});

/** Values that rise: where one must stop, by its neighbours. */
export const between = (
  values: readonly number[],
  place: number,
  apart: number,
): Partial<Pick<Track, "floor" | "ceiling">> => {
  const [below, above] = [values[place - 1], values[place + 1]];
  return {
    ...(below !== undefined && { floor: below + apart }),
    ...(above !== undefined && { ceiling: above - apart }),
  };
};
