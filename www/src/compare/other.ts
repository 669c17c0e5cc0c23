/** The other contract of a comparison: a version, an example, or what a file or link brought. */
import type { Scenario } from "outcomes-contract";
import type { Counter } from "../state/counter";
import type { Desk } from "../state/desk";
import { readFile } from "../state/file";
import { readLink } from "../state/link";
import { presetOf } from "../state/presets";
import { alike, type Kept } from "../state/versions";
import { same } from "../state/difference";
import { compareWords } from "../text/compare";

export interface Other {
  readonly name: string;
  readonly scenario: Scenario;
}

/** What was chosen; null where it is not there any more. */
export async function otherOf(counter: Counter, list: readonly Kept[], opened: Scenario): Promise<Other | null> {
  switch (counter.kind) {
    case "version":
      return list.find(({ id }) => id === counter.id) ?? null;
    case "example": {
      const preset = await presetOf(counter.id);
      return preset === null ? null : { name: preset.name, scenario: preset.scenario };
    }
    case "opened":
      return { name: compareWords().asOpened, scenario: opened };
    case "scenario":
      return { name: counter.name, scenario: counter.scenario };
  }
}

/**
 * What to compare with while nobody has chosen: the version kept last that is not what is on the desk; without one, the
 * terms as they were opened, once they have been changed.
 */
export function usualCounter(list: readonly Kept[], desk: Scenario, opened: Scenario): Counter | null {
  const last = [...list].reverse().find(({ scenario }) => !alike(scenario, desk));
  if (last !== undefined) return { kind: "version", id: last.id };
  return alike(opened, desk) ? null : { kind: "opened" };
}

/** Whether the other was written for other students, assumptions or costs. */
export const otherStudents = (a: Scenario, b: Scenario): boolean =>
  !same(a.cohort, b.cohort) || !same(a.vendor ?? null, b.vendor ?? null);

type Brought =
  | { readonly kind: "brought"; readonly other: Other }
  | {
      readonly kind: "refused";
      readonly refusals: readonly { readonly field: string; readonly message: string; readonly code: string }[];
    };

const refused = (message: string): Brought => ({
  kind: "refused",
  refusals: [{ code: "unreadable", field: "", message }],
});

async function checked(input: unknown, desk: Desk): Promise<Brought> {
  const answer = await desk.check(input);
  if (answer.kind === "refused") return { kind: "refused", refusals: answer.refusals };
  return { kind: "brought", other: { name: answer.scenario.title, scenario: answer.scenario } };
}

/** A scenario file. */
export async function fromFile(file: File, desk: Desk): Promise<Brought> {
  const read = await readFile(file);
  return read.kind === "unreadable" ? refused(read.message) : checked(read.input, desk);
}

/** A link to this page, or the part of it behind the `#`. */
export async function fromLink(link: string, desk: Desk): Promise<Brought> {
  const fragment = link.trim().replace(/^[^#]*#/, "");
  try {
    const read = await readLink(fragment, presetOf);
    return read.kind === "unreadable" ? refused(read.message) : await checked(read.input, desk);
  } catch (reason) {
    return refused(reason instanceof Error ? reason.message : String(reason));
  }
}
