/** The addresses of an embed: of itself, and of the full simulator with the same scenario. */
import type { Language } from "../text/catalog";
import { linkOf } from "../state/link";
import type { Example } from "./examples";

/** The full simulator with this scenario on its desk; null where there is to be no link to it. */
export async function simulatorAddress(
  simulator: string | null,
  scenario: unknown,
  example: Example | null,
  language: Language,
): Promise<string | null> {
  if (simulator === null) return null;
  const address = new URL(simulator);
  address.searchParams.set("lang", language);
  address.hash = await linkOf(scenario, example);
  return address.href;
}
