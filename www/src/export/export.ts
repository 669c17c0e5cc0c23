/** Makes the file that a control beside a table or picture asks for, and hands it to the reader. */
import type { Scenario } from "outcomes-contract";
import { yearsOf } from "../engine/plan";
import { count } from "../format";
import { fileName, save } from "../state/file";
import { caughtUp } from "../text/catalog";
import { exportWords } from "../text/export";
import type { Wanted } from "../view/export";
import { pictureOf, pngFile, svgFile } from "./picture";
import { tableFile } from "./table";

/** What files say of where they come from. */
export interface Origin {
  readonly scenario: Scenario;
  readonly version: string;
}

/** Hands over the file; says what became of it. */
export async function handOver(wanted: Wanted, origin: Origin): Promise<string> {
  await caughtUp();
  const words = exportWords();
  try {
    const blob = await fileOf(wanted, origin);
    if (blob === null) return words.failed(wanted.name);
    const name = fileName(`${wanted.name} ${origin.scenario.title}`, wanted.kind.toLowerCase());
    save(blob, name);
    return words.saved(name);
  } catch {
    return words.failed(wanted.name);
  }
}

async function fileOf(wanted: Wanted, { scenario, version }: Origin): Promise<Blob | null> {
  if (wanted.kind === "CSV") return tableFile(await wanted.table());
  const drawn = wanted.picture;
  if (drawn === null || drawn === undefined) return null;
  const made = exportWords().made(String(scenario.plan.seed), count(yearsOf(scenario)), version);
  const picture = pictureOf(drawn, { title: wanted.title, lines: [scenario.title, made] });
  switch (wanted.kind) {
    case "SVG":
      return svgFile(picture);
    case "PNG":
      return pngFile(picture);
  }
}
