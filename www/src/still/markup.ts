/** HTML as text, for pages that are written when the site is built and for lines that authors copy. */

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML, in an attribute or between tags. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter);

/** A piece of HTML. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Markup | null | readonly Value[];

function written(value: Value): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.text;
  return typeof value === "object" ? value.map(written).join("") : escaped(String(value));
}

/** The template: values are escaped, markup in markup stays as it is, null writes nothing, lists one after the other. */
export const html = (texts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(texts.map((text, place) => (place === 0 ? text : written(values[place - 1] ?? null) + text)).join(""));

/** A whole page as it is sent: every tag and every item on a line of its own, without the indents of the templates. */
export const page = ({ text }: Markup): string =>
  `${text
    .replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/\s*\n\s*/g, " ").replace(/ >$/, ">"))
    .replaceAll(/[ \t]*\n\s*/g, "\n")
    .replaceAll(/> (?=<(?:li|tr|link)\b)/g, ">\n")
    .trim()}\n`;

/** Markup as one line, which can be copied: nothing is between two tags that the template has in lines of their own. */
export const line = (markup: Markup): string => page(markup).replaceAll("\n", "");
