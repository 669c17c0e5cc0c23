// Writes the service worker of a built site: which files it is made of, and the version that they are together.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../src/offline/service-worker.js", import.meta.url));
const pages = ["index.html", "model.html", "modelo.html"];

const sha256 = (bytes, encoding) => createHash("sha256").update(bytes).digest(encoding);

/** The site's pages and every file that they lead to, by name. */
async function reached(dist) {
  const assets = (await readdir(`${dist}/assets`)).map((file) => `assets/${file}`);
  const found = new Map();
  const waiting = [...pages, "favicon.svg"];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const bytes = await readFile(`${dist}/${path}`);
    found.set(path, bytes);
    if (/\.(html|js|css)$/.test(path)) {
      const text = bytes.toString("utf8");
      waiting.push(...assets.filter((asset) => text.includes(asset.slice("assets/".length))));
    }
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Writes `sw.js` into the folder of a built site. Files with a hash in their name are what they are called. */
export async function writeServiceWorker(dist) {
  const found = await reached(dist);
  const files = found.map(([path, bytes]) => ({
    path: path === "index.html" ? "./" : `./${path}`,
    ...(!path.startsWith("assets/") && { integrity: `sha256-${sha256(bytes, "base64")}` }),
  }));
  const text = await readFile(source, "utf8");
  // the worker itself is part of what it is a version of
  const version = sha256([text, ...found.map(([path, bytes]) => path + sha256(bytes, "hex"))].join("\n"), "hex").slice(
    0,
    16,
  );
  const lean = text.replaceAll(/^\s*(\/\/|\/\*\*).*\n/gm, "");
  await writeFile(`${dist}/sw.js`, `const site = ${JSON.stringify({ version, files })};\n${lean}`);
  return { version, files };
}
