import { afterEach, describe, expect, it, vi } from "vitest";
import { Clerk } from "../../src/engine/clerk";
import { Engine } from "../../src/engine/engine";
import type { Workerlike } from "../../src/engine/wire";
import { Explorer } from "../../src/engine/explorer";
import type { Near } from "../../src/engine/near";
import { dress, keepChoice } from "../../src/state/dress";
import { chosenBefore, firstLanguage } from "../../src/state/language";
import { catalog, caughtUp, language, speak } from "../../src/text/catalog";
import { presets } from "../presets";

const scenario = (presets[0] as (typeof presets)[number]).scenario;

afterEach(async () => {
  vi.unstubAllGlobals();
  await speak("en");
});

describe("the language to begin with", () => {
  it("is what the address says, before what was chosen, before what the browser prefers", () => {
    expect(firstLanguage("?lang=es", "en", ["en-US"])).toBe("es");
    expect(firstLanguage("?lang=en", "es", ["es-MX"])).toBe("en");
    expect(firstLanguage("", "es", ["en-US"])).toBe("es");
    expect(firstLanguage("?other=1", null, ["es-MX", "en"])).toBe("es");
    expect(firstLanguage("", null, ["fr-FR", "es-US", "en"])).toBe("es");
  });

  it("is English where nothing is said, or nothing that the page speaks", () => {
    expect(firstLanguage("", null, [])).toBe("en");
    expect(firstLanguage("?lang=fr", "xx", ["de", "ja"])).toBe("en");
    expect(firstLanguage("?lang=", "", ["en-GB"])).toBe("en");
  });
});

describe("a choice", () => {
  const stub = (href: string, storage: Partial<Storage>): { kept: Map<string, string>; addresses: string[] } => {
    const kept = new Map<string, string>();
    const addresses: string[] = [];
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      ...storage,
    });
    vi.stubGlobal("location", { href });
    vi.stubGlobal("history", { replaceState: (_state: null, _title: string, url: URL) => addresses.push(url.href) });
    return { kept, addresses };
  };

  it("is kept for the next visit, and leaves an address that names no language as it is", () => {
    const { addresses } = stub("https://example.org/simulator/#1/duval", {});
    keepChoice("es");
    expect(chosenBefore()).toBe("es");
    expect(addresses).toEqual([]);
  });

  it("is kept in an address that names a language, with the scenario", () => {
    const { addresses } = stub("https://example.org/?lang=es&a=1#1/duval/b.a=5", {});
    keepChoice("en");
    expect(addresses).toEqual(["https://example.org/?lang=en&a=1#1/duval/b.a=5"]);
  });

  it("breaks nothing where storage is refused", () => {
    const refused = (): never => {
      throw new DOMException("denied", "SecurityError");
    };
    stub("https://example.org/", { getItem: refused, setItem: refused });
    expect(chosenBefore()).toBeNull();
    expect(() => {
      keepChoice("es");
    }).not.toThrow();
  });

  it("is what the document says of itself", async () => {
    const meta = { setAttribute: vi.fn() };
    const page = { title: "", querySelector: () => meta };
    vi.stubGlobal("document", page);
    await speak("es");
    await dress();
    expect(page.title).toContain("contratos por resultados");
    expect(meta.setAttribute).toHaveBeenCalledWith("content", expect.stringContaining("distrito"));
  });
});

describe("a catalogue", () => {
  it("speaks the language asked for last, whichever is loaded first, and English until then", async () => {
    let arrive: () => void = () => undefined;
    const words = catalog("yes", async () => {
      await new Promise<void>((resolve) => {
        arrive = resolve;
      });
      return { text: "sí" };
    });
    const spanish = speak("es");
    expect(words()).toBe("yes");
    await speak("en");
    arrive();
    await spanish;
    expect([language(), words()]).toEqual(["en", "yes"]);
    await speak("es");
    expect(words()).toBe("sí");
  });

  it("that comes later speaks English until it is caught up", async () => {
    await speak("es");
    const words = catalog("yes", () => Promise.resolve({ text: "sí" }));
    expect(words()).toBe("yes");
    await caughtUp();
    expect(words()).toBe("sí");
  });
});

describe("the engine's own words", () => {
  interface Told {
    readonly kind: string;
    readonly language?: string;
  }
  const crewOf = () => {
    const told: Told[][] = [];
    const workers: Workerlike[] = [];
    const makeWorker = (): Workerlike => {
      const heard: Told[] = [];
      told.push(heard);
      const worker: Workerlike = {
        onmessage: null,
        onerror: null,
        onmessageerror: null,
        postMessage: (message: Told) => heard.push(message),
        terminate: () => undefined,
      };
      workers.push(worker);
      return worker;
    };
    return { told, workers, crew: { workers: 1, makeWorker, module: () => Promise.resolve({} as WebAssembly.Module) } };
  };
  const listener = { exposed: vi.fn(), drawn: vi.fn(), refused: vi.fn(), failed: vi.fn(), ready: vi.fn() };
  const trap = (worker: Workerlike | undefined): void => {
    worker?.onmessage?.call(worker as Worker, { data: { kind: "trapped", message: "" } } as MessageEvent);
  };
  const spoken = (told: readonly Told[] | undefined): unknown[] =>
    (told ?? []).filter(({ kind }) => kind === "speak").map((one) => one.language);

  it("are asked for in a language once it is another, of the page's own thread too, and anew after a trap", () => {
    const { told, workers, crew } = crewOf();
    const near = { speak: vi.fn(), pause: vi.fn(), answer: () => null, prepare: vi.fn() };
    const engine = new Engine({ ...crew, near: near as unknown as Near }, listener);
    engine.speak("en");
    expect(told[0]).toEqual([]);
    engine.expose(scenario);
    engine.speak("es");
    engine.speak("es");
    expect(spoken(told[0])).toEqual(["es"]);
    expect(near.speak.mock.calls).toEqual([["es"]]);
    trap(workers[0]);
    expect(told[1]?.map(({ kind }) => kind)).toEqual(["speak", "expose"]);
    expect(spoken(told[1])).toEqual(["es"]);
  });

  it("are asked for before the next question of a worker that explores or reads files", async () => {
    const { told, crew } = crewOf();
    const explorer = new Explorer(crew);
    const given = new AbortController();
    const asked = explorer.ask(scenario, "exposure", [scenario.contract], given.signal).catch(() => undefined);
    await vi.waitFor(() => {
      expect(told[0]?.map(({ kind }) => kind).sort()).toEqual(["begin", "do"]);
    });
    given.abort();
    await asked;
    await speak("es");
    const other = crewOf();
    void new Explorer(other.crew).ask(scenario, "exposure", [scenario.contract]);
    expect(other.told[0]?.slice(0, 2).map(({ kind }) => kind)).toEqual(["speak", "do"]);
    expect(spoken(other.told[0])).toEqual(["es"]);

    const clerks = crewOf();
    const clerk = new Clerk(clerks.crew);
    for (let times = 0; times < 2; times += 1) void clerk.ask({ kind: "template", contract: scenario.contract });
    expect(clerks.told[0]?.slice(0, 3).map(({ kind }) => kind)).toEqual(["speak", "do", "do"]);
  });
});
