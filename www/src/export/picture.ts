/**
 * Pictures as files that stand alone: what the page's styles make of an `svg` is written into it, with a title above and
 * the lines of where it comes from below. Nothing in it points anywhere else.
 */
import { wrapped } from "../chart/lines";
import { cloned, colour, groundOf, inherited } from "./cloned";
import { around, wordsIn } from "./words";

const space = "http://www.w3.org/2000/svg";
const margin = 16;
const titleSize = 15;
const lineSize = 11;

/** A picture as text, and its size in pixels. */
export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** What stands around a picture. */
export interface Frame {
  readonly title: string;
  /** Below it, in small letters. */
  readonly lines: readonly string[];
}

/** The picture of an `svg`, or of an element with several of them and words between, as it is laid out now. */
export function pictureOf(element: Element, { title, lines }: Frame): Picture {
  const drawings = drawingsIn(element);
  const said = element instanceof SVGSVGElement ? [] : wordsIn(element);
  const box = around([
    ...drawings.map((drawing) => drawing.getBoundingClientRect()),
    ...said.map((words) => words.box),
  ]);
  const width = Math.ceil(box.width) + 2 * margin;
  const root = document.implementation.createDocument(space, "svg").documentElement;
  const style = getComputedStyle(element);
  const families = style.fontFamily;
  const ink = colour(tokenOf(element, "--ink")) ?? { hex: "#000000", alpha: 1 };
  const muted = colour(tokenOf(element, "--muted")) ?? ink;
  if (drawings.length === 0) throw new Error("there is no picture");

  const add = (name: string, attributes: Readonly<Record<string, string | number>>, text?: string): Element => {
    const made = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    if (text !== undefined) made.textContent = text;
    root.append(made);
    return made;
  };

  const titles = wrapped(title, titleSize, width - 2 * margin);
  const top = margin + titles.length * 20 + 4;
  const bottom = top + Math.ceil(box.height);
  const feet = lines.flatMap((line) => wrapped(line, lineSize, width - 2 * margin));
  const height = bottom + 8 + feet.length * 15 + margin;

  add("title", {}, title);
  const label = drawings.map((drawing) => drawing.getAttribute("aria-label")).find((text) => text !== null);
  if (typeof label === "string") add("desc", {}, label);
  add("rect", { width, height, fill: groundOf(element) });
  for (const [index, line] of titles.entries())
    add(
      "text",
      { x: margin, y: margin + 15 + index * 20, "font-size": titleSize, "font-weight": 600, fill: ink.hex },
      line,
    );
  for (const drawing of drawings) root.append(placed(drawing, box, top));
  for (const { text, x, y, attributes } of said)
    add("text", { ...attributes, x: round(x - box.left + margin), y: round(y - box.top + top) }, text);
  for (const [index, line] of feet.entries())
    add("text", { x: margin, y: bottom + 19 + index * 15, "font-size": lineSize, fill: muted.hex }, line);

  for (const [key, value] of Object.entries({
    width,
    height,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    "font-family": families,
  }))
    root.setAttribute(key, String(value));
  return { text: `${new XMLSerializer().serializeToString(root)}\n`, width, height };
}

/** The drawings in an element that are seen, the element itself among them; none within another. */
function drawingsIn(element: Element): SVGSVGElement[] {
  if (element instanceof SVGSVGElement) return [element];
  return [...element.querySelectorAll("svg")].filter(
    (drawing) =>
      drawing.parentElement?.closest("svg") === null &&
      drawing.closest("button, .exports, [data-screen-only]") === null &&
      drawing.getBoundingClientRect().width > 1,
  );
}

/** A drawing where it stands in the whole, in pixels. */
function placed(drawing: SVGSVGElement, box: DOMRect, top: number): Element {
  const { left, top: y } = drawing.getBoundingClientRect();
  const style = getComputedStyle(drawing);
  const side = (name: "paddingLeft" | "paddingTop" | "borderLeftWidth" | "borderTopWidth"): number =>
    Number.parseFloat(style[name]) || 0;
  const copy = cloned(drawing, null) ?? document.createElementNS(space, "svg");
  copy.setAttribute("x", round(left + side("paddingLeft") + side("borderLeftWidth") - box.left + margin));
  copy.setAttribute("y", round(y + side("paddingTop") + side("borderTopWidth") - box.top + top));
  copy.setAttribute("width", round(drawing.width.baseVal.value));
  copy.setAttribute("height", round(drawing.height.baseVal.value));
  copy.setAttribute("overflow", style.overflow === "hidden" ? "hidden" : "visible");
  for (const [name, value] of inherited(drawing)) copy.setAttribute(name, value);
  return copy;
}

/** A token of the page's colours, as the browser computes it. */
function tokenOf(element: Element, token: string): string {
  const value = getComputedStyle(element).getPropertyValue(token).trim();
  return value === "" ? getComputedStyle(element).color : value;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

export const svgFile = ({ text }: Picture): Blob => new Blob([text], { type: "image/svg+xml" });

/** Pixels of a PNG for each pixel on the page: sharp when it is projected or printed. */
const sharpness = 2;

/** The picture as PNG. It is drawn from a `data:` address, which the page's policy allows. */
export async function pngFile({ text, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  await new Promise<void>((resolve, reject) => {
    image.onload = () => {
      resolve();
    };
    image.onerror = () => {
      reject(new Error("the picture cannot be drawn"));
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  });
  const canvas = document.createElement("canvas");
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const brush = canvas.getContext("2d");
  if (brush === null) throw new Error("there is no canvas");
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("the canvas gives no picture"));
      else resolve(blob);
    }, "image/png");
  });
}
