// Keeps the site for readers without a connection: one version whole, as it was built. Nothing is counted or reported.
//
// A version's files are told apart by the hashes in their names, its pages by their integrity, so no page ever mixes two. A
// new version takes over as soon as all of it is here: pages that are open go on with the files of their own, which are
// kept, and whatever is opened next is of the new one. A page that is opened is asked of the server first, so that who is
// connected never sees a version before; it loads files of its own version, from here or from there.

/** Written when the site is built: the version, and its files, relative to this one; pages with their integrity. */
const { version, files } = site;

const mine = "outcomes-contract ";
const name = mine + version;
const address = (path) => new URL(path, self.location.href).href;
const known = new Set(files.map(({ path }) => address(path)));

/** A file of this version: from a version before where it is the same, else as the server has it now. */
async function fetched({ path, integrity }) {
  const kept = integrity === undefined ? await caches.match(address(path)) : undefined;
  if (kept !== undefined) return kept;
  const response = await fetch(address(path), integrity === undefined ? {} : { cache: "no-cache", integrity });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // a page that came by way of another address would not be taken for an answer
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

async function install() {
  const cache = await caches.open(name);
  try {
    await Promise.all(files.map(async (file) => cache.put(address(file.path), await fetched(file))));
  } catch (reason) {
    await caches.delete(name);
    throw reason;
  }
  await self.skipWaiting();
}

/** Of versions before, the last one stays while a page is open that may be of it. */
async function activate() {
  const before = (await caches.keys()).filter((key) => key.startsWith(mine) && key !== name);
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const left = open.length > 0 ? before.slice(0, -1) : before;
  await Promise.all(left.map((key) => caches.delete(key)));
  await self.clients.claim();
}

/** A server is waited for so long, in milliseconds, before a page comes from here. */
const patience = 2_500;

/** A page as the server has it now; nothing where there is no connection, or only a slow one. */
async function asServed(request) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const response = await fetch(request, { cache: "no-cache", signal: stop.signal });
    // where the site has moved to, the browser follows by itself
    return response.ok || response.type === "opaqueredirect" ? response : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function answer(request, key) {
  const served = request.mode === "navigate" ? await asServed(request) : undefined;
  if (served !== undefined) return served;
  const own = await caches.open(name);
  return (await own.match(key)) ?? (await caches.match(key)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const page = origin + pathname.replace(/\/index\.html$/, "/");
  // the site's own pages and files, of this version or of one before; all else is none of its business
  if (request.method !== "GET" || !(known.has(page) || page.startsWith(address("./assets/")))) return;
  event.respondWith(answer(request, page));
});
