/** The package as npm would publish it, in Node. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const marker = "<!-- npm example -->";

/** A project of somebody else's that has the packed package and nothing more. */
let project = "";

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "outcomes-contract-"));
  const packed = execFileSync("npm", ["pack", join(root, "pkg"), "--silent", "--pack-destination", project], {
    encoding: "utf8",
  }).trim();
  const installed = join(project, "node_modules", "outcomes-contract");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", join(project, packed), "-C", installed, "--strip-components=1"]);
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

/** What Node prints for a program in that project; throws with its complaint when it fails. */
function run(program: string): string {
  writeFileSync(join(project, "program.js"), program);
  return execFileSync(process.execPath, ["program.js"], { cwd: project, encoding: "utf8", stdio: "pipe" });
}

/** The fenced js block that follows the marker. */
function markedExample(markdown: string): string {
  const at = markdown.indexOf(marker);
  if (at === -1) throw new Error(`README.md has no ${marker}`);
  const example = /^\s*```js\n(.*?)^```$/ms.exec(markdown.slice(at + marker.length))?.[1];
  if (example === undefined) throw new Error(`no js block follows ${marker}`);
  return example;
}

describe("the packed package", () => {
  it("gives its version after init, without a bundler", () => {
    const { version } = JSON.parse(readFileSync(join(root, "pkg", "package.json"), "utf8")) as { version: string };
    const printed = run('import init, { version } from "outcomes-contract"; await init(); console.log(version());');
    expect(printed.trim()).toBe(version);
  });

  it("can be initialised twice, and from bytes", () => {
    const printed = run(`
      import { readFile } from "node:fs/promises";
      import { fileURLToPath } from "node:url";
      import init, { version } from "outcomes-contract";
      await init(await readFile(fileURLToPath(import.meta.resolve("outcomes-contract/wasm"))));
      await init();
      console.log(typeof version());`);
    expect(printed.trim()).toBe("string");
  });

  it("has types for what it exports", () => {
    const types = readFileSync(join(project, "node_modules/outcomes-contract/outcomes_contract.d.ts"), "utf8");
    expect(types).toMatch(/export class Simulation/);
    expect(types).toMatch(/export default function/);
  });

  it("has the scenario's schema under a name of its own", () => {
    const printed = run(`
      import { createRequire } from "node:module";
      console.log(createRequire(import.meta.url)("outcomes-contract/schema.json").title);`);
    expect(printed.trim()).toBe("Outcomes contract scenario");
  });

  it("runs the README's example", () => {
    expect(run(markedExample(readFileSync(join(root, "README.md"), "utf8"))).trim()).not.toBe("");
  });
});
