/** What an example says about itself: its own words, or those of another language. */
import type { Preset, WholePreset } from "../state/presets";
import { catalog } from "./catalog";

const own = {
  chip: ({ chip }: Preset): string => chip,
  about: (preset: WholePreset): WholePreset => preset,
};

export const presetWords = catalog(own, () => import("./es/presets"));
