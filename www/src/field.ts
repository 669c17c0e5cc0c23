/** Field paths such as `contract.outcomes[0].pays.tiers[1].at`: reading and changing what stands there. */

/** Of paths that were read before: a page reads the same few hundred in every frame. */
const known = new Map<string, readonly (string | number)[]>();

/** The keys and indices of a path. */
export function steps(path: string): readonly (string | number)[] {
  let keys = known.get(path);
  if (keys === undefined) {
    keys = [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, key, index]) =>
      index === undefined ? (key ?? "") : Number(index),
    );
    known.set(path, keys);
  }
  return keys;
}

/** The path of keys and indices. */
export const pathOf = (keys: readonly (string | number)[]): string =>
  keys.reduce<string>(
    (path, key) => (typeof key === "number" ? `${path}[${String(key)}]` : path === "" ? key : `${path}.${key}`),
    "",
  );

/** Whether a value is an object that is no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function child(value: unknown, key: string | number): unknown {
  if (typeof key === "number") return Array.isArray(value) ? (value as unknown[])[key] : undefined;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What stands at the path; undefined where nothing does. */
export const valueAt = (whole: unknown, path: string): unknown => steps(path).reduce(child, whole);

/** The number at the path, amounts included; null where there is none. */
export function numberAt(whole: unknown, path: string): number | null {
  const value = valueAt(whole, path);
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

function changed(whole: unknown, keys: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const inner = changed(child(whole, key), rest, value);
  if (typeof key === "number") {
    const items: unknown[] = Array.isArray(whole) ? [...(whole as unknown[])] : [];
    items[key] = inner;
    return items;
  }
  const entries = Object.entries(isRecord(whole) ? whole : {});
  const others = entries.filter(([name]) => name !== key);
  if (inner === undefined) return Object.fromEntries(others);
  if (others.length === entries.length) return Object.fromEntries([...entries, [key, inner]]);
  return Object.fromEntries(entries.map(([name, old]) => [name, name === key ? inner : old]));
}

/** The same whole with another value at the path; `undefined` removes the field. The original stays as it is. */
export const withValue = <Whole>(whole: Whole, path: string, value: unknown): Whole =>
  changed(whole, steps(path), value) as Whole;
