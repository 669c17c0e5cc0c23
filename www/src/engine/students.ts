/** What the page and its worker for files of students say to each other. */
import type {
  Cohort,
  CohortFit,
  ContractTerms,
  Counted,
  Invoice,
  NotCounted,
  Note,
  Refusal,
  SettleOptions,
} from "outcomes-contract";
import type { Language } from "../text/catalog";

/** A file: its bytes, which are read where they are needed, and what they are. */
export interface StudentsFile {
  readonly bytes: Blob;
  readonly kind: "csv" | "json";
}

export type StudentsTask =
  | { readonly kind: "template"; readonly contract: ContractTerms }
  | {
      readonly kind: "settle";
      readonly contract: ContractTerms;
      readonly file: StudentsFile;
      readonly options: SettleOptions;
    }
  /** A cohort like the past students of a file. */
  | { readonly kind: "fit"; readonly cohort: Cohort; readonly file: StudentsFile };

/** Students who were not counted for the same reason: of very many, the first. */
export interface Listed extends Pick<NotCounted, "outcome" | "reason" | "count"> {
  /** Rows as a spreadsheet numbers them; of a file without rows, places from 1. */
  readonly rows: readonly number[];
  readonly ids: readonly string[];
}

/** A file that was settled. What grows with the number of students comes as a file of its own. */
export interface Settled {
  readonly invoice: Invoice;
  /** By line item, the rows of the students it counts, of very many the first; empty where a line counts none. */
  readonly lines: readonly (readonly number[])[];
  readonly students: number;
  readonly counted: readonly Counted[];
  readonly notCounted: readonly Listed[];
  readonly notes: readonly Note[];
  /** All who were not counted, with row and reason, as CSV. */
  readonly list: Blob;
}

export type StudentsAnswer =
  /** The first row of a CSV file for the contract, as its cells. */
  | { readonly kind: "template"; readonly columns: readonly string[] }
  | { readonly kind: "settled"; readonly settled: Settled }
  | { readonly kind: "fitted"; readonly fit: CohortFit }
  /** `columns` are the names in the first row of the file, in their order. */
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[]; readonly columns: readonly string[] };

/** What the page tells the worker: the engine's code first, then what to do. */
export type StudentsQuestion =
  | { readonly kind: "begin"; readonly module: WebAssembly.Module }
  /** Say all that is said from now on in this language. */
  | { readonly kind: "speak"; readonly language: Language }
  | { readonly kind: "do"; readonly id: number; readonly task: StudentsTask };

export type StudentsSaid =
  | { readonly kind: "done"; readonly id: number; readonly answer: StudentsAnswer }
  | { readonly kind: "trapped"; readonly message: string };
