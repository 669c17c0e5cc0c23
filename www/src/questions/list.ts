/** The questions, in the order in which a negotiator comes to them, and the code behind each, loaded when it is opened. */
import { html, type TemplateResult } from "lit";
import type { Exposed } from "../engine/messages";
import type { Desk } from "../state/desk";
import { questionWords } from "../text/questions";

export interface Entry {
  readonly id: Exclude<keyof ReturnType<typeof questionWords>, "heading" | "loading" | "unloadable">;
  readonly load: () => Promise<unknown>;
  /** Whether it asks for years that those of the picture do not answer. */
  readonly explores: boolean;
  readonly answer: (view: QuestionsView) => TemplateResult;
}

/** What questions are asked of. */
export interface QuestionsView {
  readonly desk: Desk;
  readonly shown: Exposed;
  /** A file of students that was dropped on the page, to be settled. */
  readonly dropped: File | null;
  /** The dot whose simulated year is to be shown. */
  readonly opened: OpenedYear | null;
}

/** A dot of the picture that was opened: its place, from 0. */
export interface OpenedYear {
  readonly dot: number;
}

export const entries: readonly Entry[] = [
  {
    id: "drivers",
    explores: true,
    load: () => import("./drivers"),
    answer: ({ desk, shown }) => html`<question-drivers .desk=${desk} .shown=${shown}></question-drivers>`,
  },
  {
    id: "solve",
    explores: true,
    load: () => import("./solve"),
    answer: ({ desk, shown }) => html`<question-solve .desk=${desk} .shown=${shown}></question-solve>`,
  },
  {
    id: "compare",
    explores: true,
    load: () => import("./compare"),
    answer: ({ desk, shown }) => html`<question-compare .desk=${desk} .shown=${shown}></question-compare>`,
  },
  {
    id: "ground",
    explores: false,
    load: () => import("./ground"),
    answer: ({ desk, shown }) => html`<question-ground .desk=${desk} .shown=${shown}></question-ground>`,
  },
  {
    id: "worth",
    explores: true,
    load: () => import("./worth"),
    answer: ({ desk, shown }) => html`<question-worth .desk=${desk} .shown=${shown}></question-worth>`,
  },
  {
    id: "served",
    explores: true,
    load: () => import("./served"),
    answer: ({ desk, shown }) => html`<question-served .desk=${desk} .shown=${shown}></question-served>`,
  },
  {
    id: "year",
    explores: true,
    load: () => import("./year"),
    answer: ({ desk, shown, opened }) =>
      html`<question-year .desk=${desk} .shown=${shown} .opened=${opened}></question-year>`,
  },
  {
    id: "due",
    explores: false,
    load: () => import("./due"),
    answer: ({ desk, shown }) => html`<question-due .desk=${desk} .shown=${shown}></question-due>`,
  },
  {
    id: "figures",
    explores: false,
    load: () => import("./figures"),
    answer: ({ desk, shown }) => html`<question-figures .desk=${desk} .shown=${shown}></question-figures>`,
  },
  {
    id: "settle",
    explores: false,
    load: () => import("../view/settle"),
    answer: ({ desk, dropped }) =>
      html`<settle-view
        class="answer"
        .accepted=${desk.shown?.scenario ?? null}
        .dropped=${dropped}
        ?behind=${desk.refusals.length > 0}
      ></settle-view>`,
  },
  {
    id: "trust",
    explores: true,
    load: () => import("./trust"),
    answer: ({ desk, shown }) => html`<question-trust .desk=${desk} .shown=${shown}></question-trust>`,
  },
  {
    id: "publish",
    explores: false,
    load: () => import("./publish"),
    answer: ({ desk, shown }) => html`<question-publish .desk=${desk} .shown=${shown}></question-publish>`,
  },
];
