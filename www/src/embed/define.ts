/** Registers the element. */
import { version } from "../../package.json";
import { type Home, settle } from "./home";
import { OutcomesContract } from "./outcomes-contract";

/** Registers the element, unless a page has it already: two versions on a page do not fight, the first one stays. */
export function define(parts: Home, name = "outcomes-contract"): typeof OutcomesContract {
  const there = customElements.get(name) as { readonly version?: string } | undefined;
  if (there === undefined) {
    settle(parts);
    customElements.define(name, OutcomesContract);
  } else if (there !== OutcomesContract) {
    const its = there.version ?? "?";
    console.warn(`<${name}> is on this page already, as version ${its}; version ${version} stands back.`);
  }
  return OutcomesContract;
}
