/** Scenario files: what a reader opens and saves. */
import type { Scenario } from "outcomes-contract";
import { fileWords } from "../text/file";

/** More than any scenario needs; a larger file is some other file. */
const largest = 4_000_000;

/** A file that was read: JSON of some kind, or the reason why not. */
export type ReadFile =
  { readonly kind: "json"; readonly input: unknown } | { readonly kind: "unreadable"; readonly message: string };

/** Reads a file as JSON; whether it is a scenario is the engine's to say. */
export async function readFile(file: Blob): Promise<ReadFile> {
  if (file.size > largest) return { kind: "unreadable", message: fileWords().tooLarge };
  try {
    return { kind: "json", input: JSON.parse(await file.text()) as unknown };
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    return {
      kind: "unreadable",
      message: fileWords().notJson(why),
    };
  }
}

/** A file name made of the title. */
export function fileName(title: string, ending = "json"): string {
  const words = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${words === "" ? "scenario" : words}.${ending}`;
}

/** Hands the scenario to the reader as a file. */
export function saveScenario(scenario: Scenario): void {
  save(new Blob([`${JSON.stringify(scenario, null, 2)}\n`], { type: "application/json" }), fileName(scenario.title));
}

/** Hands something to the reader as a file. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
