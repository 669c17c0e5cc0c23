/** Finds texts that a person would read in a source file: they belong into a catalogue. */
import ts from "typescript";

export interface Literal {
  readonly line: number;
  readonly text: string;
}

/** Attributes whose values are read or heard. */
const said = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "title",
  "placeholder",
  "alt",
  "label",
]);
/** Calls whose texts are the machine's. */
const machine =
  /^(querySelector|querySelectorAll|closest|matches|matchMedia|getAttribute|setAttribute|hasAttribute|toggleAttribute|removeAttribute|setProperty|getPropertyValue|addEventListener|removeEventListener|customElement|define|Error|TypeError|RegExp|CustomEvent|DOMException|Blob|File|URL|Worker|glob|includes|fileName)$/;

/** Two words in a row, or one that begins a sentence. */
const words = /\p{L}{2,}[,.:;]?[ \u00a0]\p{L}+/u;
const sentence = /^\p{Lu}\p{Ll}{2,}[ .:!?…]*$/u;
/** A selector of elements. */
const selector = /^[.#][\w-]/;
const looksSaid = (text: string): boolean => !selector.test(text) && (words.test(text) || sentence.test(text.trim()));

/** Where in an HTML text something stands: between tags, in a tag, or in the value of an attribute. */
type Place =
  | { readonly in: "text" }
  | { readonly in: "tag" }
  | { readonly in: "value"; readonly name: string; readonly quote: string };

/** Goes on through a piece of HTML; calls back with what is said in it. */
function read(html: string, from: Place, hear: (text: string, offset: number) => void): Place {
  let place = from;
  let start = 0;
  let at = 0;
  const end = (): void => {
    const text = html.slice(start, at);
    if (place.in === "text" || (place.in === "value" && said.has(place.name))) hear(text, start);
  };
  while (at < html.length) {
    const letter = html.charAt(at);
    if (place.in === "text") {
      if (letter === "<" && html.startsWith("<!--", at)) {
        end();
        const close = html.indexOf("-->", at);
        at = close < 0 ? html.length : close + 3;
        start = at;
        continue;
      }
      if (letter === "<") {
        end();
        place = { in: "tag" };
      }
    } else if (place.in === "tag") {
      if (letter === ">") {
        place = { in: "text" };
        start = at + 1;
      } else if (letter === "=") {
        const [name = ""] = /[^\s<]+$/.exec(html.slice(0, at)) ?? [];
        const next = html.charAt(at + 1);
        const quote = next === '"' || next === "'" ? next : "";
        if (quote !== "") at += 1;
        place = { in: "value", name, quote };
        start = at + 1;
      }
    } else if (place.quote === "" ? /[\s>]/.test(letter) : letter === place.quote) {
      end();
      place = letter === ">" ? { in: "text" } : { in: "tag" };
      start = at + 1;
    }
    at += 1;
  }
  end();
  return place;
}

/** All texts of a source that look as if they were said to a person. */
export function literalsOf(source: string): Literal[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.ES2022, true);
  const found: Literal[] = [];
  const add = (position: number, text: string): void => {
    found.push({
      line: file.getLineAndCharacterOfPosition(position).line + 1,
      text: text.trim().replaceAll(/\s+/g, " "),
    });
  };

  const template = (node: ts.TaggedTemplateExpression): void => {
    const pieces = ts.isNoSubstitutionTemplateLiteral(node.template)
      ? [node.template]
      : [node.template.head, ...node.template.templateSpans.map(({ literal }) => literal)];
    const values = ts.isTemplateExpression(node.template)
      ? node.template.templateSpans.map(({ expression }) => expression)
      : [];
    let place: Place = { in: "text" };
    pieces.forEach((piece, index) => {
      place = read(piece.text, place, (text, offset) => {
        if (/\p{L}{2,}/u.test(text.replaceAll(/&\w+;/g, ""))) add(piece.getStart() + 1 + offset, text);
      });
      const value = values[index];
      if (value === undefined) return;
      const heard: boolean = place.in === "text" || (place.in === "value" && said.has(place.name));
      // what an attribute says to the machine; a property may be a text
      visit(value, !heard && !(place.in === "value" && place.name.startsWith(".")));
      // a value without quotes is over
      if (place.in === "value" && place.quote === "") place = { in: "tag" };
    });
  };

  const callee = (node: ts.Node): string => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return "";
    const { expression } = node;
    return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  };

  /** `quiet`: texts here are the machine's, until a function begins. */
  const visit = (node: ts.Node, quiet: boolean): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isTaggedTemplateExpression(node)) {
      const tag = node.tag.getText();
      if (tag === "html" || tag === "svg") template(node);
      else if (tag !== "css")
        node.template.forEachChild((child) => {
          visit(child, quiet);
        });
      return;
    }
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (!quiet && looksSaid(node.text)) add(node.getStart(), node.text);
      return;
    }
    if (ts.isTemplateExpression(node)) {
      const text = node.head.text + node.templateSpans.map(({ literal }) => `Xx${literal.text}`).join("");
      if (!quiet && /\p{L}{2,}/u.test(text.replaceAll("Xx", "")) && looksSaid(text)) add(node.getStart(), text);
      for (const { expression } of node.templateSpans) visit(expression, quiet);
      return;
    }
    if (ts.isPropertyAssignment(node)) {
      visit(node.initializer, quiet);
      return;
    }
    const compared =
      ts.isBinaryExpression(node) &&
      (node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
        node.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken);
    if (compared || ts.isCaseClause(node)) {
      node.forEachChild((child) => {
        visit(child, ts.isStringLiteral(child) || quiet);
      });
      return;
    }
    if (ts.isFunctionLike(node)) {
      node.forEachChild((child) => {
        visit(child, false);
      });
      return;
    }
    const hushed = quiet || machine.test(callee(node));
    node.forEachChild((child) => {
      visit(child, hushed);
    });
  };
  visit(file, false);
  return found;
}
