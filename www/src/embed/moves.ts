/** Inputs that are moved by the page around an embed: as far as a reader may move them, and no further. */
import type { Refusal } from "outcomes-contract";
import { isRecord } from "../field";
import { written } from "../terms/quantity";
import { embedWords } from "../text/embed";
import type { Exhibit } from "./exhibit";
import { type Control, controlsOf } from "./inputs";

const openTo = ({ settings, draft, origin, unable }: Exhibit): readonly Control[] =>
  draft === null || origin === null || unable !== null
    ? []
    : controlsOf(settings.inputs, draft, origin, null).filter(({ access }) => access === "open");

/** Moves what is open and can be moved there; returns what was refused of the rest. */
export function moveOpen(exhibit: Exhibit | null, values: unknown): Refusal[] {
  const words = embedWords().wrong;
  const open = exhibit === null ? [] : openTo(exhibit);
  return Object.entries(isRecord(values) ? values : {}).flatMap(([path, value]): Refusal[] => {
    const refused = (message: string): Refusal[] => [{ code: "settings", field: path.slice(0, 80), message }];
    const control = open.find((one) => one.path === path);
    if (control === undefined) return refused(words.movable);
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof number !== "number" || !Number.isFinite(number)) return refused(words.number);
    const { least, most } = control.track;
    exhibit?.move(path, written(control.quantity, Math.max(least, Math.min(most, number))));
    return [];
  });
}
