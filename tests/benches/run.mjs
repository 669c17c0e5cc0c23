// `node run.mjs` measures everything and writes RESULTS.md; `node run.mjs engine|curve|page|load|tasks` measures parts of it.
import { writeFile } from "node:fs/promises";
import { cpus, totalmem, type } from "node:os";
import { curve } from "./curve.mjs";
import { engine } from "./engine.mjs";
import { load } from "./load.mjs";
import { page } from "./page.mjs";
import { section, table } from "./table.mjs";
import { tasks } from "./tasks.mjs";

const parts = { engine, curve, page, load, tasks };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`);

const begun = performance.now();
const texts = [];
const targets = [];
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  console.log(`measuring: ${name}\n`);
  const part = await parts[name]();
  console.log(`${part.text}\n`);
  texts.push(part.text);
  targets.push(...part.targets);
}
const against = section(
  "Targets",
  table(
    ["target", "measured", "met?"],
    targets.map(({ what, measured, met }) => [what, measured, met]),
  ),
);
console.log(against);
const took = (performance.now() - begun) / 1000;
console.log(`\ntook ${took.toFixed(0)} s`);

if (asked.length === 0) {
  const [{ model }] = cpus();
  const machine = `${cpus().length} x ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()}`;
  const title = `# What it costs

Written by \`make bench\` on ${new Date().toISOString().slice(0, 10)}, in ${took.toFixed(0)} s, on ${machine}.
Ratios are within this one run; the times are this machine's.`;
  await writeFile(new URL("RESULTS.md", import.meta.url), `${[title, against, ...texts].join("\n\n")}\n`);
}
