/** A file of versions that a reader brings: what is good is taken, what is not is refused by name. */
import type { Checked, Refusal } from "outcomes-contract";
import { isRecord } from "../field";
import { longestName, type Party, type Version } from "./versions";

/** An entry of the file that was not taken, and why. */
export interface RefusedVersion {
  readonly name: string;
  readonly refusals: readonly Refusal[];
}

export interface ReadVersions {
  readonly taken: readonly Version[];
  readonly refused: readonly RefusedVersion[];
}

/** What the page says of a file's mistakes; the engine says the rest. */
export interface VersionMistakes {
  readonly noList: string;
  readonly empty: string;
  readonly noName: string;
  readonly noParty: string;
  readonly noScenario: string;
  readonly unnamed: (number: number) => string;
}

const refusal = (field: string, message: string): Refusal => ({ code: "version", field, message });

/**
 * Reads the versions of a file: a list of them, or a single scenario as the page saves it, which becomes a version of its
 * title. Every scenario passes the engine's check, and is taken as the engine reads it.
 */
export async function readVersions(
  input: unknown,
  check: (scenario: unknown) => Promise<Checked>,
  mistakes: VersionMistakes,
  now: string,
): Promise<ReadVersions> {
  const alone = isRecord(input) && "format" in input;
  const entries: unknown = alone ? [{ name: input["title"], from: "vendor", saved: now, scenario: input }] : input;
  if (!Array.isArray(entries)) return { taken: [], refused: [{ name: "", refusals: [refusal("", mistakes.noList)] }] };
  if (entries.length === 0) return { taken: [], refused: [{ name: "", refusals: [refusal("", mistakes.empty)] }] };
  const taken: Version[] = [];
  const refused: RefusedVersion[] = [];
  for (const [index, entry] of (entries as unknown[]).entries()) {
    const { name, from, saved, scenario } = isRecord(entry) ? entry : {};
    const named = typeof name === "string" && name.trim() !== "";
    const called = named ? name.trim().slice(0, longestName) : mistakes.unnamed(index + 1);
    const wrong: Refusal[] = [];
    if (!named) wrong.push(refusal("name", mistakes.noName));
    if (!isParty(from)) wrong.push(refusal("from", mistakes.noParty));
    if (!isRecord(scenario)) wrong.push(refusal("scenario", mistakes.noScenario));
    else {
      const checked = await check(scenario);
      if (checked.kind === "refused") wrong.push(...checked.refusals);
      else if (wrong.length === 0 && isParty(from))
        taken.push({ name: called, from, saved: dated(saved, now), scenario: checked.scenario });
    }
    if (wrong.length > 0) refused.push({ name: called, refusals: wrong });
  }
  return { taken, refused };
}

const isParty = (value: unknown): value is Party => value === "district" || value === "vendor";

/** When it was kept, where the file says so. */
const dated = (saved: unknown, now: string): string =>
  typeof saved === "string" && !Number.isNaN(Date.parse(saved)) ? saved : now;
