/** Rosters as CSV files in Node: the same invoice as from records, and a cohort like past students. */
import init, { fitCohort, rosterTemplate, settle } from "outcomes-contract";
import type { Cohort, ContractTerms, RefusedError, StudentRecord } from "outcomes-contract";
import { beforeAll, describe, expect, it } from "vitest";
import { settlements } from "../golden";

beforeAll(async () => {
  await init();
});

/** Records as the text of a CSV file. */
function csvOf(terms: ContractTerms, students: readonly StudentRecord[], separator = ","): string {
  const measures = [...new Set(students.flatMap((student) => Object.keys(student.values)))];
  const header = ["id", "group", "dosage", "shortfallCause", "enrolledShare", ...measures];
  const rows = students.map((student) => [
    student.id,
    student.group ?? "",
    student.dosage ?? "",
    student.shortfallCause ?? "",
    student.enrolledShare ?? "",
    ...measures.map((measure) => student.values[measure] ?? ""),
  ]);
  // nobody's records name no measures
  if (students.length === 0) return rosterTemplate(terms);
  return [header, ...rows].map((cells) => cells.join(separator)).join("\r\n");
}

describe("a CSV file", () => {
  it.each(settlements.map((one) => [one.title, one] as const))("settles like records: %s", (_title, one) => {
    const { students, breach } = one.observed;
    for (const separator of [",", ";"]) {
      const settled = settle(one.terms, csvOf(one.terms, students, separator), { breach });
      expect(settled.total).toBe(one.results.total);
      const { lineItems, counted } = settle(one.terms, students, { breach });
      expect(settled).toMatchObject({ lineItems, counted });
      for (const { outcome, students: number } of settled.counted) {
        const listed = settled.notCounted.filter((list) => (list.outcome ?? outcome) === outcome);
        expect(listed.reduce((sum, { count }) => sum + count, number)).toBe(students.length);
      }
    }
  });

  it("names who was not counted by row", () => {
    const [ten] = settlements;
    if (ten === undefined) throw new Error("there are worked cases");
    const settled = settle(ten.terms, csvOf(ten.terms, ten.observed.students));
    expect(settled.notCounted).toMatchObject([
      { reason: "shortByStudent", count: 2, students: [7, 9], rows: [9, 11], ids: ["8", "10"] },
      { reason: "shortByDistrictDeemed", count: 1, students: [8], rows: [10], ids: ["9"] },
    ]);
    expect(settled.notes).toMatchObject([{ code: "ignoredColumns", field: "students.row[1]" }]);
    expect(rosterTemplate(ten.terms)).toBe("id,dosage,shortfallCause,growth\r\n");
  });

  it("is refused by row and column", () => {
    const [ten] = settlements;
    if (ten === undefined) throw new Error("there are worked cases");
    let refused: RefusedError | undefined;
    try {
      settle(ten.terms, "id;dosage;growth\r\n1;50;3,5\r\n1;51;80\r\n");
    } catch (error) {
      refused = error as RefusedError;
    }
    expect(refused?.refusals).toEqual([
      {
        code: "notANumber",
        field: "students.row[2].growth",
        message: 'must be a number with a decimal point, as in 3.5, not "3,5"',
      },
      { code: "repeatedId", field: "students.row[3].id", message: 'must be unique, but "1" is also the id of row 2' },
    ]);
  });

  it("makes a cohort", () => {
    const cohort: Cohort = {
      sites: 1,
      groups: [{ id: "all", label: "All", students: 1 }],
      measures: [{ id: "points", label: "Points", scale: { kind: "points", mean: 0, sd: 1, min: 0, max: 100 } }],
    };
    const fitted = fitCohort(cohort, "site,points\nN,4\nN,6\nS,14\nS,16\n");
    expect(fitted.cohort.groups[0]?.students).toBe(4);
    expect(fitted.cohort.sites).toBe(2);
    // squares around 10: 36 + 16 + 16 + 36, over 3
    expect(fitted.cohort.measures[0]?.scale).toMatchObject({ mean: 10, sd: Math.sqrt(104 / 3) });
    // between 100, within 2, two students each: 98 / 102
    expect(fitted.fit[0]?.icc).toBeCloseTo(98 / 102, 12);
  });
});
