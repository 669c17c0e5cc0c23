/**
 * The parts of the page, in the order in which they are drawn: the header, the result, then one part more in each turn, so
 * that no reader is kept waiting by all of them. What stands below the picture and in folds is loaded after it.
 */
import { nothing } from "lit";
import type { Exposed } from "../engine/messages";
import type { Desk } from "../state/desk";
import type { QuestionsView } from "../questions/list";
import type { YearShown } from "./events";
import { guard } from "./guard";
import { result } from "./result";
import { terms } from "./terms";

export type Below = typeof import("./below");

/** In which turn what is drawn: the questions last, because one may be led to, and what stands above it would push it away. */
const turns = { result: 1, terms: 2, controls: 3, words: 4, assumptions: 5, advice: 6, questions: 7 } as const;

export class Parts {
  /** Null until it is loaded. */
  below: Below | null = null;
  #turn = 0;
  /** With what all was drawn. */
  #drawn: Below | null | undefined;
  /** How many groups of assumptions there are, and how many have their controls. */
  #groups = 0;
  #filled = 0;

  /** Whether all parts that are here are drawn, and the first picture is. */
  get drawn(): boolean {
    return this.#drawn === this.below;
  }

  /** Whether the terms have come to their turn: their empty room would be pushed down by the result. */
  get begun(): boolean {
    return this.#turn >= turns.terms;
  }

  /** Whether there is another part to draw, in the next turn; `shown` says that there is a picture. */
  next(shown: boolean): boolean {
    const more = this.#turn < (this.below === null ? turns.controls : turns.questions);
    if (more) this.#turn += 1;
    else if (shown) this.#drawn = this.below;
    return more;
  }

  /** Whether there are folds without their controls. */
  get unfilled(): boolean {
    return this.#filled < this.#groups;
  }

  /** Gives one more fold its controls, or all of them. */
  fill(folds = 1): void {
    this.#filled += folds;
  }

  /** What draws a part, where it is its turn. */
  of(part: Exclude<keyof typeof turns, "result" | "terms" | "controls">): Below | null {
    return this.#turn < turns[part] ? null : this.below;
  }

  /** What the contract comes to. */
  result(desk: Desk, told: string, year: YearShown | null): unknown {
    return this.#turn < turns.result ? nothing : result(desk, told, year);
  }

  /** The versions of the terms. */
  versions(desk: Desk): unknown {
    const below = this.of("words");
    return guard([desk.draft, desk.refused, below], () => below?.termVersions(desk));
  }

  /** The contract: in words, then a control for every term, and every clause in full. */
  terms(desk: Desk, pointed: string | null): unknown {
    if (!this.begun) return nothing;
    const below = this.of("words");
    const controls = this.#turn >= turns.controls;
    const { draft, origin, shown, refusals, wording } = desk;
    const { description } = wording;
    return guard([draft, origin, shown, refusals, pointed, description, controls, below], () =>
      terms(
        { desk, pointed },
        controls,
        description === null ? nothing : below?.exactClauses(description, draft.contract.currency, pointed),
      ),
    );
  }

  /** The assumptions; other terms leave their controls as they are. */
  assumptions(desk: Desk, pointed: string | null, unfold: () => void): unknown {
    const below = this.of("assumptions");
    const { draft, origin, refusals } = desk;
    const { cohort, vendor, contract } = draft;
    return below?.assumptionsPanel(
      { desk, pointed },
      guard([cohort, vendor, contract.currency, origin, refusals, pointed, below, this.#filled], () => {
        const groups = below.groupsOf(desk);
        this.#groups = groups.length;
        return below.assumptionControls({ desk, pointed }, groups, this.#filled);
      }),
      { newSeed: () => void desk.newSeed(), unfold },
    );
  }

  /** What to know about the terms. */
  advice({ wording, draft }: Desk): unknown {
    const below = this.of("advice");
    const { notes } = wording;
    const fresh = wording.speaksOf(draft);
    return guard([notes, fresh, below], () => below?.advice(notes, fresh));
  }

  /** The questions, asked of a picture. */
  questions(shown: Exposed | null, { desk, dropped, opened }: Omit<QuestionsView, "shown">): unknown {
    const below = this.of("questions");
    return guard([shown, desk.refusals, dropped, opened, below], () =>
      shown === null ? nothing : below?.questions({ desk, shown, dropped, opened }),
    );
  }
}
