/**
 * Years on the page's own thread, for answers within the frame of their question: the workers' years, to the bit. All
 * that are kept, drawn while the page is idle, answer other terms, where those are settled fast enough; of other
 * students as many are drawn at once as a frame has time for.
 */
import type { Checked, Exposure, Scenario, Simulation } from "outcomes-contract";
import { drawKey, keptYears, plannedFor, quickYears, yearsOf } from "./plan";
import { isRefusal } from "./refusal";
import { Quiet } from "../state/quiet";
import type { Language } from "../text/catalog";

/** The part of the package that is needed here. */
export interface Package {
  readonly Simulation: typeof Simulation;
  readonly check: (scenario: unknown) => Checked;
  readonly speak: (language: Language) => void;
}

/** An answer: the exposure over so many years, or what is wrong with the question. */
export type NearAnswer =
  | {
      readonly kind: "exposed";
      readonly scenario: Scenario;
      readonly notes: Extract<Checked, { kind: "accepted" }>["notes"];
      readonly exposure: Exposure;
      readonly years: number;
    }
  | Extract<Checked, { kind: "refused" }>;

/** So many milliseconds settling may take: about a frame, and less than the way to the workers and back. */
const settlingTime = 16;
/** So many answers in a row that took longer are no accident of a busy machine. */
const inARow = 8;
/** After so many years it is known whether settling all takes many times as long. */
const known = 2_000;
const manyTimes = 4;
/** So many of other students are drawn at once: the largest that are drawn and settled in time. */
const quickLevels = [quickYears, 256, 128] as const;
/** So many milliseconds of a frame drawing may take. */
const drawingTime = 8;
/** Years are drawn ahead when nothing was asked for so long, in milliseconds. */
const rest = 150;
/** And for so long without a pause. */
const slice = 6;
/** Years of the first slice. */
const block = 32;
/** Figures of the first years are those of code that is not warm. */
const cold = 256;

interface Held {
  readonly key: string;
  readonly simulation: Simulation;
  years: number;
  /** The last question that these years answer as they are. */
  answers: Scenario | null;
  /** So many answers in a row took too long. */
  slow: number;
}

/** How many years of a scenario are kept. */
const mostOf = (scenario: Scenario): number => Math.min(yearsOf(scenario), keptYears);

/** Which years are drawn ahead for a scenario: those of its students, and how many. */
const keyOf = (scenario: Scenario): string => `${String(mostOf(scenario))} ${drawKey(scenario)}`;

/** Milliseconds left before the page has something to do. */
const whenIdle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(resolve, { timeout: 100 });
    else setTimeout(resolve, 1);
  });

/** What something costs: less at once when it was less, more only by and by, because a busy machine measures too much. */
const cost = (before: number | null, now: number): number =>
  before === null || now < before ? now : 0.9 * before + 0.1 * now;

/** What years take at the least: a busy machine and a coarse clock measure too much of some and too little of others. */
class LeastPace {
  #years = 0;
  #took = 0;
  #least: number | null = null;

  add(years: number, took: number): void {
    this.#years += years;
    this.#took += took;
    if (this.#took < 1) return;
    this.#least = Math.min(this.#least ?? Infinity, this.#took / this.#years);
    [this.#years, this.#took] = [0, 0];
  }

  /** Milliseconds of so many; 0 before any were added. */
  of(years: number): number {
    return years * (this.#least ?? (this.#years > 0 ? this.#took / this.#years : 0));
  }
}

export class Near {
  readonly #load: () => Promise<Package>;
  #package: Package | null = null;
  #held: Held | null = null;
  /** Milliseconds to get ready to draw, and to draw and settle a year; null before it was measured. */
  #making: number | null = null;
  #drawing: number | null = null;
  /** What is prepared for. */
  #preparing: Scenario | null = null;
  /** Of what years are being drawn ahead; empty: of nothing. */
  #ahead = "";
  readonly #resting = new Quiet(rest, () => {
    const scenario = this.#preparing;
    if (scenario === null) return;
    this.#grow(scenario).catch(() => {
      // without its code or after a trap the workers answer everything
      this.#giveUp();
    });
  });
  #useless = false;
  #language: Language = "en";
  /** Of whose years settling takes too long. */
  #tooSlow = "";

  constructor(load: () => Promise<Package>) {
    this.#load = load;
  }

  /**
   * Over how many years it would answer; 0 where it cannot within a frame. Of students that are no `others` than those
   * of the question before the workers have all years: then few do not do.
   */
  years(scenario: Scenario, others: boolean): number {
    return this.#guarded(() => this.#holding(scenario)?.years ?? (others ? this.#quick(scenario) : 0)) ?? 0;
  }

  /** The answer, or null where the workers are to give it. */
  answer(scenario: Scenario, others: boolean): NearAnswer | null {
    const code = this.#package;
    if (code === null) return null;
    return this.#guarded(() => {
      const held = this.#holding(scenario);
      const quick = held === null && others ? this.#quick(scenario) : 0;
      if (held === null && quick === 0) return null;
      const checked = code.check(scenario);
      if (checked.kind === "refused") return checked;
      const { simulation, years } = held ?? this.#draw(code, scenario, quick);
      const begun = performance.now();
      const exposure = simulation.exposure(scenario.contract, scenario.budget);
      if (held !== null) this.#took(performance.now() - begun, held);
      return { kind: "exposed", scenario: checked.scenario, notes: checked.notes, exposure, years };
    });
  }

  /** Takes note of how long settling all years took. */
  #took(milliseconds: number, held: Held): void {
    held.slow = milliseconds > settlingTime ? held.slow + 1 : 0;
    if (held.slow < inARow) return;
    this.#tooSlow = held.key;
    this.#close();
  }

  /** Has all that is said from now on said in a language. */
  speak(language: Language): void {
    this.#language = language;
    this.#package?.speak(language);
  }

  /** Null where terms are refused, which the workers say; and after a trap, which leaves the instance unusable. */
  #guarded<Result>(work: () => Result): Result | null {
    try {
      return work();
    } catch (reason) {
      if (!isRefusal(reason)) this.#giveUp();
      return null;
    }
  }

  #giveUp(): void {
    this.pause();
    this.#package = null;
    this.#held = null;
    this.#useless = true;
  }

  /** Draws nothing ahead for now; but what is being drawn goes on where the next question is about the same students. */
  pause(next?: Scenario): void {
    if (next !== undefined && this.#isAhead(next)) return;
    this.#resting.forget();
    this.#preparing = null;
  }

  /** Gets ready for other terms of this scenario, after a rest. */
  prepare(scenario: Scenario): void {
    if (this.#useless || this.#preparing === scenario) return;
    this.#preparing = scenario;
    if (!this.#isAhead(scenario)) this.#resting.begin();
  }

  /** Whether the years of a scenario are being drawn ahead. */
  #isAhead(scenario: Scenario): boolean {
    return this.#ahead !== "" && this.#ahead === keyOf(scenario);
  }

  /** The years held, if they are all that are kept and answer this question as they are. */
  #holding(scenario: Scenario): Held | null {
    // what is asked how long it would take is asked next
    if (this.#held?.answers === scenario) return this.#held;
    const held = this.#growing(scenario);
    if (held?.years !== mostOf(scenario)) return null;
    held.answers = scenario;
    return held;
  }

  /** The same, though there may be fewer of them yet. */
  #growing(scenario: Scenario): Held | null {
    const held = this.#held;
    if (held === null || held.years > mostOf(scenario) || held.key !== drawKey(scenario)) return null;
    return held.simulation.isAtHand(scenario.contract) ? held : null;
  }

  /** How many years of other students can be drawn at once. */
  #quick(scenario: Scenario): number {
    const [making, drawing] = [this.#making, this.#drawing];
    if (this.#package === null || making === null || drawing === null) return 0;
    const most = yearsOf(scenario);
    return quickLevels.find((years) => years <= most && making + years * drawing <= drawingTime) ?? 0;
  }

  #open({ Simulation }: Package, scenario: Scenario): Held {
    this.#close();
    const simulation = new Simulation(plannedFor(scenario, keptYears));
    simulation.keepCounts();
    return (this.#held = { key: drawKey(scenario), simulation, years: 0, answers: null, slow: 0 });
  }

  #close(): void {
    this.#held?.simulation.free();
    this.#held = null;
  }

  #draw(code: Package, scenario: Scenario, years: number): Held {
    const begun = performance.now();
    const held = this.#open(code, scenario);
    const made = performance.now();
    held.years = held.simulation.advance(years);
    held.simulation.payouts(scenario.contract);
    this.#making = cost(this.#making, made - begun);
    this.#drawing = cost(this.#drawing, (performance.now() - made) / years);
    return held;
  }

  /** Draws all years that are kept, slice by slice, unless they would take too long to settle. */
  async #grow(scenario: Scenario): Promise<void> {
    const key = drawKey(scenario);
    if (key === this.#tooSlow) return;
    const code = this.#package ?? (await this.#load());
    if (this.#package === null) code.speak(this.#language);
    this.#package = code;
    const begun = performance.now();
    const held = this.#growing(scenario) ?? this.#open(code, scenario);
    if (held.years === 0) this.#making = cost(this.#making, performance.now() - begun);
    const ahead = (this.#ahead = keyOf(scenario));
    try {
      await this.#fill(held, scenario, ahead);
    } finally {
      if (this.#ahead === ahead) this.#ahead = "";
    }
  }

  async #fill(held: Held, scenario: Scenario, ahead: string): Promise<void> {
    const { contract, budget } = scenario;
    const most = mostOf(scenario);
    const [settling, drawing] = [new LeastPace(), new LeastPace()];
    let step: number = block;
    while (held.years < most) {
      await whenIdle();
      if (this.#preparing === null || keyOf(this.#preparing) !== ahead || this.#held !== held) return;
      const from = held.years;
      const start = performance.now();
      held.years = held.simulation.advance(Math.min(step, most - from));
      const drawn = performance.now();
      // the years before are settled already: this settles those of the slice
      held.simulation.payouts(contract);
      const end = performance.now();
      const years = held.years - from;
      if (from >= cold) {
        settling.add(years, end - drawn);
        drawing.add(years, end - start);
      }
      if (held.years >= known && settling.of(most) > manyTimes * settlingTime) {
        this.#tooSlow = held.key;
        this.#close();
        break;
      }
      // by the least pace: a busy machine would cut the years into ever smaller slices, and never come to an end
      const pace = drawing.of(1) > 0 ? drawing.of(1) : Math.max(0.1, end - start) / years;
      step = Math.max(block, Math.min(2 * step, Math.floor(slice / pace)));
    }
    if (drawing.of(1) > 0) this.#drawing = cost(this.#drawing, drawing.of(1));
    // the statistics' code is warm before it is needed
    this.#held?.simulation.exposure(contract, budget);
  }
}
