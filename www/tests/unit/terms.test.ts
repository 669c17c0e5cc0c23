import { describe, expect, it } from "vitest";
import type { Scenario } from "outcomes-contract";
import { withValue } from "../../src/field";
import { generated } from "../golden";
import { presets } from "../presets";
import { everyClause } from "./written";
import { clauses, eligibilityClause } from "../../src/terms/clauses";
import { minimumDosageControl, termControls } from "../../src/terms/controls";
import { type Clause, textOf } from "../../src/terms/pieces";
import { inField, parsed, said, written } from "../../src/terms/quantity";
import { speak } from "../../src/text/catalog";
import { amountTrack, niceStep, settled, stepped } from "../../src/terms/track";

const text = (clause: Clause): string => clause.map(textOf).join("");
const sight = (scenario: Scenario) => ({ draft: scenario, origin: scenario, exposure: null });
const controls = (scenario: Scenario) => {
  const minimum = minimumDosageControl(sight(scenario));
  return [...termControls(sight(scenario)).flatMap((group) => group.controls), ...(minimum === null ? [] : [minimum])];
};
const dates = (scenario: Scenario) => termControls(sight(scenario)).flatMap((group) => group.dates ?? []);

function presetOf(id: string): Scenario {
  const preset = presets.find((one) => one.id === id);
  if (preset === undefined) throw new Error(`no ${id}`);
  return preset.scenario;
}

/** Generated contracts. */
const wild = generated.contracts.map(
  (contract, index) => [`generated ${index}`, { ...generated.scenario, contract }] as const,
);
const all: (readonly [string, Scenario])[] = [
  ["every clause", everyClause],
  ...presets.map((preset) => [preset.id, preset.scenario] as const),
  ...wild,
];

describe.each(all)("the contract of %s", (_id, scenario) => {
  it("has a control for every amount, threshold and share of its terms, and the budget", () => {
    const written: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (Array.isArray(value))
        value.forEach((item, index) => {
          walk(item, `${path}[${index}]`);
        });
      else if (typeof value === "object" && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
      else if (typeof value === "number" || /^-?\d+(\.\d+)?$/.test(String(value))) written.push(path);
    };
    walk(scenario.contract, "contract");
    walk(scenario.budget, "budget");
    const events = new Set(scenario.cohort.measures.filter(({ scale }) => scale.kind === "event").map(({ id }) => id));
    const yesNo = (path: string): boolean =>
      scenario.contract.outcomes.some(
        ({ measure, pays }, index) =>
          events.has(measure) &&
          path.startsWith(`contract.outcomes[${index}]`) &&
          (/\.(threshold|below)$/.test(path) || (pays.kind === "tiers" && /\.at$/.test(path))),
      );
    const offered = controls(scenario).map(({ path }) => path);
    expect(offered).toEqual(expect.arrayContaining(written.filter((path) => !yesNo(path))));
    expect(dates(scenario).map(({ path }) => path)).toEqual(
      (scenario.contract.schedule ?? []).map((_, index) => `contract.schedule[${index}].due`),
    );
    expect(new Set(offered).size).toBe(offered.length);
  });

  it("has tracks that hold its values", () => {
    for (const { value, track } of controls(scenario)) {
      expect(value).toBeGreaterThanOrEqual(track.least);
      expect(value).toBeLessThanOrEqual(track.most);
      expect(track.step).toBeGreaterThan(0);
    }
  });

  it("says every value of its words from a field that a control or the cohort has", () => {
    const offered = new Set([...controls(scenario), ...dates(scenario)].map(({ path }) => path));
    for (const clause of clauses(scenario))
      for (const piece of clause)
        if (typeof piece !== "string") expect(offered.has(piece.path) || piece.path.startsWith("cohort.")).toBe(true);
    expect(clauses(scenario).map(text).join(" ")).not.toMatch(/undefined|NaN|cannot/);
  });
});

describe("the clauses of the Duval-style contract", () => {
  it("read as a contract does", () => {
    const words = clauses(withValue(presetOf("duval"), "contract.limits.notToExceed", "600000.00")).map(text);
    expect(words[0]).toBe("The district pays $670 for each of 450 students, whatever students achieve.");
    expect(words[1]).toContain(
      "for each student who reaches the 40th, 60th or 80th percentile, $250, $500 or $750, for the highest reached.",
    );
    expect(words[2]).toBe("Never more than $600,000 in all.");
  });
});

describe("the clause of whose results count", () => {
  const duval = presetOf("duval");
  const saidOf = (scenario: Scenario): string => text(eligibilityClause(scenario)).replaceAll("\u00a0", " ");
  const shortfall = "contract.districtShortfall";

  it("says the minimum, and what becomes of those whom the district kept below it", async () => {
    expect(saidOf(duval)).toBe(
      "Results count for each student who gets at least 54 sessions; where the district caused the shortfall, the student is paid for as if every threshold were reached.",
    );
    expect(saidOf(withValue(duval, shortfall, "excluded"))).toContain("the student is left out.");
    expect(saidOf(withValue(duval, shortfall, undefined))).toBe(
      "Results count for each student who gets at least 54 sessions.",
    );
    expect(eligibilityClause(withValue(duval, "contract.eligibility", undefined))).toEqual([]);
    await speak("es");
    expect(saidOf(duval)).toBe(
      "Los resultados cuentan por cada estudiante que recibe al menos 54 sesiones; si el distrito causó el faltante, se paga por ese estudiante como si alcanzara todos los umbrales.",
    );
    await speak("en");
  });

  it("leads to its control", () => {
    expect(eligibilityClause(duval)).toContainEqual({
      path: "contract.eligibility.minimumDosage",
      text: "54\u00a0sessions",
    });
  });
});

describe("the clauses of a contract with every clause", () => {
  const words = clauses(everyClause).map((clause) => text(clause).replaceAll("\u00a0", " "));
  it("name classrooms, and say the rule with its bounds", () => {
    expect(words).toEqual([
      "The district pays $100 for each of 50 classrooms, for the share of the year enrolled, $50 a month for 10 months, $5 for each hour delivered and $9,000 for the contract as a whole, whatever classrooms achieve.",
      "The tiers: for each classroom that reaches the 40th or 60th percentile, $250 or $500, for the highest reached; for Lower school $300 or $500. $20 is taken off for each classroom below the 20th percentile. This outcome pays at most $9,000 in all.",
      "The line: for each classroom, nothing up to 0.5, then in proportion, and $10 from 1 on.",
      "The steps (Upper school only): one amount by the share of eligible classrooms that reach 100 % of target growth: $700 from 57.5 % of them on.",
      "The share: one amount by the share of eligible classrooms that meet it: nothing up to 40 % of them, then in proportion, and $8,000 from 60 % on. $30 is taken off for each classroom that does not meet it.",
      "The median: one amount by the median of all classrooms with a result: $100 from 24 or $200 from 27.5 points on.",
      "The baseline: $900 for each classroom that reaches the 50th percentile, beyond the agreed 50 % of eligible classrooms.",
      "The use: one amount by the median of the classrooms: $400 from 30 hours on.",
      "One classroom’s outcomes together pay at most $700. In all at least $10,000, and never more than $90,000 in all.",
      "Due Oct 1, 2026: 50 % of the base fees; Mar 1, 2027: 80 % of what the winter outcomes pay; Jul 31, 2027: what is left, or a credit to the district where too much was paid.",
    ]);
  });

  it("stop a price where a tier would pay some group less than the one before it", () => {
    const at = (path: string) => controls(everyClause).find((control) => control.path === path)?.track;
    const tiers = "contract.outcomes[0].pays.tiers";
    expect(at(`${tiers}[0].byGroup.lower`)).toMatchObject({ ceiling: 500 });
    expect(at(`${tiers}[1].amount`)).toMatchObject({ floor: 300 });
    expect(at(`${tiers}[0].amount`)).toMatchObject({ ceiling: 500 });
    expect(at("contract.schedule[0].pays.share")).toMatchObject({ ceiling: 1 });
  });

  it("take away what may be taken away", () => {
    const taken = controls(everyClause).flatMap(({ removal }) => (removal === undefined ? [] : [removal.path]));
    expect(taken).toEqual([
      "contract.outcomes[0].malus",
      "contract.outcomes[0].cap",
      "contract.outcomes[3].malus",
      "contract.limits.perStudent",
      "contract.limits.minimum",
      "contract.limits.notToExceed",
    ]);
    for (const path of taken)
      expect(
        clauses(withValue(everyClause, path, undefined))
          .map(text)
          .join(" "),
      ).not.toMatch(/undefined|NaN/);
  });
});

describe("numbers of a control", () => {
  it("are read as people type them", () => {
    expect(parsed({ kind: "money", currency: "USD" }, "$480,000")).toBe(480_000);
    expect(parsed({ kind: "share", digits: 0 }, "57 %")).toBe(0.57);
    expect(parsed({ kind: "percentile" }, "42nd")).toBe(42);
    expect(parsed({ kind: "money", currency: "USD" }, "−12.50")).toBe(-12.5);
    for (const wrong of ["", "abc", "1e3", "1.2.3", "--1", "NaN", "0x10"])
      expect(parsed({ kind: "percentile" }, wrong)).toBeNull();
  });

  it("are not guessed where they might mean two things", () => {
    const dollars = { kind: "money", currency: "USD" } as const;
    expect(parsed(dollars, "$1,234,567.8")).toBe(1_234_567.8);
    expect(parsed({ kind: "number", unit: "", digits: 3 }, "0.125")).toBe(0.125);
    for (const text of ["1,50", "450.000", "670.555", "1,2345", "12,34,567", ",5", "1.234,50"])
      expect(parsed(dollars, text), text).toBeNull();
  });

  it("are shown, said and written", () => {
    expect(inField({ kind: "percentile" }, 40)).toBe("40th");
    expect(said({ kind: "percentile" }, 40)).toBe("40th percentile");
    expect(said({ kind: "number", unit: "sessions", digits: 0 }, 24)).toBe("24\u00a0sessions");
    expect(written({ kind: "money", currency: "USD" }, 670)).toBe("670.00");
    expect(written({ kind: "share", digits: 0 }, 0.57)).toBe(0.57);
  });

  it("step to round values and stop where the terms would contradict each other", () => {
    expect([0.9, 7, 30, 1234, 0.016].map(niceStep)).toEqual([0.5, 5, 20, 1000, 0.01]);
    expect(amountTrack(750, 750)).toEqual({ least: 0, most: 1500, step: 10 });
    expect(stepped({ least: 0, most: 1500, step: 10 }, 753, 1)).toBe(760);
    expect(stepped({ least: 0, most: 1500, step: 10 }, 753, -1)).toBe(750);
    expect(stepped({ least: 0, most: 1, step: 0.1 }, 0.3, 1)).toBe(0.4);
    expect(settled({ least: 1, most: 99, step: 1, ceiling: 59 }, 75)).toBe(59);
    expect(settled({ least: 1, most: 99, step: 1, floor: 41 }, 20)).toBe(41);
  });
});
