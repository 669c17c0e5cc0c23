/** Los ejemplos en español. Lo que un escenario llama suyo (títulos, grupos, medidas) queda como está. */
import type { Preset } from "../../state/presets";
import { about } from "./about";
import { text as first } from "./first";

const names: Readonly<Record<string, string>> = first.examples;

/** Lo publicado y las fuentes conservan su dirección; un texto que falte aquí queda en inglés. */
export const text = (preset: Preset): Preset => {
  const { chip, summary, published = [], illustrative = [], sources = [] } = about[preset.id] ?? {};
  return {
    ...preset,
    name: names[preset.id] ?? preset.name,
    chip: chip ?? preset.chip,
    summary: summary ?? preset.summary,
    published: preset.published.map((one, place) => ({ ...one, text: published[place] ?? one.text })),
    illustrative: preset.illustrative.map((one, place) => illustrative[place] ?? one),
    sources: preset.sources.map((one, place) => ({ ...one, label: sources[place] ?? one.label })),
  };
};
