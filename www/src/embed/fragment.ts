/**
 * Settings in an address, behind the `#`. Either of two forms, and nothing else:
 * - `s1/` and the settings as JSON, deflated (raw), in base64url;
 * - a link of the full simulator, such as `1/duval/b.a=550000`: its scenario, in the usual view.
 */
import type { Refusal } from "outcomes-contract";
import { readLink } from "../state/link";
import { inflated } from "../state/packed";
import { openingWords } from "../text/opening";
import type { Examples } from "./examples";

/** What a fragment says: settings that are still to be read, or why it is none. */
export type ReadFragment = { readonly value: unknown } | { readonly refusals: readonly Refusal[] };

const refused = (message: string): ReadFragment => ({ refusals: [{ code: "unreadable", field: "", message }] });

/** The fragment of an address, without what WordPress puts behind the address of a frame that it was told of by oEmbed. */
export const fragmentIn = (hash: string): string => hash.replace(/^#/, "").replace(/(?:^|#)\?secret=\w*$/, "");

export async function readFragment(fragment: string, example: Examples): Promise<ReadFragment> {
  const [form = "", ...rest] = fragment.split("/");
  if (form === "s1") {
    try {
      return { value: JSON.parse(await inflated(rest.join("/"))) };
    } catch {
      return refused(openingWords().damaged);
    }
  }
  const link = await readLink(fragment, example);
  if (link.kind === "unreadable") return refused(link.message);
  const { input, base } = link;
  // an example as it is is shown before the engine is there
  const same = base !== null && rest.length === 1;
  return { value: { version: 1, ...(same ? { preset: base } : { scenario: input }) } };
}
