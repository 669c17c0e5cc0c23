/** Nodes, made one by one: no text is ever read as HTML, so no text needs to be trusted. */

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Child = Node | string | null | undefined | readonly Child[];

function filled<Made extends Element>(made: Made, attributes: Attributes, children: readonly Child[]): Made {
  for (const [name, value] of Object.entries(attributes)) put(made, name, value);
  made.append(...flat(children));
  return made;
}

const flat = (children: readonly Child[]): (Node | string)[] =>
  children.flatMap((child): (Node | string)[] =>
    child === null || child === undefined ? [] : isList(child) ? flat(child) : [child],
  );
const isList = (child: Child): child is readonly Child[] => Array.isArray(child);

/** Sets an attribute, or takes it away: `true` is the empty one, `false` and nothing are none. */
export function put(element: Element, name: string, value: Attributes[string]): void {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else {
    const text = value === true ? "" : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

/** An element of HTML. */
export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => filled(document.createElement(tag), attributes, children);

/** An element of SVG. */
export const s = <Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] =>
  filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

/** Exchanges all that is in an element. */
export const fill = (element: Element, ...children: readonly Child[]): void => {
  element.replaceChildren(...flat(children));
};
