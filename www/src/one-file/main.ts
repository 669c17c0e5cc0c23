/** The beginning of `outcomes-contract.html`: the whole simulator in one file, which asks for nothing. */
import pages from "virtual:plain-words";
import { linkOf } from "../state/link";
import { readSettings } from "./settings";
import { mayWork, withWorkers } from "./threads";

/** Puts it into the address, from which the page reads it as it would anywhere; what is there already, the reader made. */
function address(addition: string): void {
  try {
    history.replaceState(null, "", addition);
  } catch {
    // a frame without an address of its own has a fragment all the same
    if (addition.includes("#")) location.replace(addition.slice(addition.indexOf("#")));
  }
}

async function settle(): Promise<void> {
  if (location.hash !== "") return;
  const read = readSettings(document.getElementById("outcomes-contract-settings")?.textContent ?? "null");
  if (read.kind === "none") return;
  if (read.kind === "unreadable") {
    // the page says that it cannot read it, and shows the usual example
    address("#settings");
    return;
  }
  const { scenario, language } = read.settings;
  const query = language === undefined ? "" : `?lang=${language}`;
  if (scenario !== undefined) address(`${query}#${await linkOf(scenario, null)}`);
  else if (query !== "") address(query);
}

/** The model in plain words is a page of its own on a host; here it opens from the file. */
document.addEventListener("click", (event) => {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  const page = pages[link?.getAttribute("href")?.replace("./", "") ?? ""];
  if (page === undefined) return;
  event.preventDefault();
  window.open(URL.createObjectURL(new Blob([page], { type: "text/html" })));
});

const [may] = await Promise.all([mayWork(), settle()]);
withWorkers(may);
await import("../view/page");
