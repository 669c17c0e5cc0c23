/**
 * A file of students being settled: read once, settled anew whenever the contract on the desk is another. One question
 * at a time, and the newest next. It knows no page.
 */
import type { Refusal, Scenario, SettleOptions } from "outcomes-contract";
import type { Settled, StudentsAnswer, StudentsFile, StudentsTask } from "../engine/students";
import { readingWords } from "../text/reading";
import { largest } from "./bytes";
import { type Mistakes, mistakesOf } from "./mistakes";

/** What a file came to. */
export type Outcome =
  | { readonly kind: "settled"; readonly settled: Settled; readonly scenario: Scenario }
  | { readonly kind: "refused"; readonly mistakes: Mistakes };

/** All of a scenario that an invoice and its words depend on. */
const keyOf = ({ contract, cohort, title }: Scenario): string => JSON.stringify([contract, cohort, title]);

export class Settling {
  /** The file's name; empty before one is chosen. */
  name = "";
  /** Whether the students are invented by the page. */
  invented = false;
  outcome: Outcome | null = null;
  busy = false;
  breach = false;
  readonly #ask: (task: StudentsTask) => Promise<StudentsAnswer>;
  readonly #changed: () => void;
  #scenario: Scenario | null = null;
  #file: StudentsFile | null = null;
  /** What the outcome is of. */
  #done = "";
  #running = false;
  /** Counts what is chosen: a file chosen later wins, whichever is read first. */
  #choices = 0;
  /** Which choice the file is. */
  #taken = 0;

  constructor(ask: (task: StudentsTask) => Promise<StudentsAnswer>, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** The scenario on the desk, as accepted. */
  get scenario(): Scenario | null {
    return this.#scenario;
  }

  /** Takes the scenario on the desk. */
  under(scenario: Scenario): void {
    const before = this.#scenario;
    if (before !== null && keyOf(before) === keyOf(scenario)) return;
    this.#scenario = scenario;
    if (scenario.contract.breach !== "fullPrice") this.breach = false;
    this.#changed();
    void this.#settle();
  }

  setBreach(breach: boolean): void {
    this.breach = breach;
    this.#changed();
    void this.#settle();
  }

  /** Takes a file of the reader's. Its bytes are kept: the file may change or vanish, the invoice stays what it was. */
  async choose(file: File, invented = false): Promise<void> {
    const choice = ++this.#choices;
    this.#show(true);
    const bytes = await bytesOf(file);
    if (choice !== this.#choices) return;
    this.name = file.name;
    this.invented = invented;
    if (typeof bytes === "string") {
      this.#file = null;
      this.outcome = { kind: "refused", mistakes: mistakesOf([unreadable(bytes)], []) };
      this.#show(this.#running);
      return;
    }
    this.#taken = choice;
    this.#file = { bytes, kind: /\.json$/i.test(file.name) ? "json" : "csv" };
    await this.#settle();
  }

  /** Settles once more what is settled, to have it said in another language. */
  again(): void {
    this.#done = "";
    void this.#settle();
  }

  /** The first row of a file for the contract on the desk. */
  async columns(): Promise<readonly string[]> {
    if (this.#scenario === null) return [];
    const answer = await this.#ask({ kind: "template", contract: this.#scenario.contract });
    return answer.kind === "template" ? answer.columns : [];
  }

  /** Settles what is asked for, and again where something else is by the time of the answer. */
  async #settle(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (let asked = this.#asked(); asked !== null && asked.key !== this.#done; asked = this.#asked()) {
        this.#show(true);
        const answer = await this.#ask(asked.task);
        if (this.#asked()?.key !== asked.key) continue;
        this.#done = asked.key;
        this.outcome = outcomeOf(answer, asked.scenario);
      }
    } finally {
      this.#running = false;
      this.#show(false);
    }
  }

  /** What is to be settled now; null without a file. */
  #asked(): { readonly key: string; readonly scenario: Scenario; readonly task: StudentsTask } | null {
    const [file, scenario, breach] = [this.#file, this.#scenario, this.breach];
    if (file === null || scenario === null) return null;
    const key = `${String(this.#taken)} ${keyOf(scenario)} ${String(breach)}`;
    const task = { kind: "settle", contract: scenario.contract, file, options: optionsOf(scenario, breach) } as const;
    return { key, scenario, task };
  }

  #show(busy: boolean): void {
    this.busy = busy;
    this.#changed();
  }
}

function outcomeOf(answer: StudentsAnswer, scenario: Scenario): Outcome {
  switch (answer.kind) {
    case "settled":
      return { kind: "settled", settled: answer.settled, scenario };
    case "refused":
      return { kind: "refused", mistakes: mistakesOf(answer.refusals, answer.columns) };
    case "template":
    case "fitted":
      throw new Error("the engine answered another question");
  }
}

/** How this scenario's contract is settled; which measures are winter's matters for a provisional payment only. */
export function optionsOf({ contract, cohort }: Scenario, breach: boolean): SettleOptions {
  const provisional = contract.schedule?.some(({ pays }) => pays.kind === "provisional") ?? false;
  const winter = cohort.measures.filter((measure) => measure.window === "winter").map(({ id }) => id);
  return provisional ? { breach, winterMeasures: winter } : { breach };
}

/** The file's bytes, out of the file; or why they could not be had. */
export async function bytesOf(file: File): Promise<Blob | string> {
  if (file.size > largest) return readingWords().tooLarge;
  try {
    return new Blob([await file.arrayBuffer()]);
  } catch (reason) {
    return readingWords().unreadable(reason instanceof Error ? reason.message : String(reason));
  }
}

export const unreadable = (message: string): Refusal => ({ code: "unreadable", field: "students", message });
