/** Writes the explainers and their gallery into the built site: see `src/explainers`. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { createServer, type Plugin } from "vite";
import type { Settled } from "./src/explainers/simulated.ts";
import type { WholePreset } from "./src/state/presets.ts";
import { kept, names } from "./vite.embed.ts";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const pkg = (file: string): string => here(`../pkg/${file}`);

/** An explainer simulates with the site's engine, in the page itself or in a worker, and makes no script of a text. */
export const EXPLAINER_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types outcomes-contract",
].join("; ");

/** Letters of the pictures: the same on every machine, whatever fonts it has. */
const fonts = ["400Regular/Inter_400Regular", "500Medium/Inter_500Medium", "600SemiBold/Inter_600SemiBold"].map(
  (name) => here(`./node_modules/@expo-google-fonts/inter/${name}.ttf`),
);

function png(svg: string): Buffer {
  const font = { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: "Inter" };
  return new Resvg(svg, { font }).render().asPng();
}

type Site = typeof import("./src/explainers/site.ts");
type Simulated = typeof import("./src/explainers/simulated.ts");
type Places = typeof import("./src/explainers/places.ts");
type Stories = typeof import("./src/explainers/stories.ts");

/** The page's own modules, run by Node with the engine as Node loads it. */
type Ours = <Module>(name: string) => Promise<Module>;

async function withOurs<Done>(work: (ours: Ours) => Promise<Done>): Promise<Done> {
  const server = await createServer({
    configFile: false,
    root: here("."),
    logLevel: "warn",
    appType: "custom",
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    resolve: { alias: [{ find: /^outcomes-contract(?:\/embed)?$/, replacement: pkg("node.js") }] },
  });
  try {
    return await work(
      <Module>(name: string) => server.ssrLoadModule(here(`./src/explainers/${name}.ts`)) as Promise<Module>,
    );
  } finally {
    await server.close();
  }
}

/** Every step of a story, simulated once for each engine, each example and each plan of a story. */
async function settled(ours: Ours, id: keyof Stories["stories"], preset: WholePreset): Promise<readonly Settled[]> {
  const [{ simulated }, { stories }] = await Promise.all([ours<Simulated>("simulated"), ours<Stories>("stories")]);
  const made = [JSON.stringify([preset.scenario, stories[id].sets]), simulated.toString()];
  const steps = await kept(`explainer-${id}`, made, async () => {
    const engine = (await import(pathToFileURL(pkg("node.js")).href)) as typeof import("outcomes-contract");
    await engine.default();
    return simulated(engine, id, preset);
  });
  return JSON.parse(steps) as readonly Settled[];
}

async function write(ours: Ours, outDir: string, address: string | undefined): Promise<string> {
  const [{ explainers }, { readSite }] = await Promise.all([ours<Site>("site"), ours<Places>("places")]);
  const presets = await Promise.all(
    names.map(async (id) => JSON.parse(await readFile(here(`./presets/${id}.json`), "utf8")) as WholePreset),
  );
  const style = (await readdir(join(outDir, "assets"))).find((file) => /^explainers-.*\.css$/.test(file));
  if (style === undefined) throw new Error("the explainers have no style");
  const site = readSite(address);
  const files = await explainers({
    presets,
    settled: (id, preset) => settled(ours, id, preset),
    site,
    style: `assets/${style}`,
    policy: EXPLAINER_POLICY,
    frame: await readFile(join(outDir, "embed.html"), "utf8"),
  });
  const all = [...files.texts, ...[...files.pictures].map(([file, svg]) => [file, png(svg)] as const)];
  for (const [file, content] of all) {
    await mkdir(dirname(join(outDir, file)), { recursive: true });
    await writeFile(join(outDir, file), content);
  }
  const pages = [...files.texts.keys()].filter((file) => file.endsWith("/index.html")).length;
  const where =
    site === null
      ? "SITE_URL is not set, so what other sites fetch (oembed.json, og:image) has relative addresses, which few of them follow"
      : `for ${site}`;
  return `explainers: ${String(pages)} pages, ${where}`;
}

/** Writes them once the page's own files are there. */
export function explainerPages(): Plugin {
  let outDir = "";
  return {
    name: "explainers",
    apply: "build",
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler: async () => {
        console.log(await withOurs((ours) => write(ours, outDir, process.env.SITE_URL)));
      },
    },
  };
}
