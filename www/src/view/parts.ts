/**
 * The parts of the page, in the order in which they are drawn: the header, the result, then one part more in each frame, so
 * that no frame is kept waiting by all of them. What stands below the picture and in folds is loaded after it.
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

/** In which frame what is drawn. */
const frames = { result: 1, terms: 2, words: 3, assumptions: 4, questions: 5, advice: 6 } as const;

export class Parts {
  /** Null until it is loaded. */
  below: Below | null = null;
  #frame = 0;

  /** Whether there is another part to draw, in the next frame. */
  next(): boolean {
    const all = this.#frame >= (this.below === null ? frames.terms : frames.advice);
    if (!all) this.#frame += 1;
    return !all;
  }

  /** What draws a part, where it is its turn. */
  of(part: Exclude<keyof typeof frames, "result" | "terms">): Below | null {
    return this.#frame < frames[part] ? null : this.below;
  }

  /** What the contract comes to. */
  result(desk: Desk, told: string, year: YearShown | null): unknown {
    return this.#frame < frames.result ? nothing : result(desk, told, year);
  }

  /** The versions of the terms. */
  versions(desk: Desk): unknown {
    const below = this.of("words");
    return guard([desk.draft, desk.refused, below], () => below?.termVersions(desk));
  }

  /** The contract: a control for every term, and every clause in full. */
  terms(desk: Desk, pointed: string | null): unknown {
    if (this.#frame < frames.terms) return nothing;
    const below = this.of("words");
    const { draft, origin, shown, refusals, wording } = desk;
    const { description } = wording;
    return guard([draft, origin, shown, refusals, pointed, description, below], () =>
      terms(
        { desk, pointed },
        description === null ? nothing : below?.exactClauses(description, draft.contract.currency, pointed),
      ),
    );
  }

  /** The assumptions; other terms leave their controls as they are. */
  assumptions(desk: Desk, pointed: string | null): unknown {
    const below = this.of("assumptions");
    const { draft, origin, refusals } = desk;
    const { cohort, vendor, contract } = draft;
    return below?.assumptionsPanel(
      { desk, pointed },
      guard([cohort, vendor, contract.currency, origin, refusals, pointed, below], () =>
        below.assumptionControls({ desk, pointed }),
      ),
      { newSeed: () => void desk.newSeed() },
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
