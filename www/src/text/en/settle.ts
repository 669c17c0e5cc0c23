/** Actual students, and the invoice. */
import { counted } from "../../format";
import { say } from "../say";

export const text = {
  start: {
    lead: (units: string): string =>
      `When the year is over, a list of the actual ${units} gives the actual invoice, clause by clause.`,
    choose: "Choose a file",
    chooseAnother: "Choose another file",
    file: (units: string): string => `File of ${units}`,
    template: "Download the template",
    invent: (number: string, units: string): string => `Try ${number} invented ${units}`,
    csv: (unit: string): string => `A CSV file with a row for each ${unit}; it can be dropped anywhere on this page.`,
    stays: "The file is read in this page and goes nowhere",
    kept: ": nothing is uploaded, nothing is kept.",
    contents: "What the file must contain",
    reading: "Reading the file…",
  },
  columns: {
    label: "Columns of the file",
    column: "Column",
    holds: (unit: string): string => `Holds, for each ${unit}`,
    empty: "If empty",
    order:
      "The first row names the columns, in any order; other columns may be there, and nobody looks at them. Numbers have a decimal point.",
    invented: "Download the invented file to look at",
    mustBeFilled: "must be filled",
    noResult: "no result",
    id: (unit: string): string => `the ${unit}’s number or name, each once`,
    group: (groups: string): string => `the group: ${groups}`,
    dosage: (units: string): string => `${units} received`,
    cause: (unit: string, minimum: string, units: string): string =>
      `who caused it where a ${unit} is below the minimum of ${minimum} ${units}: student, district or vendor`,
    enrolledShare: "share of the year enrolled, from 0 to 1",
    result: "the result",
    percentile: (label: string): string => `${label}: a percentile, 1 to 99`,
    points: (label: string, least: string, most: string): string => `${label}: points, ${least} to ${most}`,
    target: (label: string): string => `${label}: per cent of the target, such as 100`,
    event: (label: string): string => `${label}: 1 for yes, 0 for no`,
  },
  result: {
    pays: <Value>(amount: Value, whom: string) => say<Value>`The contract pays ${amount} ${whom}.`,
    paysBreach: <Value>(amount: Value, whom: string) =>
      say<Value>`The contract pays ${amount} ${whom}, as the district missed its obligations.`,
    owes: <Value>(amount: Value, whom: string) => say<Value>`The vendor owes the district ${amount} ${whom}.`,
    owesBreach: <Value>(amount: Value, whom: string) =>
      say<Value>`The vendor owes the district ${amount} ${whom}, as the district missed its obligations.`,
    forNone: (unit: string): string => `though there is no ${unit} in the file`,
    forOne: (unit: string): string => `for this one ${unit}`,
    forAll: (students: string): string => `for these ${students}`,
    fewer: (contract: string): string =>
      `The contract on this page is about ${contract}: who is not in the file is not paid for.`,
    file: (name: string, students: string): string => `${name}, ${students}`,
    invented: "Invented: illustrative",
    from: <Value>(name: Value) => say<Value>`From ${name}.`,
    behind: "The terms on this page do not fit together; this is under the last ones that did.",
    current: "Under the terms as they stand on this page: change one, and the invoice follows.",
    breach: "The district missed its own obligations: the full price is due",
    download: "Download the invoice (CSV)",
    print: "Print the invoice",
  },
  invoice: {
    heading: "Invoice",
    clause: "Clause",
    count: "Count",
    each: "Each",
    amount: "Amount",
    total: "Total",
    which: "Which students",
    of: (label: string): string => `: ${label}`,
    due: "When it falls due",
    instalment: "Instalment",
    date: "Due",
    credit: (label: string): string => `${label} (a credit to the district)`,
    title: (title: string): string => `Invoice: ${title}`,
    settled: (day: string, file: string): string => `Settled on ${day} from the file ${file}.`,
    contract: "The contract",
    minimum: (unit: string, minimum: string, units: string): string =>
      `A ${unit} counts with at least ${minimum} ${units}.`,
    choice: (label: string, chosen: string): string => `${label}: ${chosen}.`,
    /** The heads of the CSV file. */
    file: { clause: "clause", item: "item", count: "count", each: "each", amount: "amount", currency: "currency" },
  },
  mistakes: {
    cannotSettle: (mistakes: number): string =>
      `This file cannot be settled yet: it has ${counted(mistakes, "mistake")}.`,
    cannotSettleRows: (mistakes: number, rows: number): string =>
      `This file cannot be settled yet: it has ${counted(mistakes, "mistake")}, in ${counted(rows, "row")}.`,
    cannotUse: (mistakes: number): string => `This file cannot be used yet: it has ${counted(mistakes, "mistake")}.`,
    cannotUseRows: (mistakes: number, rows: number): string =>
      `This file cannot be used yet: it has ${counted(mistakes, "mistake")}, in ${counted(rows, "row")}.`,
    mend: "No row is left out or guessed at: mend these in the spreadsheet, save it as CSV and choose it again.",
    listed: (first: string): string => `Listed are the first ${first}.`,
    heading: "Mistakes",
    caption: "Mistakes, by kind",
    cell: "Cell",
    column: "Column",
    wrong: "What is wrong",
    file: "file",
    download: "Download the list of mistakes (CSV)",
    student: (place: string): string => `student ${place}`,
    kinds: {
      unreadable: "The file cannot be read",
      misquoted: "A quotation mark too many or too few",
      wrongCells: "Rows with too many or too few cells",
      unknownColumn: "Column names that are nearly right",
      repeatedColumn: "Column names that are there twice",
      notUtf8: "Letters that cannot be read",
      repeatedId: "Ids that are there twice",
      notANumber: "Not a number",
      wrongKind: "Not one of the possible answers",
      outOfRange: "Numbers that are out of range",
    } as Readonly<Record<string, string>>,
    missingColumns: "Columns that are missing",
    emptyCells: "Cells that must not be empty",
    others: "Other mistakes",
    /** The heads of the CSV file, and its last row. */
    columns: { cell: "cell", row: "row", column: "column", kind: "kind", mistake: "mistake" },
    more: (number: string): string => `and ${number} more`,
  },
  rows: {
    row: (row: string): string => `row ${row}`,
    id: (id: string): string => `id ${id}`,
    firstOf: (number: string): string => `Show the first ${number}`,
    all: (number: string): string => `Show all ${number}`,
    more: (number: string): string => `and ${number} more`,
    moreToDownload: (number: string): string => `and ${number} more, in the list to download`,
  },
  who: {
    heading: "Who was counted",
    none: "Not judged in any outcome",
    download: "Download this list (CSV)",
    judged: <Value>(number: Value, one: boolean) =>
      one
        ? say<Value>`${number} was judged by their own result.`
        : say<Value>`${number} were judged by their own result.`,
    of: (judged: string, students: string): string => `${judged} of ${students}`,
    fates: { judged: "judged", paid: "paid without a result", unpaid: "eligible, earning nothing", out: "left out" },
    paper: (label: string, judged: string, students: string): string =>
      `${label}: ${judged} of ${students} judged by their own result.`,
    paperReason: (students: string, reason: string, rows: string): string =>
      `${students}: ${reason} (${rows} of the file).`,
    paperReasonOf: (label: string, students: string, reason: string, rows: string): string =>
      `${label}: ${students}: ${reason} (${rows} of the file).`,
    rows: (rows: string, one: boolean): string => `${one ? "row" : "rows"} ${rows}`,
    rowsAndMore: (rows: string, more: string): string => `rows ${rows} and ${more} more`,
    notes: "What was not looked at, or assumed",
  },
  reasons: {
    otherGroup: "In a group that this is not paid for",
    shortByStudent: (minimum: string, units: string, unit: string): string =>
      `Below the minimum of ${minimum} ${units}, caused by the ${unit}: not eligible`,
    shortByVendor: (minimum: string, units: string): string =>
      `Below the minimum of ${minimum} ${units}, caused by the vendor: not eligible`,
    shortByDistrictExcluded: (minimum: string, units: string): string =>
      `Below the minimum of ${minimum} ${units}, caused by the district: left out`,
    shortByDistrictUnpaid: (minimum: string, units: string): string =>
      `Below the minimum of ${minimum} ${units}, caused by the district: eligible, and earns nothing`,
    shortByDistrictDeemed: (minimum: string, units: string): string =>
      `Below the minimum of ${minimum} ${units}, caused by the district: paid as if every threshold were met`,
    noTest: "No test result",
    noTestFor: (measure: string): string => `No result for “${measure}”`,
    noTestUnpaid: (test: string): string => `${test}: eligible, and earns nothing`,
    noTestDeemed: (test: string): string => `${test}: paid as if every threshold were met`,
    noTestCohortRate: (test: string): string => `${test}: paid at the average of those tested`,
  },
};
