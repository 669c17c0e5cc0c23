/** How embeds are built: the element, its worker and the script of `embed.html`, each one file beside the page. */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { minify } from "terser";
import { type AliasOptions, build, type InlineConfig, type Plugin } from "vite";
import { digits } from "./src/embed/digits.ts";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const pkg = (file: string): string => here(`../pkg/${file}`);

/** The examples that embeds know by name. */
export const names = ["duval", "coaching", "denver", "ector", "edtech", "cobc"];

/** What of an exposure an embed shows, and of a long fraction no more digits than a picture and a table need. */
function shown(exposure: object): object {
  const none = { vendor: null, instalments: [], fiscalYears: [], groups: [] };
  const rounded = (key: string, value: unknown): unknown =>
    typeof value !== "number" ? value : key === "standardError" ? digits(value, 4, "above") : digits(value, 9);
  const fewer = (key: string, value: unknown): unknown =>
    key === "value" || key === "sd" ? digits(value as number, 7) : rounded(key, value);
  return JSON.parse(JSON.stringify({ ...exposure, ...none }, fewer)) as object;
}

/** One example with its picture: the same scenario and seed give the same bits everywhere, so this is what a reader's engine comes to. */
async function example(id: string): Promise<unknown> {
  const preset = JSON.parse(await readFile(here(`./presets/${id}.json`), "utf8")) as {
    scenario: unknown;
    sources: { url: string }[];
  };
  const engine = (await import(pathToFileURL(pkg("node.js")).href)) as typeof import("outcomes-contract");
  await engine.default();
  const checked = engine.check(preset.scenario);
  if (checked.kind === "refused") throw new Error(`${id}: ${JSON.stringify(checked.refusals)}`);
  const { scenario } = checked;
  const simulation = new engine.Simulation(scenario);
  simulation.advance(scenario.plan.replications ?? 10_000);
  const exposure = shown(simulation.exposure());
  simulation.free();
  return { id, scenario, exposure, sources: preset.sources.map(({ url }) => url) };
}

let examples: Promise<string> | null = null;

/** What was simulated, as JSON: once for each engine and each of what it was `made` from. */
export async function kept(
  name: string,
  made: readonly (string | Buffer)[],
  make: () => Promise<unknown>,
): Promise<string> {
  const hash = createHash("sha256").update(await readFile(pkg("outcomes_contract_bg.wasm")));
  for (const one of made) hash.update(one);
  const file = here(`./node_modules/.cache/${name}-${hash.digest("hex").slice(0, 16)}.json`);
  try {
    return await readFile(file, "utf8");
  } catch {
    const json = JSON.stringify(await make());
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, json);
    return json;
  }
}

/** The examples as JSON. */
async function simulated(): Promise<string> {
  const presets = await Promise.all(names.map((id) => readFile(here(`./presets/${id}.json`))));
  const made = [...presets, digits.toString(), shown.toString(), example.toString()];
  return kept("embed-examples", made, async () => {
    const all = await Promise.all(names.map(example));
    return Object.fromEntries(names.map((one, place) => [one, all[place]]));
  });
}

const allExamples = (): Promise<string> => (examples ??= simulated());

/** The examples and their pictures, computed when embeds are built. */
export function embedExamples(): Plugin {
  const name = "virtual:embed-examples";
  return {
    name: "embed-examples",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null;
      return `export default JSON.parse(${JSON.stringify(await allExamples())});`;
    },
  };
}

/** Where the engine of embeds is. */
export const embedEngine = [
  { find: /^outcomes-contract(?:\/embed)?$/, replacement: pkg("embed/outcomes_contract.js") },
];
/** Where the whole engine is, with its code inside. */
const wholeEngine = [
  { find: "outcomes-contract/inside", replacement: pkg("inside.js") },
  { find: /^outcomes-contract(?:\/embed)?$/, replacement: pkg("outcomes_contract.js") },
];
const embedWasm = pkg("embed/outcomes_contract_bg.wasm");

/** Where a line's end is followed by spaces, one line's end says as much: of minified code, only texts have such. */
const withoutIndents = (): Plugin => ({
  name: "without-indents",
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === "chunk") chunk.code = chunk.code.replaceAll(/\n\s*/g, "\n");
  },
});

/** What is sent a million times is worth a second, slower minifier. */
const smaller = (format: "es" | "iife", letters: "all" | "ascii" = "all"): Plugin => ({
  name: "smaller",
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      const { code } = await minify(chunk.code, {
        ecma: 2020,
        module: format === "es",
        // a comma instead of a semicolon is no shorter, and compresses worse
        compress: { passes: 3, sequences: false },
        format: { ascii_only: letters === "ascii" },
      });
      if (code === undefined) throw new Error(`${chunk.fileName} came to nothing`);
      chunk.code = code;
    }
  },
});

/** Embeds hand the engine its code: it need not know an address of it, which would be built into the script. */
const withoutAddress = (): Plugin => ({
  name: "without-address",
  transform: (code, id) =>
    [...embedEngine, ...wholeEngine].some(({ replacement }) => replacement === id)
      ? code.replace(/new URL\([^)]*import\.meta\.url\)/, "undefined")
      : null,
});

/** The catalogues of embeds: see `src/embed/spanish.ts`. */
const catalogues = ["embed", "first", "numbers", "opening", "terms"];

/** Spanish stands in a script of its own, which hands it over. */
const spanishApart = (): Plugin => ({
  name: "embed-spanish-apart",
  enforce: "pre",
  transform: (code, id) =>
    !/\/src\/text\/\w+\.ts$/.test(id)
      ? null
      : code.replace(/import\("\.\/es\/(\w+)"\)/, (_all, name: string) => {
          if (!catalogues.includes(name)) throw new Error(`${name} is no catalogue of embeds: see vite.embed.ts`);
          return `Promise.resolve({ text: globalThis.outcomesContract_es.${name} })`;
        }),
});

/** One script, everything in it but what has a script of its own. */
const script = (
  entry: string,
  file: string,
  format: "es" | "iife",
  outDir: string,
  {
    name = "",
    plugins = [],
    engine = embedEngine,
    last = [smaller(format)],
  }: {
    readonly name?: string;
    readonly plugins?: readonly Plugin[];
    readonly engine?: AliasOptions;
    readonly last?: readonly Plugin[];
  } = {},
): InlineConfig => ({
  configFile: false,
  root: here("."),
  logLevel: "warn",
  publicDir: false,
  resolve: { alias: engine },
  plugins: [embedExamples(), withoutAddress(), withoutIndents(), ...last, ...plugins],
  build: {
    target: "es2022",
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    lib: { entry: here(entry), formats: [format], name: name || "outcomesContract", fileName: () => file },
    // what is imported has no name of the page's by itself
    rolldownOptions: {
      // a catalogue that nothing is said of is left out
      treeshake: { manualPureFunctions: ["catalog"] },
      output: {
        codeSplitting: false,
        minify: true,
        ...(name !== "" && { footer: `globalThis.${name}=${name};` }),
      },
    },
  },
});

/** Builds what embeds need beside the page. */
async function buildEmbeds(outDir: string): Promise<void> {
  const apart = { plugins: [spanishApart()] };
  await build(script("./src/embed/element.ts", "outcomes-contract.js", "es", outDir, apart));
  // a page in another encoding reads a classic script that it includes in its own
  const classic = { ...apart, last: [smaller("iife", "ascii")] };
  await build(script("./src/embed/element-classic.ts", "outcomes-contract-classic.js", "iife", outDir, classic));
  await build(script("./src/embed/frame.ts", "outcomes-contract-embed.js", "iife", outDir, apart));
  for (const [file, name] of [
    ["worker", "worker"],
    ["spanish", "es"],
    ["published", "published"],
    ["full", "full"],
  ] as const) {
    const handed = { name: `outcomesContract_${name}`, ...(name === "full" && { engine: wholeEngine }) };
    await build(script(`./src/embed/${file}.ts`, `outcomes-contract-${name}.js`, "iife", outDir, handed));
  }
  // for files that are sent around
  await build(script("./src/embed/frame-whole.ts", "outcomes-contract-whole.js", "iife", outDir));
  for (const [id, one] of Object.entries(JSON.parse(await allExamples()) as Record<string, unknown>))
    await writeFile(
      join(outDir, `outcomes-contract-${id}.js`),
      `globalThis.outcomesContract_${id}=${JSON.stringify(one)};\n`,
    );
  await copyFile(embedWasm, join(outDir, "outcomes-contract.wasm"));
  // for frames without an origin, from hosts that let no other origin fetch: a script may be run where a file may not be read
  const code = Buffer.from(await readFile(embedWasm)).toString("base64");
  await writeFile(join(outDir, "outcomes-contract-wasm.js"), `globalThis.outcomesContract_wasm="${code}";\n`);
}

/** The same for the npm package, in which whoever imports the element says where its parts are. */
async function buildPackaged(outDir: string): Promise<void> {
  const folder = pkg("element");
  // whoever bundles it minifies it; what it says to bundlers, in comments, stays
  const define = script("./src/embed/packaged.ts", "define.js", "es", folder, { last: [] });
  await build({ ...define, build: { ...define.build, license: { fileName: "licenses.md" } } });
  for (const part of [".wasm", "-worker.js", "-full.js", "-published.js"])
    await copyFile(join(outDir, `outcomes-contract${part}`), join(folder, `outcomes-contract${part}`));
}

/** Builds the embeds after the page. */
export function embeds(): Plugin {
  let outDir = "";
  return {
    name: "embeds",
    apply: "build",
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      await buildEmbeds(outDir);
      await buildPackaged(outDir);
    },
  };
}
