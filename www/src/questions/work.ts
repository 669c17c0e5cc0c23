/** How far the asking of the engine has come, and what the reader may do about it. */
import { html, nothing, type TemplateResult } from "lit";
import type { Refusal } from "outcomes-contract";
import { Refused } from "../engine/explorer";
import { reasonOf } from "../engine/wire";
import { askingWords } from "../text/asking";
import { refusalList } from "../view/templates";
import { givenUp } from "./question";

export type Work =
  | { readonly kind: "rest" }
  /** Nobody knows how much is left where `total` is 1. */
  | { readonly kind: "working"; readonly done: number; readonly total: number }
  | { readonly kind: "stopped"; readonly done: number; readonly total: number }
  | { readonly kind: "failed"; readonly refusals: readonly Refusal[]; readonly message: string };

export const atRest: Work = { kind: "rest" };

/** What went wrong; null where the question was only given up. */
export function failure(reason: unknown): Work | null {
  if (givenUp(reason)) return null;
  return reason instanceof Refused
    ? { kind: "failed", refusals: reason.refusals, message: "" }
    : { kind: "failed", refusals: [], message: reasonOf(reason) };
}

/** Does all jobs, so many at a time, in their order; rejects with the first that fails. */
export async function inTurn(
  jobs: readonly (() => Promise<void>)[],
  hands: number,
  signal: AbortSignal,
): Promise<void> {
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      signal.throwIfAborted();
      await job();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, hands) }, hand));
}

/** Progress with its way out, or what went wrong with a way to try again; nothing at rest. */
export function workNote(
  work: Work,
  { cancel, again }: { cancel(): void; again(): void },
): TemplateResult | typeof nothing {
  const words = askingWords();
  switch (work.kind) {
    case "rest":
      return nothing;
    case "working": {
      const { done, total } = work;
      return html`<div class="asking">
        <progress aria-label=${words.working} max=${total} value=${total > 1 ? done : nothing}></progress>
        <span>${total > 1 ? words.progress(done, total) : words.working}</span>
        ${button(words.cancel, cancel)}
      </div>`;
    }
    case "stopped": {
      const { done, total } = work;
      return html`<div class="asking">
        <span>${total > 1 ? words.stoppedAt(done, total) : words.stopped}</span>
        ${button(words.goOn, again)}
      </div>`;
    }
    case "failed":
      return html`<div class="notice" role="alert">
        <p>${work.refusals.length > 0 ? words.refused : words.failed}</p>
        ${work.refusals.length > 0 ? refusalList(work.refusals) : html`<p class="aside">${work.message}</p>`}
        <button type="button" class="button" @click=${again}>${words.again}</button>
      </div>`;
  }
}

const button = (text: string, act: () => void): TemplateResult =>
  html`<button type="button" class="quiet" @click=${act}>${text}</button>`;
