/** The words that stand in an element beside its drawings, line by line as they are laid out. */
import { colour } from "./cloned";

/** A run of words on one line: where it begins, the line its letters stand on, in pixels of the window. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** The room they take. */
  readonly box: DOMRect;
}

/** Controls are no part of a picture, and its title stands above it anyway. */
const skipped =
  "button, input, select, textarea, summary, details, svg, [data-screen-only], .exports, .unseen, .chart-title";

export function wordsIn(element: Element): Words[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: Words[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || !(node instanceof Text) || node.data.trim() === "") continue;
    const skip = parent.closest(skipped);
    if (skip !== null && element.contains(skip)) continue;
    words.push(...linesOf(node, parent));
  }
  return words;
}

/** The lines of a text: words that stand at the same height. */
function linesOf(node: Text, parent: Element): Words[] {
  const style = getComputedStyle(parent);
  if (style.visibility === "hidden") return [];
  const attributes = attributesOf(style);
  const lines: { text: string; y: number; box: DOMRect }[] = [];
  for (const match of node.data.matchAll(/[^ \t\r\n]+/g)) {
    const range = document.createRange();
    range.setStart(node, match.index);
    range.setEnd(node, match.index + match[0].length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.box.top - box.top) < 2) {
      last.text += ` ${match[0]}`;
      last.box = around([last.box, box]);
    } else lines.push({ text: match[0], y: baseline(box, style), box });
  }
  const capitals = style.textTransform === "uppercase";
  return lines.map(({ text, y, box }) => ({
    text: capitals ? text.toUpperCase() : text,
    x: box.left,
    y,
    attributes,
    box,
  }));
}

/** The room that several boxes take together. */
export function around(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

function attributesOf(style: CSSStyleDeclaration): Record<string, string> {
  return {
    fill: colour(style.color)?.hex ?? "#000000",
    "font-size": style.fontSize.replace("px", ""),
    "font-weight": style.fontWeight,
    ...(style.fontStyle === "normal" ? {} : { "font-style": style.fontStyle }),
    ...(style.letterSpacing === "normal" ? {} : { "letter-spacing": style.letterSpacing.replace("px", "") }),
  };
}

let measuring: CanvasRenderingContext2D | null | undefined;

/** The line that letters stand on: a text's box is as high as its font rises above and falls below it. */
function baseline(box: DOMRect, style: CSSStyleDeclaration): number {
  measuring ??= document.createElement("canvas").getContext("2d");
  if (!measuring) return box.bottom - 0.22 * box.height;
  measuring.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: rises, fontBoundingBoxDescent: falls } = measuring.measureText("x");
  return box.top + (box.height * rises) / (rises + falls || 1);
}
