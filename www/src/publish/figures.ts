/** The figures that go with what is published, for where nothing can be simulated. */
import type { Exposure, Scenario } from "outcomes-contract";
import { publishedOf } from "../embed/published";
import type { Settings } from "../embed/settings";
import { deadweight } from "../state/figures";

/** The settings with the figures of their scenario; an example as it is has its own beside the script. */
export function withFigures(settings: Settings, exposure: Exposure, scenario: Scenario): Settings {
  if (settings.scenario === undefined && settings.set === undefined) return settings;
  return { ...settings, published: publishedOf(exposure, scenario, deadweight(exposure.outcomes)) };
}
