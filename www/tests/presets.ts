/** All examples at once, the usual one first. */
import { examples, type Preset } from "../src/state/presets";

const files = import.meta.glob<Preset>(["../presets/*.json", "!../presets/assumptions.json"], {
  eager: true,
  import: "default",
});

export const presets: readonly Preset[] = Object.values(files).sort(
  (a, b) => examples.findIndex(({ id }) => id === a.id) - examples.findIndex(({ id }) => id === b.id),
);
