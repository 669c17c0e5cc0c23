/** What the worker for files of students does: reads, settles, fits. */
import { fitCohort, rosterTemplate, settle } from "outcomes-contract";
import type { Refusal, Settlement, StudentRecord } from "outcomes-contract";
import { textOf } from "../settle/bytes";
import { csvFile, firstRow } from "../settle/csv";
import { readingWords } from "../text/reading";
import { isRefusal } from "./refusal";
import type { Listed, Settled, StudentsAnswer, StudentsFile, StudentsTask } from "./students";

/** Of students not counted for one reason, so many are handed to the page; the file has all. */
const listed = 1_000;

/** Does the task. Throws only what is a trap. */
export async function answerOf(task: StudentsTask): Promise<StudentsAnswer> {
  let columns: readonly string[] = [];
  try {
    switch (task.kind) {
      case "template":
        return { kind: "template", columns: firstRow(rosterTemplate(task.contract)) };
      case "fit":
      case "settle": {
        const read = await studentsOf(task.file);
        if (read.kind === "refused") return read;
        ({ columns } = read);
        if (task.kind === "fit") return { kind: "fitted", fit: fitCohort(task.cohort, read.students) };
        return {
          kind: "settled",
          settled: settled(settle(task.contract, read.students, { ...task.options, listStudents: true })),
        };
      }
    }
  } catch (reason) {
    if (!isRefusal(reason)) throw reason;
    return { kind: "refused", refusals: (reason as Error & { refusals: Refusal[] }).refusals, columns };
  }
}

type Students =
  | { readonly kind: "students"; readonly students: StudentRecord[] | string; readonly columns: readonly string[] }
  | Extract<StudentsAnswer, { kind: "refused" }>;

/** What is in a file: a CSV text, or records written as JSON. */
async function studentsOf({ bytes, kind }: StudentsFile): Promise<Students> {
  const read = textOf(await bytes.arrayBuffer());
  if (read.kind === "unreadable") return unreadable(read.message);
  const { text } = read;
  if (kind === "csv") return { kind: "students", students: text, columns: firstRow(text.slice(0, 100_000)) };
  try {
    const students: unknown = JSON.parse(text);
    if (!Array.isArray(students)) return unreadable(readingWords().noList);
    return { kind: "students", students: students as StudentRecord[], columns: [] };
  } catch (reason) {
    return unreadable(readingWords().notJson(reason instanceof Error ? reason.message : String(reason)));
  }
}

const unreadable = (message: string): Extract<StudentsAnswer, { kind: "refused" }> => ({
  kind: "refused",
  refusals: [{ code: "unreadable", field: "students", message }],
  columns: [],
});

function settled({ students, counted, notCounted, notes, ...invoice }: Settlement): Settled {
  const { allOutcomes, columns } = readingWords();
  const places = notCounted.map((one) => ({ ...one, rows: one.rows ?? one.students.map((place) => place + 1) }));
  const list = places.flatMap(({ outcome, message, rows, ids }) =>
    rows.map((row, index) => [row, ids[index] ?? "", outcome ?? allOutcomes, message]),
  );
  const lineItems = invoice.lineItems.map((line) => ({ ...line, students: [], rows: [] }));
  return {
    invoice: { ...invoice, lineItems },
    lines: invoice.lineItems.map(({ students: of = [], rows = of.map((place) => place + 1) }) => rows.slice(0, listed)),
    students,
    counted,
    notes,
    notCounted: places.map(({ outcome, reason, count, rows, ids }): Listed => ({
      ...(outcome === undefined ? {} : { outcome }),
      reason,
      count,
      rows: rows.slice(0, listed),
      ids: ids.slice(0, listed),
    })),
    list: csvFile([[columns.row, columns.id, columns.outcome, columns.reason], ...list]),
  };
}
