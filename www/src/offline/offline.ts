/** The site without a connection: its service worker keeps it, once the reader has their first picture. */

/** Whether this page may be kept: on a host, and not within somebody else's page. Whoever builds it here sees what was built last. */
const mayBeKept = (): boolean =>
  "serviceWorker" in navigator &&
  /^https?:$/.test(location.protocol) &&
  location.hostname !== "localhost" &&
  window.top === window;

export async function keepOffline(): Promise<void> {
  if (!mayBeKept()) return;
  try {
    await navigator.serviceWorker.register("./sw.js");
  } catch {
    // storage is refused, or the host has no such file: the page works as long as it is connected
  }
}
