// The npm package as it is published: packed, installed into small projects of somebody else's, built and run there.
// Each must come to the payout that the native tests pin, to the last bit. `make test-packed`
import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromiumArguments, chromium as executablePath } from "../../www/scripts/browsers.mjs";
import { served } from "./serve.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));
const built = `${root}target/packed/`;
const { chromium } = createRequire(`${root}www/package.json`)("playwright-core");

/** Runs a program; what it printed, or its complaint thrown. */
async function run(program, args, cwd) {
  try {
    return (await promisify(execFile)(program, args, { cwd, encoding: "utf8" })).stdout.trim();
  } catch ({ message, stdout, stderr }) {
    throw new Error([`${program} ${args.join(" ")}`, stdout || stderr || message].join("\n"));
  }
}

/** The scenario that every project simulates and the payout that it must come to, as JavaScript writes the number. */
async function golden() {
  const pinned = JSON.parse(await readFile(`${root}tests/golden/exposures.json`, "utf8"));
  const { exposure } = pinned.find(({ preset }) => preset === "duval");
  const { scenario } = JSON.parse(await readFile(`${root}www/presets/duval.json`, "utf8"));
  scenario.plan.replications = exposure.replications;
  return { scenario: JSON.stringify(scenario), payout: String(exposure.payout.mean.value) };
}

const quiet = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];

/** A project's own copy to build in, with the packed package in it. What it builds with stays from run to run. */
async function install(project, packed, scenario) {
  const folder = `${built}${project}/`;
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name !== "node_modules" && name !== ".lock") await rm(folder + name, { recursive: true });
  await cp(here + project, folder, { recursive: true });
  await writeFile(`${folder}scenario.json`, scenario);
  const lock = await readFile(`${folder}package-lock.json`, "utf8").catch(() => "");
  const before = await readFile(`${folder}.lock`, "utf8").catch(() => "");
  if (lock !== before) {
    await run("npm", ["ci", ...quiet], folder);
    await writeFile(`${folder}.lock`, lock);
  }
  await rm(`${folder}node_modules/outcomes-contract`, { recursive: true, force: true });
  await run("npm", ["install", packed, "--no-save", ...quiet], folder);
  return folder;
}

/** What a page in a folder comes to, served under a policy that allows its own files and WebAssembly, no more. */
async function shown(browser, folder, path, requests) {
  const server = await served(folder);
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
  page.on("request", (request) => requests?.push(new URL(request.url()).pathname));
  try {
    await page.goto(server.origin + path);
    const output = page.locator("#expected");
    await output.filter({ hasText: /\d/ }).waitFor({ timeout: 20_000 });
    return await output.innerText();
  } catch (error) {
    throw new Error([String(error), ...complaints].join("\n"));
  } finally {
    await page.close();
    await server.close();
  }
}

const same = (what, found, expected) => {
  if (found !== expected) throw new Error(`${what}: ${found}, expected ${expected}`);
};

/** A block of the package's README is the file it names, which a project runs. */
async function readmeBlocks() {
  const readme = await readFile(`${root}www/package/README.md`, "utf8");
  const blocks = [...readme.matchAll(/^<!-- (tests\/packed\/\S+) -->\n\n?```\w+\n(.*?)^```$/gms)];
  for (const [, file, block] of blocks) same(file, block, await readFile(root + file, "utf8"));
  const all = [...readme.matchAll(/^```(js|html|ts)$/gm)];
  same("blocks that are files of projects, of all that are code", blocks.length, all.length || "some");
}

const results = { passed: 0, failed: 0 };
async function test(name, body) {
  const begun = performance.now();
  try {
    await body();
    results.passed += 1;
    console.log(`ok      ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  } catch (error) {
    results.failed += 1;
    console.log(`FAILED  ${name}\n${String(error.message ?? error).replaceAll(/^/gm, "        ")}`);
  }
}

await mkdir(built, { recursive: true });
const packed = built + (await run("npm", ["pack", `${root}pkg`, "--silent", "--pack-destination", built], root));
const { scenario, payout } = await golden();
const browser = await chromium.launch({ executablePath, args: chromiumArguments });

const node = async (folder, file) => same(file, await run(process.execPath, [file], folder), payout);
const page = async (folder, path) => same(path, await shown(browser, folder, path), payout);

/** Every project and what is asked of it once it is installed. */
const projects = {
  async node(folder) {
    for (const file of ["index.js", "inside.js", "file.js"]) await node(folder, file);
  },
  async types(folder) {
    const compiler = `${root}www/node_modules/typescript/bin/tsc`;
    for (const [module, resolution] of [
      ["nodenext", "nodenext"],
      ["esnext", "bundler"],
    ]) {
      await run(process.execPath, [compiler, "--module", module, "--moduleResolution", resolution], folder);
    }
  },
  async esm(folder) {
    await page(folder, "/");
    await page(folder, "/element.html");
  },
  async vite(folder) {
    await run("npm", ["run", "--silent", "build"], folder);
    await page(`${folder}dist/`, "/");
    await page(`${folder}dist/`, "/element.html");
  },
  async webpack(folder) {
    await run("npm", ["run", "--silent", "build"], folder);
    await page(folder, "/");
    await page(folder, "/element.html");
  },
  async esbuild(folder) {
    await run("npm", ["run", "--silent", "build"], folder);
    await page(folder, "/");
    await page(folder, "/element.html");
    const requests = [];
    same("inside", await shown(browser, folder, "/inside.html", requests), payout);
    same("requests", requests.join(" "), "/inside.html /bundle/inside.js");
  },
  async worker(folder) {
    const requests = [];
    same("worker", await shown(browser, folder, "/", requests), payout);
    same("files of WebAssembly", requests.filter((path) => path.endsWith(".wasm")).length, 0);
  },
};

await test("every example of the package's README is run", readmeBlocks);
for (const [name, check] of Object.entries(projects))
  await test(name, async () => check(await install(name, packed, scenario)));
await browser.close();
console.log(`\n${results.passed} passed, ${results.failed} failed`);
process.exitCode = results.failed > 0 ? 1 : 0;
