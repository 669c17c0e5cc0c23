/** The small build for embeds, in Node: the numbers of the whole package, and what it refuses, at a quarter of the size. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import init, * as whole from "outcomes-contract";
import start, * as embed from "outcomes-contract/embed";
import type { Scenario } from "outcomes-contract";
import { beforeAll, describe, expect, it } from "vitest";
import { exposures, generated, reference, simulations } from "../golden";
import { asRead } from "../../src/embed/as-read";
import { withValue } from "../../src/field";
import { presets } from "../presets";

const file = fileURLToPath(new URL("../../../pkg/embed/outcomes_contract_bg.wasm", import.meta.url));
/** Of the 100 kB that an embed may take in all. */
const most = 62_500;

beforeAll(async () => {
  await init();
  await start({ module_or_path: await WebAssembly.compile(readFileSync(file)) });
});

/** What embeds show of an exposure. */
const left = ["groups", "vendor", "instalments", "fiscalYears"] as const satisfies readonly (keyof whole.Exposure)[];
const shown = (exposure: object): object =>
  Object.fromEntries(Object.entries(exposure).filter(([name]) => !(left as readonly string[]).includes(name)));

/** What each build makes of a scenario: its exposure under its contract and under another. */
function ran({ Simulation }: typeof embed | typeof whole, scenario: Scenario, years: number): string[] {
  const simulation = new Simulation(scenario);
  expect(simulation.advance(years)).toBe(Math.min(years, scenario.plan.replications ?? 10_000));
  const { budget, contract } = scenario;
  const cheaper = { ...contract, limits: { ...contract.limits, notToExceed: "1000000.00" } };
  const results = [
    shown(simulation.exposure()),
    shown(simulation.exposure(undefined, { ...budget, amount: "123456.78" })),
    catching(() => shown(simulation.exposure(cheaper))),
  ].map((result) => JSON.stringify(result));
  simulation.free();
  return results;
}

/** What a call gives, or what kind of error it throws. */
function catching(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return (error as Error).name;
  }
}

/** The same with a state's students, whose numbers are drawn instead of them. */
function inAState(scenario: Scenario): Scenario {
  const groups = scenario.cohort.groups.map((group) => ({ ...group, students: 100 * group.students }));
  const contract = { ...scenario.contract, limits: { ...scenario.contract.limits, notToExceed: "900000000.00" } };
  return { ...scenario, contract, cohort: { ...scenario.cohort, groups } };
}

const scenarios: [string, Scenario][] = [
  ...presets.map(({ id, scenario }): [string, Scenario] => [id, scenario]),
  ...simulations.map(({ title, scenario }): [string, Scenario] => [title, scenario]),
  ["the reference work", reference],
  ...presets.map(({ id, scenario }): [string, Scenario] => [`${id} in a state`, inAState(scenario)]),
  ...generated.contracts.map((contract, index): [string, Scenario] => [
    `generated contract ${String(index)}`,
    { ...generated.scenario, contract },
  ]),
];

describe("the same scenario and seed", () => {
  it.each(scenarios)("give the same bits as the whole package: %s", (_title, scenario) => {
    expect(embed.check(scenario)).toEqual({ kind: "accepted" });
    expect(ran(embed, scenario, 500)).toEqual(ran(whole, scenario, 500));
  });

  it.each(exposures.map((one) => [one.preset, one] as const))("give the pinned bits: %s", (_preset, one) => {
    const simulation = new embed.Simulation(one.scenario);
    simulation.advance(2_000);
    expect(JSON.stringify(simulation.exposure())).toBe(JSON.stringify(shown(one.exposure)));
    simulation.free();
  });
});

/** Lists in lists, so deep. */
const nested = (depth: number): unknown => (depth === 0 ? [] : [nested(depth - 1)]);

describe("what is refused", () => {
  const wrong = [
    null,
    "text",
    { format: 2 },
    { ...reference, title: 7, unknown: true },
    { ...reference, title: nested(126), contract: nested(200) },
    { ...reference, contract: { ...reference.contract, currency: "usd", missingTest: undefined } },
    { ...reference, cohort: { ...reference.cohort, sites: 0, groups: [] } },
    { ...reference, budget: { amount: "1.005" }, plan: { seed: -1, replications: 0 } },
  ];
  it.each(wrong.map((scenario) => [scenario]))("is refused, and not said why: %j", (scenario) => {
    expect(whole.check(scenario).kind).toBe("refused");
    expect(embed.check(scenario)).toEqual({ kind: "refused" });
    expect(catching(() => new embed.Simulation(scenario as Scenario))).toBe("RefusedError");
  });

  /** Every value of a scenario in turn, replaced by others of its kind and of another. */
  function* changes(whole: unknown, path = ""): Generator<[string, unknown]> {
    const others =
      typeof whole === "number" ? [-1, 0.5, 1e9, "1"] : typeof whole === "string" ? ["", "-1.00", 7] : [null];
    for (const other of path === "" ? [] : others) yield [path, other];
    if (typeof whole === "object" && whole !== null)
      for (const [key, value] of Object.entries(whole))
        yield* changes(value, Array.isArray(whole) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`);
  }

  it.each(presets.map(({ id, scenario }) => [id, scenario] as const))(
    "is what the whole package refuses: %s",
    (_id, scenario) => {
      let refused = 0;
      for (const [path, value] of changes(scenario)) {
        const changed = withValue<unknown>(scenario, path, value);
        const { kind } = whole.check(changed);
        expect(embed.check(changed).kind, `${path}: ${String(value)}`).toBe(kind);
        refused += Number(kind === "refused");
      }
      expect(refused).toBeGreaterThan(50);
    },
  );
});

describe("a scenario that is accepted", () => {
  it.each(scenarios)("stands as the whole package reads it: %s", (_title, scenario) => {
    const checked = whole.check(scenario);
    expect(asRead(scenario)).toEqual(checked.kind === "accepted" && checked.scenario);
  });

  it("may write amounts as numbers and leave fields empty", () => {
    const { contract } = reference;
    const written = {
      ...reference,
      vendor: null,
      budget: { amount: 1234.5 },
      contract: { ...contract, limits: { notToExceed: "9000000", minimum: undefined, perStudent: null } },
    };
    const checked = whole.check(written);
    expect(asRead(written)).toEqual(checked.kind === "accepted" && checked.scenario);
  });
});

it("weighs little", () => {
  const wasm = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length };
  expect(brotliCompressSync(wasm, { params }).length).toBeLessThanOrEqual(most);
});

it("names no folder and no file of the machine that built it", () => {
  expect(readFileSync(file).toString("latin1")).not.toMatch(/\/[\w./-]*\.rs/);
});

it("knows the script of its own build, and no other", async () => {
  const memory = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(file)))
    .filter(({ kind }) => kind === "memory")
    .map(({ name }) => name);
  expect(memory).toHaveLength(1);
  const script = await readFile(
    fileURLToPath(new URL("../../../pkg/embed/outcomes_contract.js", import.meta.url)),
    "utf8",
  );
  expect(script).toContain(`wasm.${memory[0] ?? ""}.buffer`);
});
