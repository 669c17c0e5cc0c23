/** Settling files of students: what the page says about them, and what it hands out. */
import init, { rosterTemplate } from "outcomes-contract";
import type { ContractTerms, Refusal, Scenario } from "outcomes-contract";
import { beforeAll, describe, expect, it } from "vitest";
import type { StudentsAnswer, StudentsTask } from "../../src/engine/students";
import { answerOf } from "../../src/engine/students-answer";
import { columnWords } from "../../src/settle/columns";
import { cellText, csvFile, csvText, firstRow, letters } from "../../src/settle/csv";
import { exactMoney, invoiceRows, sentenceOf } from "../../src/settle/invoice";
import { mistakeRows, mistakesOf } from "../../src/settle/mistakes";
import { invented, inventedRows } from "../../src/settle/sample";
import { optionsOf, Settling } from "../../src/settle/settling";
import { reasonWords, standings } from "../../src/settle/standing";
import { withValue } from "../../src/field";
import { presets } from "../presets";

beforeAll(async () => {
  await init();
});

const [usual] = presets;
if (usual === undefined) throw new Error("there are examples");
/** The contract of the first worked case. */
const scenario: Scenario = {
  ...usual.scenario,
  contract: { ...usual.scenario.contract, eligibility: { minimumDosage: 48 } },
};
const { contract, cohort } = scenario;

/** The ten students of the first worked case. */
const ten = [
  "id,growth,dosage,shortfallCause",
  "1,85,58,",
  "2,80,48,",
  "3,79,60,",
  "4,60,52,",
  "5,59,55,",
  "6,40,49,",
  "7,39,60,",
  "8,90,47,student",
  "9,35,30,district",
  "10,,20,student",
].join("\n");

const settle = (text: string, terms: ContractTerms = contract, kind: "csv" | "json" = "csv"): Promise<StudentsAnswer> =>
  answerOf({ kind: "settle", contract: terms, file: { bytes: new Blob([text]), kind }, options: { breach: false } });

async function settled(text: string, terms: ContractTerms = contract) {
  const answer = await settle(text, terms);
  if (answer.kind !== "settled") throw new Error(JSON.stringify(answer));
  return answer.settled;
}

async function refused(text: string, kind: "csv" | "json" = "csv") {
  const answer = await settle(text, contract, kind);
  if (answer.kind !== "refused") throw new Error(`not refused: ${text}`);
  return mistakesOf(answer.refusals, answer.columns);
}

describe("a cell of a CSV file", () => {
  it("is quoted where it needs quotes", () => {
    expect(["a", 'a "b"', "a,b", "a;b", "a\nb", " a"].map(cellText)).toEqual([
      "a",
      '"a ""b"""',
      '"a,b"',
      '"a;b"',
      '"a\nb"',
      '" a"',
    ]);
  });

  it("is no formula to a spreadsheet, and an amount stays a number", () => {
    for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"])
      expect(cellText(text).replace(/^"/, ""), text).toMatch(/^'/);
    expect(cellText({ exact: "-450.00" })).toBe("-450.00");
    expect(cellText(-3)).toBe("-3");
  });

  it("stands in a file that Excel reads as UTF-8", () => {
    expect(csvText([["é", 1], [{ exact: "2.50" }]])).toBe("\ufeffé,1\r\n2.50\r\n");
  });

  it("has the letters of a spreadsheet's column", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});

describe("the first row of a file", () => {
  it("is read as the core reads it", () => {
    expect(firstRow("\ufeffid,dosage\r\n1,2")).toEqual(["id", "dosage"]);
    expect(firstRow("id;a,b;c\n")).toEqual(["id", "a,b", "c"]);
    expect(firstRow('id,"a, ""b""\nc", d \n1')).toEqual(["id", 'a, "b"\nc', "d"]);
    expect(firstRow("")).toEqual([""]);
  });
});

describe("the first worked case as a file", () => {
  it("pays $10,450.00 for ten students", async () => {
    const { invoice, students } = await settled(ten);
    const sentence = sentenceOf(invoice, students, cohort, "USD", (amount) => amount).join("");
    expect(sentence).toBe("The contract pays $10,450.00 for these 10\u00a0students.");
  });

  it("says why students 8, 9 and 10 were not judged", async () => {
    const answer = await settled(ten);
    expect(standings(answer, scenario)).toEqual([
      {
        outcome: "growth",
        label: "Growth in math",
        students: 10,
        judged: 7,
        fates: { paid: 1, unpaid: 0, out: 2 },
      },
    ]);
    expect(answer.notCounted.map((one) => [one.rows, one.ids, reasonWords(one, scenario)])).toEqual([
      [[9, 11], ["8", "10"], "Below the minimum of 48 sessions, caused by the student: not eligible"],
      [[10], ["9"], "Below the minimum of 48 sessions, caused by the district: paid as if every threshold were met"],
    ]);
    expect(await answer.list.text()).toBe(
      "row,id,outcome,reason\r\n" +
        '9,8,all,"below the minimum dosage of 48, caused by the student: not eligible"\r\n' +
        '11,10,all,"below the minimum dosage of 48, caused by the student: not eligible"\r\n' +
        '10,9,all,"below the minimum dosage of 48, caused by the district: counts as having reached everything"\r\n',
    );
  });

  it("makes an invoice whose rows add up to its total, whatever a cap takes away", async () => {
    const { invoice } = await settled(ten, { ...contract, limits: { notToExceed: "10000.00" } });
    const rows = invoiceRows(invoice, "USD");
    const cents = (row: number): number => Math.round(100 * Number(cellText(rows[row]?.[4] ?? "")));
    const sum = rows.slice(1, -1).reduce((all, _, index) => all + cents(index + 1), 0);
    expect(sum).toBe(cents(rows.length - 1));
    expect(sum).toBe(1_000_000);
  });

  it("is the same from JSON, and from UTF-16", async () => {
    const [header = "", ...rows] = ten.split("\n");
    const records = rows.map((row) => {
      const [id, growth, dosage, cause] = row.split(",");
      return {
        id,
        dosage: Number(dosage),
        ...(cause === "" ? {} : { shortfallCause: cause }),
        values: { growth: growth === "" ? null : Number(growth) },
      };
    });
    expect(header).toBe("id,growth,dosage,shortfallCause");
    expect(await settle(JSON.stringify(records), contract, "json")).toMatchObject({
      settled: { invoice: { total: "10450.00" }, notCounted: [{ rows: [8, 10] }, { rows: [9] }] },
    });
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(ten, (one) => one.charCodeAt(0)).buffer),
    ]);
    const file = { bytes: new Blob([wide]), kind: "csv" } as const;
    expect(await answerOf({ kind: "settle", contract, file, options: { breach: false } })).toMatchObject({
      settled: { invoice: { total: "10450.00" } },
    });
  });
});

describe("a file that is refused", () => {
  it("says every mistake where a spreadsheet shows it", async () => {
    const mistakes = await refused('id,Dosage,growth,Shortfall cause\n1,many,3\n2,50,"3,5",teacher\n2,50,1,\n');
    expect(mistakes.count).toBe(4);
    expect(mistakes.rows).toBe(3);
    const places = mistakes.kinds.map(({ heading, mistakes: these }) => [heading, these.map(({ place }) => place)]);
    expect(Object.fromEntries(places)).toEqual({
      "Rows with too many or too few cells": ["row 2"],
      "Not a number": ["C3"],
      "Not one of the possible answers": ["D3"],
      "Ids that are there twice": ["A4"],
    });
    expect(mistakeRows(mistakes)).toHaveLength(5);
  });

  it("counts the mistakes that are too many to list", async () => {
    const mistakes = await refused(`id,dosage,growth\n${"1,x,y\n".repeat(1_000)}`);
    expect(mistakes.listed).toBeLessThan(mistakes.count);
    expect(mistakes.count).toBeGreaterThan(1_999);
    expect(mistakeRows(mistakes).at(-1)?.at(-1)).toBe(`and ${String(mistakes.count - mistakes.listed)} more`);
  });

  it("says which columns are missing", async () => {
    const [kind] = (await refused("id,growht\n1,50\n")).kinds;
    expect(kind?.heading).toBe("Columns that are missing");
    expect(kind?.mistakes.map(({ place, column }) => [place, column])).toEqual([
      ["row 1", "dosage"],
      ["row 1", "growth"],
    ]);
  });

  it.each([
    ["PK\u0003\u0004", "workbook"],
    ["%PDF-1.7", "PDF"],
    ["a\0b", "no text file"],
  ])("is told what it is: %j", async (text, said) => {
    const { kinds } = await refused(text);
    expect(kinds[0]?.mistakes[0]?.message).toContain(said);
  });

  it("names the student of a JSON list", async () => {
    const { kinds } = await refused('[{"id":"a","dosage":-1,"values":{"growth":1}}]', "json");
    expect(kinds[0]?.mistakes[0]).toMatchObject({ place: "student 1", column: "dosage" });
    expect((await refused("{}", "json")).count).toBe(1);
  });

  it("takes a field whose name reads as a path for that name", () => {
    const refusal: Refusal = { code: "notANumber", field: 'students.row[7]["a.b"]', message: "" };
    expect(mistakesOf([refusal], ["id", "a.b"]).kinds[0]?.mistakes[0]).toMatchObject({ place: "B7", column: "a.b" });
  });
});

describe("amounts", () => {
  it("always have their cents, and no digit is lost", () => {
    expect(exactMoney("10450.00", "USD")).toBe("$10,450.00");
    expect(exactMoney("-450.00", "USD")).toBe("−$450.00");
    expect(exactMoney("89999999999999.99", "USD")).toBe("$89,999,999,999,999.99");
  });

  it("that the vendor owes are said so", () => {
    const invoice = { lineItems: [], total: "-12.50", breach: false };
    expect(sentenceOf(invoice, 2, cohort, "USD", (amount) => ({ amount }))).toEqual([
      "The vendor owes the district ",
      { amount: "$12.50" },
      " for these 2\u00a0students.",
    ]);
  });
});

describe.each(presets.map((preset) => [preset.id, preset.scenario] as const))("the example %s", (_id, example) => {
  it("settles the students invented for it, with all its columns described", async () => {
    const columns = firstRow(rosterTemplate(example.contract));
    const file = csvFile(inventedRows(columns, example));
    const options = optionsOf(example, false);
    const answer = await answerOf({
      kind: "settle",
      contract: example.contract,
      file: { bytes: file, kind: "csv" },
      options,
    });
    expect(answer).toMatchObject({ kind: "settled", settled: { students: invented, notes: [] } });
    expect(columnWords(columns, example).every(({ holds }) => holds !== "the result")).toBe(true);
  });
});

describe("options", () => {
  it("name the measures of winter for a provisional payment only", () => {
    const ector = presets.find(({ id }) => id === "ector")?.scenario ?? scenario;
    const winter = withValue(ector, "contract.schedule", undefined);
    expect(optionsOf(winter, true)).toEqual({ breach: true });
    const pays = { kind: "provisional", measureWindow: "winter", share: 0.5 } as const;
    const schedule = [
      { label: "Winter", due: "2027-02-28", pays },
      { label: "Spring", due: "2027-06-30", pays: { kind: "trueUp" } as const },
    ];
    expect(optionsOf({ ...winter, contract: { ...winter.contract, schedule } }, false)).toEqual({
      breach: false,
      winterMeasures: ["winter"],
    });
  });
});

describe("a file while it is settled", () => {
  /** An engine that answers when it is told to. */
  function slow(): { settling: Settling; tasks: StudentsTask[]; answer: () => Promise<void> } {
    const tasks: StudentsTask[] = [];
    const waiting: (() => void)[] = [];
    const settling = new Settling(
      async (task) => {
        tasks.push(task);
        await new Promise<void>((resolve) => waiting.push(resolve));
        return answerOf(task);
      },
      () => undefined,
    );
    const answer = async (): Promise<void> => {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 30));
    };
    return { settling, tasks, answer };
  }
  const total = ({ outcome }: Settling): string =>
    outcome?.kind === "settled" ? outcome.settled.invoice.total : (outcome?.kind ?? "nothing");
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
  const under = (at: string): Scenario => ({ ...scenario, contract: { ...contract, limits: { notToExceed: at } } });

  it("follows the terms: the newest next, and none between", async () => {
    const { settling, tasks, answer } = slow();
    settling.under(scenario);
    void settling.choose(new File([ten], "ten.csv"));
    await rest();
    for (const most of ["10000.00", "9000.00", "8000.00"]) settling.under(under(most));
    expect(tasks).toHaveLength(1);
    await answer();
    expect(tasks).toHaveLength(2);
    expect(total(settling)).toBe("nothing");
    await answer();
    expect(total(settling)).toBe("8000.00");
    expect(settling.busy).toBe(false);
    expect(tasks).toHaveLength(2);
  });

  it("is not settled again where only other things changed", async () => {
    const { settling, tasks, answer } = slow();
    settling.under(scenario);
    void settling.choose(new File([ten], "ten.csv"));
    await rest();
    await answer();
    settling.under({ ...scenario, budget: { amount: "1.00" }, plan: { seed: 7 } });
    await rest();
    expect(tasks).toHaveLength(1);
    expect(total(settling)).toBe("10450.00");
  });

  it("gives way to the next file", async () => {
    const { settling, answer } = slow();
    settling.under(scenario);
    void settling.choose(new File([ten], "ten.csv"));
    await rest();
    void settling.choose(new File(["id,dosage,growth\n1,60,99\n"], "one.csv"));
    await rest();
    await answer();
    await answer();
    expect(settling.name).toBe("one.csv");
    expect(total(settling)).toBe("1420.00");
  });
});
