/** What an embed is made of beside its script: the engine's code and the worker that runs it. */
import { empty, isMissing, isOld } from "../engine/able";
import { reasonOf } from "../engine/wire";
import type { Full } from "./said-in-full";

/** Why a simulation does not run here. */
export type Why = "refused" | "missing" | "old" | "unloaded" | "broken";

export class Unable extends Error {
  readonly why: Why;

  constructor(why: Why, message: string) {
    super(message);
    this.why = why;
  }
}

/** What reads the figures that settings carry. */
export type PublishedReader = Pick<typeof import("./published"), "exposureOf">;

/** What simulates on the page's own thread, with the small engine or the whole one. */
export interface Here extends Pick<typeof import("./worker"), "Years"> {
  init(code: { module_or_path: WebAssembly.Module }): Promise<unknown>;
}

/** Where the parts are. */
export interface Parts {
  /** The engine's code: its address, or the code itself. */
  readonly wasm: string | Promise<BufferSource>;
  /** Where no other origin may fetch it: what hands it over, as base64. */
  readonly handed?: () => Promise<unknown>;
  /** The worker's script, a classic one; null: the page's own thread does the work. */
  readonly worker: string | null;
  /** What does the work there, loaded when it is needed. */
  readonly here: () => Promise<Here>;
  /** The whole engine, loaded when the small one refuses something; absent: not to be had. */
  readonly full?: () => Promise<Full>;
  /** Reads the figures that settings carry, loaded when they are shown. */
  readonly published: () => Promise<PublishedReader>;
}

/** Whether code may run here at all: said before it is loaded. */
function permitted(): void {
  if (isMissing()) throw new Unable("missing", "");
  try {
    new WebAssembly.Module(empty);
  } catch (reason) {
    throw new Unable("refused", reasonOf(reason));
  }
  if (isOld()) throw new Unable("old", "");
}

const compiled = new Map<Parts, Promise<WebAssembly.Module>>();

/** The engine's code, compiled once for all embeds of a page; rejects with an `Unable`. */
export function moduleOf(parts: Parts): Promise<WebAssembly.Module> {
  let module = compiled.get(parts);
  if (module === undefined) {
    module = compile(parts).catch((reason: unknown) => {
      // the next attempt loads it again
      compiled.delete(parts);
      throw reason instanceof Unable ? reason : new Unable("unloaded", reasonOf(reason));
    });
    compiled.set(parts, module);
  }
  return module;
}

async function compile({ wasm, handed }: Parts): Promise<WebAssembly.Module> {
  permitted();
  if (typeof wasm !== "string") return WebAssembly.compile(await wasm);
  try {
    const response = await fetch(wasm, { credentials: "omit" });
    if (!response.ok) throw new Error(String(response.status));
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (reason) {
    if (handed === undefined) throw reason;
    const text = await handed();
    if (typeof text !== "string") throw reason;
    return WebAssembly.compile(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  }
}
