/** The scenario's JSON Schema and the reader agree: what `check` accepts the schema accepts, and a wrong shape neither. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020";
import init, { check, type Refusal } from "outcomes-contract";
import { beforeAll, describe, expect, it } from "vitest";
import { generated, reference, settlements, simulations } from "../golden";
import { mutated, words } from "../mutated";
import { presets } from "../presets";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const schema = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../../pkg/scenario.schema.json", import.meta.url)), "utf8"),
) as object;
// strict: a keyword that the draft does not know, or a range on what is no number, is an error
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const fits = ajv.compile<Json>(schema);
ajv.addSchema(schema, "scenario");
const termsFit = ajv.compile<Json>({ $ref: "scenario#/$defs/ContractTerms" });

beforeAll(() => init());

/** What is wrong with it, to read in a failure. */
const wrong = (value: unknown) =>
  fits(value) ? [] : (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
const refusals = (value: unknown): Refusal[] => {
  const checked = check(value);
  return checked.kind === "refused" ? checked.refusals : [];
};
const usual = (): Json => structuredClone(presets[0]?.scenario) as unknown as Json;

/** The usual example with another value at a path such as `contract.base.0.amount`; `undefined` takes the field away. */
function changed(path: string, value: Json | undefined): Json {
  const whole = usual();
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let parent = whole as object;
  for (const key of keys) parent = Reflect.get(parent, key) as object;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return whole;
}

describe("the schema", () => {
  it("says what every type and field is", () => {
    const described = (inside: unknown, path: string): void => {
      if (typeof inside !== "object" || inside === null) return;
      const { properties, additionalProperties } = inside as Record<string, unknown>;
      for (const [name, property] of Object.entries((properties ?? {}) as Record<string, Record<string, unknown>>)) {
        if (name !== "kind") expect(property["description"], `${path}.${name}`).toMatch(/\S.*\.$/s);
      }
      if (properties !== undefined) expect(additionalProperties, path).toBe(false);
      for (const [key, value] of Object.entries(inside)) described(value, `${path}/${key}`);
    };
    described(schema, "");
    const { $defs } = schema as { $defs: Record<string, { description?: string }> };
    expect(Object.keys($defs).length).toBeGreaterThan(30);
    for (const [name, { description }] of Object.entries($defs)) expect(description, name).toBeTruthy();
  });

  it.each(presets.map(({ id, scenario }) => [id, scenario] as const))("accepts the example %s", (_, scenario) => {
    expect(wrong(scenario)).toEqual([]);
  });

  it("accepts what the checks of this repository run on", () => {
    expect(wrong(reference)).toEqual([]);
    for (const { title, scenario } of simulations) expect(wrong(scenario), title).toEqual([]);
    for (const { title, terms } of settlements) expect(termsFit(terms), title).toBe(true);
  });

  it("accepts every generated contract, as the reader does", () => {
    expect(generated.contracts.length).toBeGreaterThanOrEqual(100);
    for (const contract of generated.contracts) {
      const scenario = { ...generated.scenario, contract };
      expect(refusals(scenario), JSON.stringify(contract)).toEqual([]);
      expect(wrong(scenario), JSON.stringify(contract)).toEqual([]);
    }
  });

  it.each<[string, string, Json | undefined]>([
    ["no title", "title", undefined],
    ["no groups", "cohort.groups", undefined],
    ["no students", "cohort.groups.0.students", undefined],
    ["no scale", "cohort.measures.0.scale", undefined],
    ["no rule for a missing test", "contract.missingTest", undefined],
    ["null for what must be there", "contract.missingTest", null],
    ["no amount of a tier", "contract.outcomes.0.pays.tiers.0.amount", undefined],
    ["no seed", "plan.seed", undefined],
    ["an unknown key", "surprise", 1],
    ["an unknown key of the cohort", "cohort.schools", 9],
    ["an unknown key of a tier", "contract.outcomes.0.pays.tiers.0.above", 9],
    ["an unknown key of a scale", "cohort.measures.0.scale.mean", 50],
    ["another format", "format", 2],
    ["a number for a text", "title", 7],
    ["a text for a number", "cohort.measures.0.icc", "0.1"],
    ["a text for a list", "contract.outcomes", "none"],
    ["a list for an object", "plan", []],
    ["one id where there are two", "cohort.correlations", [{ between: ["growth"], value: 0 }]],
    ["an unknown kind of scale", "cohort.measures.0.scale", { kind: "stanine" }],
    ["an unknown kind of pay", "contract.outcomes.0.pays.kind", "ladder"],
    ["no kind of pay", "contract.outcomes.0.pays.kind", undefined],
    ["the fields of another kind", "contract.outcomes.0.pays.kind", "linear"],
    ["an unknown word", "contract.missingTest", "ignored"],
    ["a share above 1", "cohort.validPairs", 1.4],
    ["a share below 0", "cohort.breach", -0.1],
    ["a share that must be inside", "cohort.dosage.meanShare", 1],
    ["a leverage beyond its range", "cohort.measures.0.leverage", 21],
    ["no site", "cohort.sites", 0],
    ["half a site", "cohort.sites", 2.5],
    ["a seed beyond 32 bits", "plan.seed", 4_294_967_296],
    ["no simulated year", "plan.replications", 0],
    ["no tier", "contract.outcomes.0.pays.tiers", []],
    ["an empty id", "cohort.groups.0.id", ""],
    ["the id of the built-in measure", "cohort.measures.0.id", "dosage"],
    ["a currency in words", "contract.currency", "dollars"],
    ["an amount finer than cents", "contract.base.0.amount", "12.345"],
    ["an amount with a comma", "contract.base.0.amount", "1,000.00"],
    ["an amount below 0", "contract.base.0.amount", "-1.00"],
    ["a number below 0", "budget.amount", -1],
    ["an amount too large", "budget.amount", "1000000000000.01"],
    ["an amount that is true", "budget.amount", true],
  ])("refuses, as the reader does, %s", (_, path, value) => {
    const broken = changed(path, value);
    expect(refusals(broken).length, "refused by the reader").toBeGreaterThan(0);
    expect(wrong(broken).length, "refused by the schema").toBeGreaterThan(0);
  });

  it("reads amounts as the reader does", () => {
    const word = words(11);
    let [accepted, refused] = [0, 0];
    for (let round = 0; round < 5_000; round += 1) {
      const length = word(word(8) === 0 ? 40 : 9);
      const text = Array.from({ length }, () => "0019..-5e "[word(word(3) === 0 ? 10 : 4)]).join("");
      const scenario = changed("budget.amount", text);
      const read = refusals(scenario).length === 0;
      expect(wrong(scenario).length === 0, JSON.stringify(text)).toBe(read);
      if (read) accepted += 1;
      else refused += 1;
    }
    expect(Math.min(accepted, refused)).toBeGreaterThan(500);
  });

  // codes that speak of one field's shape; the others speak of fields together, or of numbers finer than a schema says
  const shape = new Set(["unknownKey", "wrongKind", "format", "currency"]);
  const cases = Number(process.env["FUZZ_CASES"] ?? 6_000);
  const patience = 120_000 + 5 * cases;
  it(
    "accepts what the reader accepts, and refuses what has the wrong shape, however a scenario was changed",
    () => {
      const word = words(2026);
      let [accepted, misshapen, other] = [0, 0, 0];
      for (let round = 0; round < cases; round += 1) {
        const scenario = mutated(structuredClone(presets[word(presets.length)]?.scenario), word);
        const found = refusals(scenario);
        const said = wrong(scenario);
        const shown = () => `${JSON.stringify(found)} ${JSON.stringify(said)} ${JSON.stringify(scenario)}`;
        if (found.length === 0) {
          accepted += 1;
          if (said.length > 0) expect.fail(`only the schema refuses: ${shown()}`);
        } else if (found.some(({ code }) => shape.has(code))) {
          misshapen += 1;
          if (said.length === 0) expect.fail(`only the reader refuses: ${shown()}`);
        } else {
          other += 1;
        }
      }
      expect(Math.min(accepted, misshapen), `${String(other)} others`).toBeGreaterThan(cases / 20);
    },
    patience,
  );
});
