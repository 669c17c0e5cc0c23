/**
 * The file of a frame. Every frame may be `embed.html`; an example that nothing was changed of has one of its own for each
 * language, `embed-duval.html` and `embed-duval-es.html`, which shows its picture and its table where no script runs.
 */
import { fragmentOf } from "./fragment-of";
import type { Settings } from "./settings";

type Shown = Pick<Settings, "preset" | "language" | "set" | "scenario">;

/** The example's own file in a language. */
export const fileOfExample = (preset: string, language: string | undefined): string =>
  `embed-${preset}${language === "es" ? "-es" : ""}.html`;

/** The file for these settings. */
export const frameFile = ({ preset, language, set, scenario }: Shown): string =>
  preset === undefined || set !== undefined || scenario !== undefined ? "embed.html" : fileOfExample(preset, language);

/** What the example's own file shows by itself. */
const inside = ["version", "preset", "language"];

/** The file with the settings behind the `#`, unless they are those of the file itself. */
export async function framed(settings: Settings): Promise<string> {
  const file = frameFile(settings);
  const said = Object.entries(settings).some(([key, value]) => value !== undefined && !inside.includes(key));
  return file === "embed.html" || said ? `${file}#${await fragmentOf(settings)}` : file;
}
