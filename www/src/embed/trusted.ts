/**
 * Addresses of scripts where a page asks for trusted types: the embed's own, and no other. Nothing here ever makes HTML or
 * scripts of a text.
 */

interface Factory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}

const name = "outcomes-contract";
const allowed = new Set<string>();
let policy: ReturnType<Factory["createPolicy"]> | null | undefined;

/** The address as a script's, where the browser knows such; throws where the page's policy knows no `outcomes-contract`. */
export function scriptAddress(address: string): string {
  allowed.add(address);
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  if (factory === undefined) return address;
  policy ??= factory.createPolicy(name, {
    createScriptURL: (asked) => {
      if (allowed.has(asked)) return asked;
      throw new TypeError("not an address of the embed's own");
    },
  });
  return policy.createScriptURL(address) as string;
}
