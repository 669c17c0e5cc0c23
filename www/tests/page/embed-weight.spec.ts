/** What an embed weighs: brotli, as a static host would send it at its best. */
import { readFile, readdir } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "@playwright/test";

const kB = 1_000;
/** The element with its worker, and without the engine's code. */
const script = 45 * kB;

async function brotli(file: string): Promise<number> {
  const body = await readFile(`dist/${file}`);
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  }).length;
}

test("the element and its worker are light, and so is a frame", async () => {
  const style = (await readdir("dist/assets"))
    .filter((file) => /^embed-.*\.css$/.test(file))
    .map((file) => `assets/${file}`);
  const files = [
    "outcomes-contract.js",
    "outcomes-contract-worker.js",
    "outcomes-contract-embed.js",
    "embed.html",
    ...style,
  ];
  const sizes = new Map(await Promise.all(files.map(async (file) => [file, await brotli(file)] as const)));
  const sum = (...some: string[]): number => some.reduce((all, file) => all + (sizes.get(file) ?? Infinity), 0);
  const worker = "outcomes-contract-worker.js";
  const [element, frame] = [
    sum("outcomes-contract.js", worker),
    sum("embed.html", "outcomes-contract-embed.js", worker, ...style),
  ];
  for (const [file, size] of [...sizes, ["the element", element], ["a frame", frame]] as const)
    console.log(`${String(size).padStart(7)}  ${file}`);
  expect(element).toBeLessThanOrEqual(script);
  expect(frame).toBeLessThanOrEqual(script + kB);
});
