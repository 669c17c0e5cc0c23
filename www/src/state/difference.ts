/** What changed between two scenarios, as fields and their new values. */
import { isRecord, pathOf, withValue } from "../field";

/** A field and its new value; undefined where the field was taken away. */
export interface Change {
  readonly path: string;
  readonly value: unknown;
}

type Keys = readonly (string | number)[];

/** Whether two values written as JSON are the same, whatever the order of keys. */
export const same = (one: unknown, other: unknown): boolean => difference(one, other)?.length === 0;

/**
 * The changes that make `to` of `from`; null where a list has another length, which single fields cannot say.
 */
export function difference(from: unknown, to: unknown): Change[] | null {
  const changes: Change[] = [];
  return collect(from, to, [], changes) ? changes : null;
}

function collect(from: unknown, to: unknown, keys: Keys, changes: Change[]): boolean {
  if (Array.isArray(from) && Array.isArray(to)) {
    if (from.length !== to.length) return false;
    return from.every((item, index) => collect(item, (to as unknown[])[index], [...keys, index], changes));
  }
  if (isRecord(to) && (isRecord(from) || from === undefined)) {
    const before = from ?? {};
    const names = new Set([...Object.keys(before), ...Object.keys(to)]);
    return [...names].every((name) => collect(before[name], to[name], [...keys, name], changes));
  }
  if (Array.isArray(to)) return false;
  if (from !== to) changes.push({ path: pathOf(keys), value: to });
  return true;
}

/** The whole with the changes made. */
export const withChanges = <Whole>(whole: Whole, changes: readonly Change[]): Whole =>
  changes.reduce((changing, { path, value }) => withValue(changing, path, value), whole);
