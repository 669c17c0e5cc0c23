/** The figures that go with what is published, for where nothing can be simulated. */
import type { Exposure, Scenario } from "outcomes-contract";
import { figureRows } from "../embed/figures";
import { publishedOf } from "../embed/published";
import type { Settings } from "../embed/settings";
import { deadweight } from "../state/figures";
import { headlineText } from "../state/headline";
import { type Language, learn, saidIn } from "../text/catalog";
import { embedWords } from "../text/embed";
import type { InWords } from "./lines";

/** The settings with the figures of their scenario; an example as it is has its own beside the script. */
export function withFigures(settings: Settings, exposure: Exposure, scenario: Scenario): Settings {
  if (settings.scenario === undefined && settings.set === undefined) return settings;
  return { ...settings, published: publishedOf(exposure, scenario, deadweight(exposure.outcomes)) };
}

/** The sentence and the table, in the language of the embed. */
export async function inWords(language: Language, exposure: Exposure, scenario: Scenario): Promise<InWords> {
  try {
    await learn(language);
  } catch {
    // without a connection what is not here yet is said in English
  }
  return saidIn(language, () => ({
    headline: headlineText(exposure, scenario.contract.currency),
    caption: embedWords().table.caption,
    figures: figureRows(exposure, scenario),
  }));
}
