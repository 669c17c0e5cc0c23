/** Los ejemplos en español. Lo que un escenario llama suyo (títulos, grupos, medidas) queda como está. */
import type { Preset, WholePreset } from "../../state/presets";
import { about } from "./about";

/** Lo publicado y las fuentes conservan su dirección; un texto que falte aquí queda en inglés. */
export const text = {
  chip: ({ id, chip }: Preset): string => about[id]?.chip ?? chip,
  about: (preset: WholePreset): WholePreset => {
    const { summary, published = [], illustrative = [], sources = [] } = about[preset.id] ?? {};
    return {
      ...preset,
      summary: summary ?? preset.summary,
      published: preset.published.map((one, place) => ({ ...one, text: published[place] ?? one.text })),
      illustrative: preset.illustrative.map((one, place) => illustrative[place] ?? one),
      sources: preset.sources.map((one, place) => ({ ...one, label: sources[place] ?? one.label })),
    };
  },
};
