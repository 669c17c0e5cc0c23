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
