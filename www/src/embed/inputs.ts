/** The inputs of an embed: what the author opened, fixed or hid, as controls. */
import type { Refusal, Scenario } from "outcomes-contract";
import type { Exposure } from "outcomes-contract";
import { numberAt, valueAt } from "../field";
import { minimumDosageControl, termControls } from "../terms/controls";
import type { NumberControl } from "../terms/control";
import type { Quantity } from "../terms/quantity";
import { embedWords } from "../text/embed";
import type { Access, Input } from "./settings";

/** A number on show. */
export interface Control extends NumberControl {
  readonly access: Exclude<Access, "hidden">;
}

/** Fields of assumptions that are shares, and so shown in per cent. */
const shares = /(?:^|\.)(?:share|icc|neverStart|meanShare|validPairs|breach|lossLimit|student|district|vendor)$/;

/** All terms that have a control, by field; `scenario` was accepted by the engine. */
function known(scenario: Scenario, origin: Scenario, exposure: Exposure | null): Map<string, NumberControl> {
  const sight = { draft: scenario, origin, exposure };
  const minimum = minimumDosageControl(sight);
  const all = [...termControls(sight).flatMap(({ controls }) => controls), ...(minimum === null ? [] : [minimum])];
  return new Map(all.map((control) => [control.path, control]));
}

/** What is open where the author says nothing: the first threshold, the cap on the whole and the budget. */
function usual(terms: ReadonlyMap<string, NumberControl>): Input[] {
  const threshold = [...terms.values()].find(
    ({ path, quantity }) => path.startsWith("contract.outcomes") && quantity.kind !== "money",
  );
  return [threshold?.path, "contract.limits.notToExceed", "budget.amount"]
    .filter((path) => path !== undefined && terms.has(path))
    .map((path = "") => ({ path }));
}

/** The controls on show, in the author's order. */
export function controlsOf(
  inputs: readonly Input[] | undefined,
  scenario: Scenario,
  origin: Scenario,
  exposure: Exposure | null,
): Control[] {
  const terms = known(scenario, origin, exposure);
  return (inputs ?? usual(terms)).flatMap(({ path, access = "open", label, min, max, step }) => {
    const term = terms.get(path) ?? assumption(scenario, path);
    if (access === "hidden" || term === null) return [];
    const { track } = term;
    const [least, most] = [min ?? track.least, max ?? track.most];
    return [
      {
        ...term,
        access,
        label: label ?? term.label,
        track: {
          ...track,
          least: Math.min(least, term.value),
          most: Math.max(most, term.value),
          step: step ?? track.step,
        },
      },
    ];
  });
}

/** A number that is no term of the contract: the author says what it is called and how far it goes. */
function assumption(scenario: Scenario, path: string): NumberControl | null {
  const value = numberAt(scenario, path);
  if (value === null) return null;
  const quantity: Quantity = shares.test(path)
    ? { kind: "share", digits: 1 }
    : typeof valueAt(scenario, path) === "string"
      ? { kind: "money", currency: scenario.contract.currency }
      : { kind: "number", unit: "", digits: 3 };
  return { path, label: path, quantity, track: { least: value, most: value, step: 1 }, value, consequence: "" };
}

/** What is wrong with inputs for this scenario: fields that are none, and assumptions without a name or a range. */
export function refusedInputs(inputs: readonly Input[] | undefined, scenario: Scenario): Refusal[] {
  const words = embedWords().wrong;
  const terms = known(scenario, scenario, null);
  return (inputs ?? []).flatMap(({ path, access = "open", label, min, max, step }, place): Refusal[] => {
    const field = `inputs[${String(place)}]`;
    if (terms.has(path) || access === "hidden") return [];
    if (numberAt(scenario, path) === null)
      return [{ code: "settings", field: `${field}.path`, message: words.path(`“${path.slice(0, 80)}”`) }];
    const missing = Object.entries({ min, max, step }).filter(([, value]) => value === undefined && access === "open");
    return [
      ...(label === undefined ? [{ code: "settings", field: `${field}.label`, message: words.label }] : []),
      ...missing.map(([name]) => ({ code: "settings", field: `${field}.${name}`, message: words.range })),
    ];
  });
}
