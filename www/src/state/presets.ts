/** The examples that ship with the page, each with what is published about it and what is not. */
import type { Scenario } from "outcomes-contract";
import { chip, id, name, scenario } from "../../presets/duval.json";
import { aroundWords } from "../text/around";

/** A publication that a figure rests on. */
export interface Source {
  readonly label: string;
  readonly url: string;
}

/** What the page needs of an example to begin with. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  /** How much of it is published, in three words. */
  readonly chip: string;
  readonly scenario: Scenario;
}

/** An example with what is said about it: the whole file. */
export interface WholePreset extends Preset {
  readonly summary: string;
  /** S: read in a secondary copy of the publication. */
  readonly published: readonly { readonly text: string; readonly url: string; readonly status: "P" | "S" }[];
  readonly illustrative: readonly string[];
  readonly sources: readonly Source[];
}

/** An example by name. */
export type Example = Pick<Preset, "id" | "name">;

/** The example that the page opens with: it comes with the page, what is said about it later, and the others when they are chosen. */
export const usualPreset = { id, name, chip, scenario } as unknown as Preset;

/** All examples by name, the usual one first; a test holds the names against the files. */
export const examples: readonly Example[] = (["duval", "coaching", "denver", "ector", "edtech", "cobc"] as const).map(
  (id) => ({
    id,
    get name() {
      return aroundWords().examples[id];
    },
  }),
);

const files = import.meta.glob<Preset>(
  ["../../presets/*.json", "!../../presets/assumptions.json", "!../../presets/duval.json"],
  { import: "default" },
);

/** The example with this id; null where there is none. Rejects when it cannot be loaded. */
export async function presetOf(id: string): Promise<Preset | null> {
  if (id === usualPreset.id) return usualPreset;
  if (!examples.some((example) => example.id === id)) return null;
  return (await files[`../../presets/${id}.json`]?.()) ?? null;
}
