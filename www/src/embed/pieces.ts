/**
 * Scripts that come when they are needed. Each is a classic script that stands beside the embed's own and hands over one
 * thing, as the page's `outcomesContract_` and its name: a script may be run where a file may not be read, in frames without
 * an origin too.
 */
import { scriptAddress } from "./trusted";

const coming = new Map<string, Promise<unknown>>();

/** What the script at an address hands over; once it is there, it is not loaded again. */
export function piece(address: string, name: string): Promise<unknown> {
  let found = coming.get(address);
  if (found === undefined) {
    found = load(address, name).catch((reason: unknown) => {
      // the next attempt loads it again
      coming.delete(address);
      throw reason;
    });
    coming.set(address, found);
  }
  return found;
}

async function load(address: string, name: string): Promise<unknown> {
  let trusted: string | null = null;
  try {
    trusted = scriptAddress(address);
  } catch {
    // the page trusts no addresses of ours: what is imported need not be trusted so, only be of an origin that allows it
  }
  if (trusted === null) await import(/* webpackIgnore: true */ /* @vite-ignore */ address);
  else await run(trusted, address);
  const handed = (globalThis as Record<string, unknown>)[`outcomesContract_${name}`];
  if (handed === undefined) throw new Error(address);
  return handed;
}

async function run(trusted: string, address: string): Promise<void> {
  const script = document.createElement("script");
  script.src = trusted;
  // of a page in another encoding, scripts are read in that, unless they or their server say otherwise
  script.setAttribute("charset", "utf-8");
  await new Promise<unknown>((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => {
      reject(new Error(address));
    });
    document.head.append(script);
  });
  script.remove();
}
