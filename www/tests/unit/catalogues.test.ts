/** Both languages say the same: of every catalogue, and of everything that is made of them. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import init, { check, type Exposure, type Scenario, Simulation } from "outcomes-contract";
import { assumptionGroups } from "../../src/assumptions/assumptions";
import { describedAssumptions } from "../../src/assumptions/described";
import { dollarKinds } from "../../src/chart/dollars";
import { counted, date, list, longDate, ordinal, shortMoney } from "../../src/format";
import { columnWords } from "../../src/settle/columns";
import { fiscalYearTable, instalmentTable } from "../../src/state/due-tables";
import { fourFigures } from "../../src/state/figures";
import { headlineText } from "../../src/state/headline";
import { groupTable, outcomeTable, payoutTable, type Table } from "../../src/state/tables";
import { nothings } from "../../src/state/tornado";
import { vendorTable } from "../../src/state/vendor-table";
import { choices } from "../../src/terms/choices";
import { clauses } from "../../src/terms/clauses";
import { minimumDosageControl, termControls } from "../../src/terms/controls";
import { joined, textOf } from "../../src/terms/pieces";
import { inField, parsed, said } from "../../src/terms/quantity";
import { speak } from "../../src/text/catalog";
import { presetWords } from "../../src/text/presets";
import { generated } from "../golden";
import { presets } from "../presets";
import { everyClause } from "./written";

interface Catalogue {
  readonly text?: unknown;
}
const english = import.meta.glob<Catalogue>("../../src/text/en/*.ts", { eager: true });
const spanish = import.meta.glob<Catalogue>("../../src/text/es/*.ts", { eager: true });
const nameOf = (file: string): string => file.replace(/^.*\/(.*)\.ts$/, "$1");
const catalogues = Object.entries(english).flatMap(([file, { text }]) =>
  text === undefined ? [] : [[nameOf(file), text, spanish[file.replace("/en/", "/es/")]?.text] as const],
);

/** Words that English has and Spanish has not. */
const functionWords =
  /(?<!\p{L})(the|of|and|with|for|is|are|to|in|by|from|that|which|this|these|or|each|at|on|if|who|was|were|its|it|they|be|been|an|not|does|than|would|should|all|any|what|when|where|how|their|there|students|teachers|threshold|budget|payout|vendor's|years)(?!\p{L})/iu;
/** Names of publications and of people stay as they are, and so does what a file must contain. */
const names =
  /The 74|National Student Support Accelerator|Personalized Learning Initiative|Center for Outcomes Based Contracting|Southern Education Foundation|Education Week|EdWeek Market Brief|HillCo Partners|Chalkbeat Colorado|student \(|district \(|vendor \(|"id"|"values"/g;
const englishIn = (text: string): string | null => functionWords.exec(text.replaceAll(names, ""))?.[0] ?? null;

const figures = (text: string): string[] => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).sort();

/** As one text: sentences are lists of words and values. */
function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join("");
  return typeof value === "object" && value !== null && "text" in value ? String(value.text) : String(value);
}

const same = (words: string): string => words;
/** What a text may be given, by place: figures that can be told apart, one of each kind. */
const given = [
  ["71", "72", "73", "74", "75", "76"],
  [71, 72, 73, 74, 75, 76],
  [1, 1, 1, 1, 1, 1],
  [["71"], ["72"], ["73"], ["74"], ["75"], ["76"]],
  [same, "72", "73", "74"],
  ["71", "72", same, "74"],
  [{ kind: "number", unit: "", digits: 0, value: 71 }, 72, 73],
  // of a step of an explainer, and of the beginning
  [
    {
      now: { over: "71", drawn: "72", budget: "73", mean: "74", swing: "75", anyway: "76", loss: "77", reached: "78" },
      was: { over: "81", drawn: "82", budget: "83", mean: "84", swing: "85", anyway: "86", loss: "87", reached: "88" },
    },
  ],
] as const;

const each = (first: readonly string[], ...rest: readonly unknown[]): unknown[][] => first.map((one) => [one, ...rest]);
const units = ["student", "teacher", "classroom"];
/** What those are given that take a word of the engine. */
const chosen: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  "people.one": each(units),
  "people.many": each(units),
  "people.counted": units.map((unit) => [71, unit]),
  "drivers.amount": [[71, "USD"]],
  "guide.steps.term.done": [
    [
      {
        before: { expected: "71", over: "72", drawn: "73" },
        now: { expected: "74", over: "75", drawn: "76" },
      },
    ],
  ],
  "ground.limits": [
    [{ years: 71, of: 72 }, null],
    [
      { years: 71, of: 72 },
      { years: 73, of: 74 },
    ],
  ],
  // what does not fit is said in the words of its refusal
  "drivers.nothing": each(
    nothings.filter((why) => why !== "unfit"),
    "71",
    "72",
    "73",
  ),
  "worth.where.kind": each(dollarKinds, ["71", "72"]),
  "year.bound": [true, false].flatMap((taken) =>
    each(
      [
        "perStudentCap",
        "outcomeCap",
        "minimum",
        "notToExceed",
        "breach",
        "malus",
        "districtShortfall",
        "missingTest",
        "minimumDosage",
      ],
      { students: "71", amount: "72", taken, outcome: "73" },
      ["74", "75"],
    ),
  ),
};

interface Leaf {
  readonly path: string;
  readonly one: unknown;
  readonly other: unknown;
}

/** Every text and function of two catalogues, side by side. */
function leaves(one: unknown, other: unknown, path: string): Leaf[] {
  if (typeof one !== "object" || one === null) return [{ path, one, other }];
  const [inOne, inOther] = [one, other ?? {}] as Readonly<Record<string, unknown>>[];
  // what only one language has to say of a word that the scenario, or the engine, chose
  const keys =
    Object.keys(inOne ?? {}).length === 0 ? [] : new Set([...Object.keys(inOne ?? {}), ...Object.keys(inOther ?? {})]);
  return [...keys].flatMap((key) => leaves(inOne?.[key], inOther?.[key], `${path}.${key}`));
}

/** What both say to the same; the calls that both take. */
function saidBy({ path, one, other }: Leaf): (readonly [string, string])[] {
  if (typeof one !== "function" || typeof other !== "function") return [[flat(one), flat(other)]];
  const answers = [...(chosen[path] ?? []), ...given].flatMap((values): (readonly [string, string])[] => {
    try {
      const told = (text: unknown): string => flat((text as (...values: unknown[]) => unknown)(...values));
      return [[told(one), told(other)]];
    } catch {
      return [];
    }
  });
  return answers.filter((both) => !both.some((text) => /undefined|NaN|\[object|=>/.test(text)));
}

describe.each(catalogues)("the catalogue %s", (name, one, other) => {
  const all = leaves(one, other, name);

  it("has the same keys in both languages, none of them empty", () => {
    expect(other).toBeDefined();
    for (const { path, one: here, other: there } of all) {
      expect([path, typeof there]).toEqual([path, typeof here]);
      if (typeof here === "string" && here !== "") expect([path, there]).not.toEqual([path, ""]);
    }
  });

  it("says the same figures, and something, in both", () => {
    const differ = all.flatMap((leaf) => {
      const told = saidBy(leaf);
      if (told.length === 0) return [`${leaf.path}: no call fits`];
      return told
        .filter(([here, there]) => (here !== "") !== (there !== "") || figures(here).join() !== figures(there).join())
        .map(([here, there]) => `${leaf.path}: ${here} | ${there}`);
    });
    expect(differ).toEqual([]);
  });

  it("leaves no English in Spanish", () => {
    const left = all.flatMap((leaf) =>
      typeof leaf.other === "object"
        ? []
        : saidBy(leaf).flatMap(([, there]) => (englishIn(there) === null ? [] : [`${leaf.path}: ${there}`])),
    );
    expect([...new Set(left)]).toEqual([]);
  });
});

/** A scenario whose own words are no language's. */
function wordless(scenario: Scenario): Scenario {
  const plain = <Item extends { readonly label?: string }>(items: readonly Item[], letter: string): Item[] =>
    items.map((item, index) => ({ ...item, label: `${letter}${String.fromCharCode(65 + index)}` }));
  const { cohort, contract, budget } = scenario;
  const { dosage } = cohort;
  return {
    ...scenario,
    title: "Q",
    cohort: {
      ...cohort,
      groups: plain(cohort.groups, "G"),
      measures: plain(cohort.measures, "M"),
      ...(dosage === undefined ? {} : { dosage }),
    },
    contract: {
      ...contract,
      outcomes: plain(contract.outcomes, "R"),
      ...(contract.schedule === undefined ? {} : { schedule: plain(contract.schedule, "C") }),
    },
    budget: {
      ...budget,
      ...(budget.fiscalYears === undefined ? {} : { fiscalYears: plain(budget.fiscalYears, "F") }),
    },
  };
}

const tableTexts = (table: Table | null): string[] =>
  table === null
    ? []
    : [
        table.caption,
        ...table.columns,
        ...table.rows.flatMap(({ head, cells }) => [head, ...cells.flatMap(({ value, error }) => [value, error])]),
      ];

/** Everything that the page makes of a scenario and its exposure. */
function everything(scenario: Scenario, exposure: Exposure | null): string[] {
  const sight = { draft: scenario, origin: scenario, exposure };
  const minimum = minimumDosageControl(sight);
  const groups = termControls(sight);
  const { currency } = scenario.contract;
  return [
    ...clauses(scenario).map((clause) => clause.map(textOf).join("")),
    ...groups.map(({ heading }) => heading),
    ...[...groups.flatMap(({ controls }) => controls), ...(minimum === null ? [] : [minimum])].flatMap(
      ({ label, consequence, removal, quantity, value }) => [
        label,
        consequence,
        removal?.text ?? "",
        said(quantity, value),
      ],
    ),
    ...groups.flatMap(({ dates = [] }) => dates).flatMap(({ label, consequence }) => [label, consequence]),
    ...choices(scenario, exposure).flatMap(({ label, consequence, options }) => [
      label,
      consequence,
      ...options.map(({ text }) => text),
    ]),
    ...assumptionGroups(describedAssumptions, scenario, scenario).flatMap(({ heading, controls }) => [
      heading,
      ...controls.flatMap(({ label, quantity, value, assumption }) => [
        label,
        said(quantity, value),
        assumption.term,
        assumption.why,
      ]),
    ]),
    ...columnWords(["id", "group", "dosage", "shortfallCause", "enrolledShare", "other"], scenario).flatMap(
      ({ holds, empty }) => [holds.replace(/: .*$/, ""), empty],
    ),
    ...(exposure === null
      ? []
      : [
          headlineText(exposure, currency),
          ...fourFigures(exposure, currency).flatMap(({ label, figure, note = "" }) => [label, figure.value, note]),
          ...tableTexts(payoutTable(exposure, scenario)),
          ...tableTexts(outcomeTable(exposure, scenario)),
          ...tableTexts(groupTable(exposure, scenario)),
          ...tableTexts(vendorTable(exposure, scenario)),
          ...tableTexts(fiscalYearTable(exposure, scenario)),
          ...tableTexts(instalmentTable(exposure, scenario)),
        ]),
  ];
}

const exposed = (scenario: Scenario): Exposure => {
  const checked = check(scenario);
  if (checked.kind === "refused") throw new Error(JSON.stringify(checked.refusals));
  const simulation = new Simulation(checked.scenario);
  simulation.advance(300);
  const exposure = simulation.exposure();
  simulation.free();
  return exposure;
};

const scenarios: (readonly [string, Scenario, boolean])[] = [
  ["every clause", wordless(everyClause), false],
  ...presets.map(({ id, scenario }) => [id, wordless(scenario), true] as const),
  ...generated.contracts
    .slice(0, 60)
    .map(
      (contract, index) =>
        [`generated ${String(index)}`, wordless({ ...generated.scenario, contract }), false] as const,
    ),
];

describe("in Spanish", () => {
  beforeAll(async () => {
    await init();
  });
  afterEach(() => speak("en"));

  it.each(scenarios)(
    "all that is made of %s has the figures of English and no English word",
    async (_name, scenario, drawn) => {
      const exposure = drawn ? exposed(scenario) : null;
      const before = everything(scenario, exposure);
      await speak("es");
      const after = everything(scenario, exposure);
      expect(after).toHaveLength(before.length);
      const wrong = after.flatMap((text, place) => {
        const english = before[place] ?? "";
        const unlike = figures(english).join() !== figures(text).join() || (english === "") !== (text === "");
        return unlike || englishIn(text) !== null ? [`${english} | ${text}`] : [];
      });
      expect([...new Set(wrong)]).toEqual([]);
    },
  );

  it("numbers, dates and lists are written as they are in the United States, and said as in Spanish", async () => {
    await speak("es");
    expect(ordinal(40)).toBe("40");
    expect(said({ kind: "percentile" }, 40)).toBe("percentil 40");
    expect(inField({ kind: "money", currency: "USD" }, 12_345.5)).toBe("$12,345.50");
    expect(said({ kind: "number", unit: "sesiones", digits: 0 }, 1)).toBe("1\u00a0sesión");
    expect(shortMoney(380_000, "USD")).toMatch(/^\$380\s?k$/);
    expect(date("2027-06-30").replaceAll("\u00a0", " ")).toBe("30 jun 2027");
    expect(longDate("2027-06-30")).toBe("30 de junio de 2027");
    expect(counted(1_000_000, "año")).toBe("1,000,000\u00a0de años");
    expect(counted(1, "año")).toBe("1\u00a0año");
    expect(list(["Lectura", "Inglés"])).toBe("Lectura e Inglés");
    expect(joined(["$250", "$800"], "or").map(textOf).join("")).toBe("$250 u $800");
    expect(joined(["40", "60", "110"], "or").map(textOf).join("")).toBe("40, 60 o 110");
    expect(parsed({ kind: "money", currency: "USD" }, "$480,000.50")).toBe(480_000.5);
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    "the example %s is told as a whole",
    async (_id, preset) => {
      await speak("es");
      const said = presetWords().about({ ...(preset as Parameters<ReturnType<typeof presetWords>["about"]>[0]) });
      const whole = preset as typeof said;
      const pairs = [
        [preset.chip, presetWords().chip(preset)],
        [whole.summary, said.summary],
        ...whole.published.map(({ text }, place) => [text, said.published[place]?.text]),
        ...whole.illustrative.map((text, place) => [text, said.illustrative[place]]),
        ...whole.sources.map(({ label }, place) => [label, said.sources[place]?.label]),
      ] as const;
      for (const [here = "", there = ""] of pairs) {
        expect(there).not.toBe(here);
        expect(englishIn(there)).toBeNull();
      }
      // figures that English spells out, or Spanish does, are not compared
      const numbers = (texts: readonly string[]): string[] => texts.flatMap(figures).filter((one) => one.length > 2);
      expect(numbers(pairs.map(([, there = ""]) => there)).sort()).toEqual(
        numbers(pairs.map(([here = ""]) => here)).sort(),
      );
    },
  );

  it("every assumption that is described is told, with its sources", async () => {
    const before = describedAssumptions.map(({ label, term, why, sources }) => [
      label,
      term,
      why,
      ...sources.map((one) => one.label),
    ]);
    await speak("es");
    describedAssumptions.forEach(({ field, label, term, why, sources }, index) => {
      const now = [label, term, why, ...sources.map((one) => one.label)];
      now.forEach((text, place) => {
        expect([field, text]).not.toEqual([field, before[index]?.[place]]);
        expect([field, englishIn(text)]).toEqual([field, null]);
      });
    });
  });
});
