/**
 * The small controls beside a table or a picture that hand it over as a file. They only say what is wanted; the page makes
 * the file, with code that is loaded then.
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Tabular } from "../export/table";
import { exportStyle } from "../style/export";
import { exportWords } from "../text/export";
import { adopt } from "./adopt";

export { exportWords };

/** Gives the controls their place before they are there: else they would stand on a line of their own first. */
export const dress = (within: HTMLElement): void => {
  adopt(within, exportStyle);
};

/** What is wanted as a file. */
export type Wanted =
  | { readonly kind: "CSV"; readonly name: string; readonly table: () => Tabular | Promise<Tabular> }
  | {
      readonly kind: "SVG" | "PNG";
      readonly name: string;
      readonly title: string;
      readonly picture: Element | null | undefined;
    };

/** A table, or what makes it when it is wanted. */
type Source = Tabular | (() => Tabular | Promise<Tabular>);
/** Finds what is drawn, from the control that was used. */
type Drawn = (control: Element) => Element | null | undefined;

const wanting = (detail: Wanted): CustomEvent<Wanted> =>
  new CustomEvent("wanted", { detail, bubbles: true, composed: true });

/** `name` says what it is, and becomes the name of the file. */
export const tableExports = (table: Source, name: string): TemplateResult =>
  group(name, [control("CSV", name, () => csv(table, name))]);

/**
 * `drawn` finds what is drawn: an `svg`, or an element with several of them and words between. `title` stands above it in
 * the file. A chart's table may be had beside it.
 */
export const chartExports = (drawn: Drawn, name: string, title: string, table?: Source): TemplateResult =>
  group(name, [
    ...(table === undefined ? [] : [control("CSV", name, () => csv(table, name))]),
    ...(["SVG", "PNG"] as const).map((kind) =>
      control(kind, name, (button) => ({ kind, name, title, picture: drawn(button) })),
    ),
  ]);

/** The one picture of a figure, named after it and after what it is of. */
export const pictureExports = (title: string, of = "", drawn = "svg.picture"): TemplateResult => {
  const name = of === "" ? title : `${title}: ${of}`;
  return chartExports((control) => control.closest("figure")?.querySelector(drawn), name, name);
};

const csv = (table: Source, name: string): Wanted => ({
  kind: "CSV",
  name,
  table: typeof table === "function" ? table : () => table,
});

const group = (name: string, controls: readonly TemplateResult[]): TemplateResult =>
  html`<span class="exports paperless" role="group" aria-label=${exportWords().group(name)}
    >${controls.map((one, index) => html`${index === 0 ? nothing : html`<span aria-hidden="true">·</span>`}${one}`)}</span
  >`;

const control = (kind: Wanted["kind"], name: string, wanted: (button: Element) => Wanted): TemplateResult =>
  html`<button
    type="button"
    class="export"
    aria-label=${exportWords().label(kind, name)}
    title=${exportWords().label(kind, name)}
    @click=${({ currentTarget: button }: Event) => {
      if (button instanceof Element) button.dispatchEvent(wanting(wanted(button)));
    }}
  >
    ${kind}
  </button>`;
