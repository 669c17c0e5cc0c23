/** What controls say to the page: a field's new value, and which field the reader points at. */

/** A new value of a field; undefined takes the field away. */
export interface Edit {
  readonly path: string;
  readonly value: unknown;
}

export const edit = (detail: Edit): CustomEvent<Edit> =>
  new CustomEvent("edit", { detail, bubbles: true, composed: true });

/** The first picture can be seen. */
export const pictured = (): CustomEvent<null> => new CustomEvent("pictured", { bubbles: true, composed: true });

export const point = (detail: string | null): CustomEvent<string | null> =>
  new CustomEvent("point", { detail, bubbles: true, composed: true });

/** What was done, to be said to those who look and to those who listen. */
export const tell = (detail: string): CustomEvent<string> =>
  new CustomEvent("tell", { detail, bubbles: true, composed: true });

/** Something else is put on the desk as a whole: a step of its own, however soon it comes after another. */
export const opening = (detail: () => Promise<void> | void): CustomEvent<() => Promise<void> | void> =>
  new CustomEvent("opening", { detail, bubbles: true, composed: true });
