/** What the page around a frame may say to it: these shapes, and nothing else. */
import { isRecord } from "../field";

/** Comes back as it was sent. */
type Id = number | string | undefined;

export type Heard =
  | { readonly kind: "height" }
  | { readonly kind: "scenario"; readonly id: Id }
  | { readonly kind: "set"; readonly id: Id; readonly values: Readonly<Record<string, number | string>> };

const prefix = "outcomes-contract:";
/** More inputs than this no embed has. */
const most = 40;

/** The message; null where it is none that a frame knows. */
export function heard(data: unknown): Heard | null {
  if (!isRecord(data)) return null;
  const { type, id, values, ...others } = data;
  if (Object.keys(others).length > 0) return null;
  if (id !== undefined && typeof id !== "string" && !(typeof id === "number" && Number.isFinite(id))) return null;
  switch (type) {
    case `${prefix}height?`:
      return values === undefined ? { kind: "height" } : null;
    case `${prefix}scenario?`:
      return values === undefined ? { kind: "scenario", id } : null;
    case `${prefix}set`:
      return isValues(values) ? { kind: "set", id, values } : null;
    default:
      return null;
  }
}

function isValues(values: unknown): values is Record<string, number | string> {
  if (!isRecord(values)) return false;
  const entries = Object.values(values);
  return (
    entries.length <= most &&
    entries.every((value) => typeof value === "string" || (typeof value === "number" && Number.isFinite(value)))
  );
}
