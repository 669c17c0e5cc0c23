/** HTML as text, for pages that are written when the site is built. Values are escaped; markup in markup stays as it is. */
import { escaped } from "../publish/lines";

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

/** The template; null writes nothing, lists one after the other. */
export const html = (texts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(texts.map((text, place) => (place === 0 ? text : written(values[place - 1] ?? null) + text)).join(""));

/** A whole page as it is sent: every tag and every item on a line of its own, without the indents of the templates. */
export const page = ({ text }: Markup): string =>
  `${text
    .replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/\s*\n\s*/g, " ").replace(/ >$/, ">"))
    .replaceAll(/[ \t]*\n\s*/g, "\n")
    .replaceAll(/> (?=<(?:li|tr|link)\b)/g, ">\n")
    .trim()}\n`;
