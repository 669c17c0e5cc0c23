/** A drawing with what the page's styles say of it written into its own attributes. */

/** What a drawing's parts take from what they are in, as attributes. */
const taken = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "letter-spacing",
  "text-anchor",
  "paint-order",
  "visibility",
] as const;

/** What each part has for itself, and what it is where nobody says. */
const own = {
  opacity: "1",
  "dominant-baseline": "auto",
  "vector-effect": "none",
  "clip-path": "none",
  mask: "none",
  "stop-color": "rgb(0, 0, 0)",
  "stop-opacity": "1",
} as const;

/** Parts that say nothing in a file. */
const left = new Set(["script", "style", "foreignObject", "title", "desc", "animate", "set"]);

/** Attributes of the page, not of the drawing; what styles say is written anew. */
const ofPage = /^(class|style|role|tabindex|focusable|xmlns(:.*)?|aria-.*|data-.*|on.*)$/;

/** A colour as files everywhere read it, and how opaque it is; null where it is no colour. */
export function colour(written: string): { readonly hex: string; readonly alpha: number } | null {
  if (/^#[0-9a-f]{6}$/i.test(written)) return { hex: written.toLowerCase(), alpha: 1 };
  const [, name, inside] = /^(rgba?|color)\(([^)]*)\)$/.exec(written) ?? [];
  if (inside === undefined) return null;
  const parts = inside
    .replace(/^srgb\s+/, "")
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  const [red, green, blue, alpha = 1] = parts;
  if (parts.some((part) => !Number.isFinite(part)) || red === undefined || green === undefined || blue === undefined)
    return null;
  const scale = name === "color" ? 255 : 1;
  const hex = [red, green, blue].map((part) =>
    Math.max(0, Math.min(255, Math.round(part * scale)))
      .toString(16)
      .padStart(2, "0"),
  );
  return { hex: `#${hex.join("")}`, alpha };
}

/** The value of a style as an attribute. */
function attribute(name: string, value: string): [string, string][] {
  const paint = name === "fill" || name === "stroke" || name === "stop-color" ? colour(value) : null;
  if (paint === null) return [[name, value.replaceAll(/(?<=\d)px/g, "")]];
  const opacity = name === "stop-color" ? "stop-opacity" : `${name}-opacity`;
  return [[name, paint.hex], ...(paint.alpha < 1 ? [[opacity, String(paint.alpha)] as [string, string]] : [])];
}

/** All that a drawing takes from the page it stands in. */
export function inherited(element: Element): [string, string][] {
  const style = getComputedStyle(element);
  return taken.flatMap((name) => attribute(name, style.getPropertyValue(name)));
}

/** A part of a drawing and what is in it; null where it is not drawn. `around` is the style of what it is in. */
export function cloned(element: Element, around: CSSStyleDeclaration | null): Element | null {
  if (left.has(element.localName) || element.hasAttribute("data-screen-only")) return null;
  const style = getComputedStyle(element);
  if (style.display === "none") return null;
  const copy = document.createElementNS("http://www.w3.org/2000/svg", element.localName);
  for (const { name, value } of element.attributes) {
    if (ofPage.test(name) || ((name === "href" || name === "xlink:href") && !value.startsWith("#"))) continue;
    copy.setAttribute(name === "xlink:href" ? "href" : name, value);
  }
  if (around !== null) {
    for (const name of taken) {
      const value = style.getPropertyValue(name);
      if (value === around.getPropertyValue(name)) continue;
      for (const [key, text] of attribute(name, value)) copy.setAttribute(key, text);
    }
    for (const [name, usual] of Object.entries(own)) {
      const value = style.getPropertyValue(name);
      if (value === usual || value === "") continue;
      for (const [key, text] of attribute(name, value)) copy.setAttribute(key, text);
    }
    if (style.transform !== "none" && !element.hasAttribute("transform"))
      copy.setAttribute("transform", style.transform);
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) {
      const inner = cloned(child, style);
      if (inner !== null) copy.append(inner);
    } else if (child instanceof Text && (child.data.trim() !== "" || element.localName === "tspan"))
      copy.append(child.data.replaceAll(/\s+/g, " "));
  }
  return copy;
}

/** The colour behind an element: that of the nearest thing it stands on. */
export function groundOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = above(at)) {
    const ground = colour(getComputedStyle(at).backgroundColor);
    if (ground !== null && ground.alpha === 1) return ground.hex;
  }
  return "#ffffff";
}

function above(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
