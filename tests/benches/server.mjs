// The built page as a static host serves it: every file compressed beforehand with brotli at its best.
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};
const dist = fileURLToPath(new URL("../../www/dist/", import.meta.url));

/** Serves the built page on a free port; `bytes` holds the compressed size of every file by path. */
export async function servePage() {
  const files = new Map();
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    files.set(`/${relative(dist, file).split(sep).join("/")}`, brotliCompressSync(await readFile(file), { params }));
  }
  files.set("/", files.get("/index.html"));
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const body = files.get(pathname);
    if (body === undefined) return response.writeHead(404).end();
    const type = types[extname(pathname)] ?? types[".html"];
    const headers = { "content-type": type, "content-encoding": "br", "content-length": body.length };
    response.writeHead(200, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  const bytes = new Map([...files].map(([path, body]) => [path, body.length]));
  return { origin: `http://localhost:${server.address().port}`, bytes, close: () => server.close() };
}
