/** What an embed says before its engine is there is what it says once it is: rounding for the build changes no figure. */
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import init, { check, type Exposure, type Scenario, Simulation } from "outcomes-contract";
import initEmbed from "outcomes-contract/embed";
import built from "virtual:embed-examples";
import { withValues } from "../../src/embed/exhibit";
import { figureRows, figuresCsv } from "../../src/embed/figures";
import { controlsOf } from "../../src/embed/inputs";
import { Years } from "../../src/embed/years";
import type { Answer } from "../../src/embed/messages";
import { headlineText } from "../../src/state/headline";
import { presets } from "../presets";

beforeAll(async () => {
  await init();
  // the engine of embeds is a smaller build of the same
  await initEmbed({
    module_or_path: await WebAssembly.compile(await readFile("../pkg/embed/outcomes_contract_bg.wasm")),
  });
});

function exposed(scenario: Scenario): Exposure {
  const simulation = new Simulation(scenario);
  simulation.advance(scenario.plan.replications ?? 10_000);
  const exposure = simulation.exposure();
  simulation.free();
  return exposure;
}

describe.each(presets.map(({ id, scenario }) => [id, scenario] as const))("the example %s", (id, scenario) => {
  it("shows the same figures built and simulated", () => {
    const made = built[id]?.exposure;
    const simulated = exposed(scenario);
    if (made === undefined) throw new Error(id);
    const said = (exposure: Exposure): unknown => [
      headlineText(exposure, scenario.contract.currency),
      figureRows(exposure, scenario).map(({ head, figure: { value, error } }) => [head, value, error]),
      controlsOf(undefined, scenario, scenario, exposure).map(({ label, consequence }) => [label, consequence]),
    ];
    expect(said(made)).toEqual(said(simulated));
    expect(made.dots).toEqual(simulated.dots);
  });

  it("has something to move that nobody need choose", () => {
    const controls = controlsOf(undefined, scenario, scenario, null);
    expect(controls.length).toBeGreaterThanOrEqual(2);
    expect(controls.map(({ path }) => path)).toContain("budget.amount");
  });
});

const [duval] = presets;
if (duval === undefined) throw new Error("no presets");

it("an assumption that is a share is asked for in per cent", () => {
  const inputs = [
    { path: "cohort.measures[0].icc", label: "Clustering", min: 0, max: 0.3, step: 0.01 },
    { path: "cohort.measures[0].effect.mean", label: "Effect", min: 0, max: 0.3, step: 0.01 },
  ];
  const [clustering, effect] = controlsOf(inputs, duval.scenario, duval.scenario, null);
  expect(clustering?.quantity.kind).toBe("share");
  expect(effect?.quantity.kind).toBe("number");
});

describe("years in steps", () => {
  async function answers(...asked: unknown[]): Promise<Answer[]> {
    const said: Answer[] = [];
    const years = new Years(
      (answer) => said.push(answer),
      () => new Promise((resolve) => setTimeout(resolve)),
    );
    await Promise.all(asked.map((scenario, id) => years.answer({ kind: "ask", id: id + 1, scenario })));
    return said;
  }
  const small = { ...duval.scenario, plan: { ...duval.scenario.plan, replications: 2_000 } };

  it("come to the exposure of one simulation in one go", async () => {
    const last = (await answers(small)).at(-1);
    if (last?.kind !== "shown") throw new Error(JSON.stringify(last));
    expect([last.done, last.total]).toEqual([2_000, 2_000]);
    const unshown = { groups: [], vendor: null, instalments: [], fiscalYears: [] };
    expect(last.exposure).toEqual({ ...exposed(small), ...unshown });
  });

  it("answer the newest question to its end, and those before it no longer", async () => {
    const other = { ...small, budget: { amount: "500000.00" } };
    const said = await answers(small, other);
    const whole = said.filter((answer) => answer.kind === "shown" && answer.done === answer.total);
    expect(whole.map((answer) => (answer.kind === "shown" ? answer.id : 0))).toEqual([2]);
  });

  it("refuse what is refused, and go on with what is not", async () => {
    const said = await answers({ ...small, format: 2, budget: { amount: "x" } });
    expect(said).toEqual([{ kind: "refused", id: 1 }]);
    for (const wild of [null, 7, "x", [], { cohort: 1 }]) expect((await answers(wild))[0]?.kind).toBe("refused");
  });
});

describe("values in place of an example's", () => {
  it("are written as a scenario writes them, and take nothing else along", () => {
    const changed = withValues(duval.scenario, {
      "budget.amount": 550_000,
      "contract.limits.notToExceed": null,
      "cohort.measures[0].effect.mean": 0.2,
      "__proto__.polluted": 1,
    }) as Scenario & { polluted?: unknown };
    expect(changed.budget.amount).toBe("550000.00");
    expect(changed.contract.limits).not.toHaveProperty("notToExceed");
    expect(changed.cohort.measures[0]?.effect?.mean).toBe(0.2);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const checked = check(changed);
    expect(checked.kind === "refused" && checked.refusals.map(({ field }) => field)).toEqual(["__proto__"]);
  });
});

describe("the table as a file", () => {
  it("says no formula to a spreadsheet, and figures as computers count", () => {
    const exposure = exposed({ ...duval.scenario, plan: { seed: 1, replications: 500 } });
    const rows = figuresCsv(exposure, duval.scenario).split("\r\n");
    expect(rows[0]).toBe("\ufeffFigure,Value,Standard error,Unit");
    expect(rows[1]).toMatch(/^Expected payout,\d+(\.\d+)?,\d+(\.\d+)?,USD$/);
    expect(rows.filter((row) => row.startsWith("Simulated year"))).toHaveLength(50);
  });
});
