/**
 * The leading worker: takes the page's questions, steps all shares, merges their parts. The newest question wins:
 * it is seen after every step.
 */
import { check, describe, newSeed } from "outcomes-contract";
import type { Description, Note, Scenario } from "outcomes-contract";
import type { Advise, Answer, Expose, Question, Reached, Span, Terms } from "./messages";
import { drawKey, keptYears, longestCall, nextStep, worthShowing, yearsOf } from "./plan";
import { isRefusal } from "./refusal";
import type { Shares } from "./shares";
import { speakEngine } from "./tongue";

/** A question with its whole scenario. */
interface Asked {
  readonly question: Expose | Terms;
  readonly scenario: Scenario;
}

/** Progress is told so often, in milliseconds. */
const telling = 100;

/** Lets messages in. */
const channel = new MessageChannel();
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    channel.port1.onmessage = () => {
      resolve();
    };
    channel.port2.postMessage(null);
  });

function unlessRefused(described: () => Description): Description | null {
  try {
    return described();
  } catch (reason) {
    if (!isRefusal(reason)) throw reason;
    return null;
  }
}

export class Leader {
  readonly #shares: Promise<Shares>;
  readonly #post: (answer: Answer) => void;
  #newest: Asked | null = null;
  /** Advice that is asked for; it is given when nothing else is. */
  #advise: Advise | null = null;
  /** The scenario asked about last, as asked. */
  #scenario: Scenario | null = null;
  #busy = false;
  #stopped = false;
  /** Of the years drawn; null before the first. */
  #key: string | null = null;
  /** The terms that all years are settled under. */
  #allUnder = "";
  #told = 0;

  constructor(shares: Promise<Shares>, post: (answer: Answer) => void) {
    this.#shares = shares;
    this.#post = post;
  }

  /** Takes a question; rejects when the engine traps. */
  async hear(question: Question): Promise<void> {
    switch (question.kind) {
      case "expose":
        this.#scenario = question.scenario;
        return this.#ask({ question, scenario: question.scenario });
      case "terms": {
        if (this.#scenario === null) throw new Error("terms came before their scenario");
        const { contract, budget } = question;
        this.#scenario = { ...this.#scenario, contract, budget };
        return this.#ask({ question, scenario: this.#scenario });
      }
      case "stop":
        this.#stopped = true;
        return;
      case "check":
        await this.#shares;
        this.#post({ kind: "checked", id: question.id, checked: check(question.input) });
        return;
      case "seed":
        await this.#shares;
        this.#post({ kind: "seed", id: question.id, seed: newSeed() });
        return;
      case "describe":
        await this.#shares;
        this.#post({
          kind: "described",
          id: question.id,
          description: unlessRefused(() => describe(question.contract, question.cohort)),
        });
        return;
      case "advise":
        this.#dismiss();
        this.#advise = question;
        return this.#work();
      case "speak":
        await this.#shares;
        speakEngine(question.language);
        return;
      default:
        question satisfies never;
    }
  }

  async #ask(asked: Asked): Promise<void> {
    this.#newest = asked;
    this.#stopped = false;
    this.#dismiss();
    return this.#work();
  }

  /** Something newer is asked: nobody waits for the advice any more. */
  #dismiss(): void {
    if (this.#advise !== null) this.#post({ kind: "advised", id: this.#advise.id, notes: null });
    this.#advise = null;
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const shares = await this.#shares;
      for (;;) {
        const [next, advise]: [Asked | null, Advise | null] = [this.#newest, this.#advise];
        if (next !== null) {
          this.#newest = null;
          await this.#answer(shares, next);
        } else if (advise !== null) {
          this.#advise = null;
          this.#post({ kind: "advised", id: advise.id, notes: await this.#notes(shares, advise.scenario) });
        } else break;
      }
    } finally {
      this.#busy = false;
    }
  }

  /** Whether to leave the question: a newer one is there, or the reader has enough. */
  get #leaving(): boolean {
    return this.#newest !== null || this.#stopped;
  }

  async #answer(shares: Shares, { question, scenario: asked }: Asked): Promise<void> {
    const { id } = question;
    // other terms of the same students are settled at once: what is wrong with them, settling says
    const quick = question.kind === "terms" && this.#key === drawKey(asked);
    const scenario = quick ? asked : this.#read(id, asked);
    if (scenario === null) return;
    if (!quick) this.#open(shares, scenario);
    try {
      await this.#expose(shares, question, scenario, quick);
    } catch (reason) {
      if (!isRefusal(reason)) throw reason;
      const checked = check(scenario);
      if (checked.kind === "accepted") throw reason;
      this.#post({ kind: "refused", id, refusals: checked.refusals });
    }
  }

  /** From the first years, which are kept; null where none are drawn of this scenario, or its terms are refused. */
  async #notes(shares: Shares, scenario: Scenario): Promise<Note[] | null> {
    if (this.#key !== drawKey(scenario) || shares.drawn("first") === 0) return null;
    try {
      return await shares.notes("first", scenario.contract);
    } catch (reason) {
      if (!isRefusal(reason)) throw reason;
      return null;
    }
  }

  /** The scenario as read; null where it is refused. */
  #read(id: number, asked: Scenario): Scenario | null {
    const checked = check(asked);
    if (checked.kind === "refused") {
      this.#post({ kind: "refused", id, refusals: checked.refusals });
      return null;
    }
    const { scenario, notes } = checked;
    this.#post({ kind: "accepted", id, scenario, notes });
    return scenario;
  }

  /** Forgets the years drawn, unless they are those of this scenario. */
  #open(shares: Shares, scenario: Scenario): void {
    const key = drawKey(scenario);
    if (this.#key === key && shares.drawn("first") <= yearsOf(scenario)) return;
    this.#key = key;
    shares.open(scenario);
  }

  /** Shows what is drawn, then draws on: first the years that are kept, then those beyond. */
  async #expose(shares: Shares, { id, upTo }: Expose | Terms, scenario: Scenario, quick: boolean): Promise<void> {
    const { contract, budget } = scenario;
    const total = yearsOf(scenario);
    const wanted = Math.min(total, upTo);
    const terms = JSON.stringify(contract);
    let shown = { years: 0, took: 0 };
    let pace = 0;
    const reached = (done: number): Reached => ({ done, total, left: Math.max(0, wanted - done) * pace });
    const show = async (span: Span): Promise<void> => {
      const begun = performance.now();
      const exposure = await shares.exposure(span, contract, budget);
      if (span === "all") this.#allUnder = terms;
      const done = shares.drawn(span);
      shown = { years: done, took: performance.now() - begun };
      this.#post({ kind: "exposed", id, exposure, reached: reached(done) });
    };
    const drawTo = async (span: Span, limit: number, afresh: boolean): Promise<void> => {
      let fresh = afresh;
      let step = nextStep(null, 0);
      while ((fresh || shares.drawn(span) < limit) && !this.#leaving) {
        const drawn = fresh ? 0 : shares.drawn(span);
        const to = Math.min(drawn + step, limit);
        const showing = to > shown.years && worthShowing(to, wanted, shown);
        const begun = performance.now();
        // beyond the kept years each step is settled, so that no call ever has to settle them all
        const settle = showing || span === "all";
        await shares.step({ span, to, contract: settle ? contract : null, afresh: fresh, part: showing });
        fresh = false;
        if (span === "all") this.#allUnder = terms;
        const took = performance.now() - begun;
        pace = took / (to - drawn);
        step = nextStep(step, took);
        if (showing) await show(span);
        else this.#tell(id, reached(Math.max(to, shown.years)));
        await pause();
      }
    };

    if (shares.drawn("first") > 0) await show("first");
    if (quick) this.#note(id, scenario);
    await drawTo("first", Math.min(wanted, keptYears), false);
    if (wanted > keptYears && !this.#leaving) {
      const slow = this.#allUnder !== terms && shares.settling > longestCall;
      const afresh = slow || shares.drawn("all") > wanted;
      if (!afresh && shares.drawn("all") > keptYears) await show("all");
      await drawTo("all", wanted, afresh);
    }
    if (!this.#stopped || this.#newest !== null) return;
    // the reader has enough: the picture takes in all that is drawn
    const all = this.#allUnder === terms && shares.drawn("all") <= wanted ? shares.drawn("all") : 0;
    const span = all > shares.drawn("first") ? "all" : "first";
    if (shares.drawn(span) > shown.years) await show(span);
  }

  #note(id: number, scenario: Scenario): void {
    const checked = check(scenario);
    if (checked.kind === "accepted") this.#post({ kind: "noted", id, notes: checked.notes });
  }

  #tell(id: number, reached: Reached): void {
    const now = performance.now();
    if (now - this.#told < telling) return;
    this.#told = now;
    this.#post({ kind: "drawn", id, reached });
  }
}
