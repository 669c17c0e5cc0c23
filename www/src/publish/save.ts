/** Files that an author takes away: an explainer by itself, or the whole simulator with the scenario in it. */
import type { Scenario } from "outcomes-contract";
import type { Settings } from "../embed/settings";
import { withSettings } from "../one-file/settings";
import { fileName, save } from "../state/file";
import type { Language } from "../text/catalog";
import { explainerFile } from "./explainer-file";
import type { Lines } from "./lines";
import type { Still } from "./still";

/** What is published, how it stands still, and the lines that carry both. */
export interface Published {
  readonly settings: Settings;
  readonly still: Still;
  readonly lines: Lines;
}

async function textOf(file: string, site: string): Promise<string> {
  const response = await fetch(new URL(file, site));
  if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
  return response.text();
}

const html = (text: string): Blob => new Blob([text], { type: "text/html" });

/** Saves the explainer; returns the file's name. */
export async function saveExplainer({ settings, still }: Published, site: string, scenario: Scenario): Promise<string> {
  const [script, engine] = await Promise.all(
    ["outcomes-contract-whole.js", "outcomes-contract-full.js"].map((file) => textOf(file, site)),
  );
  const whole: Settings = { simulator: site, ...settings };
  const title = settings.title ?? scenario.title;
  const name = fileName(title, "html");
  save(html(explainerFile({ script: script ?? "", engine: engine ?? "" }, whole, title, still)), name);
  return name;
}

/** Saves the whole simulator with the scenario in it; returns the file's name. */
export async function saveSimulator(site: string, scenario: Scenario, language: Language): Promise<string> {
  const file = withSettings(await textOf("outcomes-contract.html", site), { version: 1, scenario, language });
  if (file === null) throw new Error("outcomes-contract.html has no place for settings");
  const name = fileName(`${scenario.title} simulator`, "html");
  save(html(file), name);
  return name;
}
