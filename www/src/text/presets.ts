/** What an example says about itself: its own words, or those of another language. */
import type { Preset } from "../state/presets";
import { catalog } from "./catalog";

const own = (preset: Preset): Preset => preset;

export const presetWords = catalog(own, () => import("./es/presets"));
