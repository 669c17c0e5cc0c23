/**
 * The page's end of the workers: ids, newest question wins, a second try after a trap. It computes nothing.
 */
import type { Checked, Description, Note, Refusal, Scenario } from "outcomes-contract";
import type { Answer, Expose, Exposed, Question, Reached, Terms } from "./messages";
import type { Near } from "./near";
import { drawKey, keptYears, quickYears, yearsOf } from "./plan";
import type { Language } from "../text/catalog";
import { type Crew, Team } from "./team";

/** What the engine tells the page. */
export interface EngineListener {
  exposed(exposed: Exposed): void;
  /** More years are drawn than the picture shows. */
  drawn(reached: Reached): void;
  refused(refusals: Refusal[]): void;
  /** The workers failed twice in a row. */
  failed(message: string): void;
  ready(version: string): void;
}

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
}

/** The newest question as a whole, and what is known of its answer. */
interface Newest {
  readonly id: number;
  readonly upTo: number;
  readonly asked: Scenario;
  /** As read, once it is; until then as asked. */
  scenario: Scenario;
  notes: readonly Note[];
  shown: Pick<Extract<Answer, { kind: "exposed" }>, "exposure" | "reached"> | null;
}

/** What the leader was told last. */
interface Told {
  readonly id: number;
  readonly scenario: Scenario;
  /** It has not come to the end of it, nor was it told to stop. */
  busy: boolean;
}

export class Engine {
  readonly #near: Near | undefined;
  readonly #team: Team;
  readonly #listener: EngineListener;
  readonly #waiting = new Map<number, Waiting>();
  #newest: Newest | null = null;
  #told: Told | null = null;
  #lastId = 0;
  #shownId = 0;
  /** What workers speak from the beginning. */
  #language: Language = "en";
  #restarted = false;

  constructor(crew: Crew, listener: EngineListener) {
    this.#near = crew.near;
    this.#listener = listener;
    this.#team = new Team(crew, (answer) => {
      this.#take(answer);
    });
  }

  /** The newest question's number, and that of the one that was answered last. */
  get questions(): { readonly asked: number; readonly shown: number } {
    return { asked: this.#lastId, shown: this.#shownId };
  }

  /**
   * Of how many years the picture of a scenario is to be at once, and whether the page's own thread answers; the rest can
   * wait until nothing else is asked.
   */
  atOnce(scenario: Scenario): { readonly years: number; readonly here: boolean } {
    const others = ofOthers(this.#newest, scenario);
    const near = this.#near?.years(scenario, others) ?? 0;
    if (near > 0) return { years: near, here: true };
    return { years: others ? quickYears : keptYears, here: false };
  }

  /**
   * Asks for the exposure of a scenario, over no more than `upTo` years for now; answers to earlier questions are
   * dropped from here on.
   */
  expose(scenario: Scenario, upTo = Infinity): void {
    const before = this.#newest;
    const id = ++this.#lastId;
    const newest: Newest = { id, upTo, asked: scenario, scenario, notes: before?.notes ?? [], shown: null };
    this.#newest = newest;
    this.#near?.pause(scenario);
    // more years of what is shown: there is nothing to show at once
    const known = before?.asked === scenario && before.shown !== null;
    if (known || !this.#answerNear(newest, before)) this.#tell(newest);
    else this.#halt();
  }

  /** Whether the page's own thread has said all there is to say. */
  #answerNear(newest: Newest, before: Newest | null): boolean {
    const others = ofOthers(before, newest.asked);
    const answer = this.#near?.answer(newest.asked, others) ?? null;
    if (answer === null) return false;
    if (answer.kind === "refused") {
      this.#listener.refused(answer.refusals);
      return true;
    }
    if (before === null || !differsInTermsOnly(before.asked, newest.asked)) newest.scenario = answer.scenario;
    newest.notes = answer.notes;
    const total = yearsOf(newest.asked);
    newest.shown = { exposure: answer.exposure, reached: { done: answer.years, total, left: 0 } };
    this.#show(newest);
    if (answer.years < Math.min(total, newest.upTo)) return false;
    this.#near?.prepare(newest.asked);
    return true;
  }

  /** Tells the leader the newest question. */
  #tell({ id, upTo, asked }: Newest): void {
    const told = this.#told;
    this.#told = { id, scenario: asked, busy: true };
    if (told !== null && differsInTermsOnly(told.scenario, asked)) {
      const { contract, budget } = asked;
      this.#ask({ kind: "terms", id, contract, budget, upTo } satisfies Terms);
    } else this.#ask({ kind: "expose", id, scenario: asked, upTo } satisfies Expose);
  }

  /** The leader draws on for nobody. */
  #halt(): void {
    if (this.#told?.busy !== true) return;
    this.#told.busy = false;
    this.#ask({ kind: "stop", id: this.#told.id });
  }

  /** Has all that is said from now on said in a language. Helpers say nothing, so the leader is told alone. */
  speak(language: Language): void {
    if (language === this.#language) return;
    this.#language = language;
    this.#near?.speak(language);
    this.#ask({ kind: "speak", id: ++this.#lastId, language });
  }

  /** Draws no more years for the newest question; its picture takes in those that are drawn. */
  stop(): void {
    if (this.#newest !== null) this.#ask({ kind: "stop", id: this.#newest.id });
  }

  /** Asks whether an input is a scenario. */
  async check(input: unknown): Promise<Checked> {
    const answer = await this.#await({ kind: "check", id: ++this.#lastId, input });
    if (answer.kind !== "checked") throw new Error("the engine answered another question");
    return answer.checked;
  }

  /** Asks for a seed nobody has used. */
  async newSeed(): Promise<number> {
    const answer = await this.#await({ kind: "seed", id: ++this.#lastId });
    if (answer.kind !== "seed") throw new Error("the engine answered another question");
    return answer.seed;
  }

  /** The contract in words; null where it is refused. */
  async describe({ contract, cohort }: Scenario): Promise<Description | null> {
    const answer = await this.#await({ kind: "describe", id: ++this.#lastId, contract, cohort });
    return answer.kind === "described" ? answer.description : null;
  }

  /** What to know about the terms, from the years drawn; null where they cannot be had now. */
  async advise(scenario: Scenario): Promise<Note[] | null> {
    const answer = await this.#await({ kind: "advise", id: ++this.#lastId, scenario });
    return answer.kind === "advised" ? answer.notes : null;
  }

  /** Starts afresh and asks the newest question again. */
  retry(): void {
    this.#restarted = false;
    this.#restart();
  }

  /** The leader answers all questions. */
  #ask(question: Question): void {
    this.#team.tell(question);
  }

  #await(question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      this.#waiting.set(question.id, { question, resolve });
      this.#ask(question);
    });
  }

  #restart(): void {
    this.#team.restart();
    this.#told = null;
    if (this.#language !== "en") this.#ask({ kind: "speak", id: ++this.#lastId, language: this.#language });
    if (this.#newest !== null) this.#tell(this.#newest);
    for (const { question } of this.#waiting.values()) this.#ask(question);
  }

  #take(answer: Answer): void {
    const newest = this.#newest;
    switch (answer.kind) {
      case "ready":
        this.#listener.ready(answer.version);
        return;
      case "trapped":
        if (this.#restarted) {
          this.#team.end();
          this.#listener.failed(answer.message);
        } else {
          this.#restarted = true;
          this.#restart();
        }
        return;
      case "accepted":
        if (answer.id !== newest?.id) return;
        newest.scenario = answer.scenario;
        newest.notes = answer.notes;
        return;
      case "noted":
        if (answer.id !== newest?.id) return;
        if (JSON.stringify(newest.notes) === JSON.stringify(answer.notes)) return;
        newest.notes = answer.notes;
        this.#show(newest);
        return;
      case "exposed": {
        if (answer.id !== newest?.id) return;
        // a run is sound again only when it has come to its end
        if (answer.reached.done >= answer.reached.total) this.#restarted = false;
        const { done, total } = answer.reached;
        const all = done >= Math.min(total, newest.upTo);
        if (all && this.#told !== null) this.#told.busy = false;
        newest.shown = answer;
        this.#show(newest);
        // the workers are done: the page's thread takes no time from them
        if (all && done >= Math.min(total, keptYears)) this.#near?.prepare(newest.asked);
        return;
      }
      case "drawn":
        if (answer.id === newest?.id) this.#listener.drawn(answer.reached);
        return;
      case "refused":
        if (answer.id === newest?.id) this.#listener.refused(answer.refusals);
        return;
      case "checked":
      case "seed":
      case "described":
      case "advised":
        this.#waiting.get(answer.id)?.resolve(answer);
        this.#waiting.delete(answer.id);
        return;
      default:
        answer satisfies never;
    }
  }

  #show({ id, scenario, notes, shown }: Newest): void {
    if (shown === null) return;
    this.#shownId = id;
    this.#listener.exposed({ scenario, notes, exposure: shown.exposure, ...shown.reached });
  }
}

/** Whether all but contract and budget is the very same: an edit leaves the rest of a scenario as it is. */
function differsInTermsOnly(before: Scenario, after: Scenario): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Scenario>;
  return [...keys].every((key) => key === "contract" || key === "budget" || before[key] === after[key]);
}

/** Whether a scenario has other students than the question before. */
const ofOthers = (before: Newest | null, scenario: Scenario): boolean =>
  before === null || (!differsInTermsOnly(before.asked, scenario) && drawKey(before.asked) !== drawKey(scenario));
