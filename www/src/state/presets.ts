/** The examples that ship with the page, each with what is published about it and what is not. */
import type { Scenario } from "outcomes-contract";

/** A publication that a figure rests on. */
export interface Source {
  readonly label: string;
  readonly url: string;
}

export interface Preset {
  readonly id: string;
  readonly name: string;
  /** How much of it is published, in three words. */
  readonly chip: string;
  readonly summary: string;
  /** S: read in a secondary copy of the publication. */
  readonly published: readonly { readonly text: string; readonly url: string; readonly status: "P" | "S" }[];
  readonly illustrative: readonly string[];
  readonly sources: readonly Source[];
  readonly scenario: Scenario;
}

const files = import.meta.glob<Preset>(["../../presets/*.json", "!../../presets/assumptions.json"], {
  eager: true,
  import: "default",
});
const first = "duval";

/** All examples, the usual one first. */
export const presets: readonly Preset[] = Object.values(files).sort(
  (a, b) => Number(b.id === first) - Number(a.id === first) || a.name.localeCompare(b.name, "en"),
);

/** The example with this id. */
export const presetOf = (id: string): Preset | null => presets.find((preset) => preset.id === id) ?? null;
