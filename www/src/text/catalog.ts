/**
 * The languages of the page. Each view has a catalogue: what it says in English comes with it, Spanish is loaded when it
 * is spoken. All text of a language stands in its own folder, `en` or `es`.
 */

export type Language = "en" | "es";
export const languages = ["en", "es"] as const satisfies readonly Language[];

let spoken: Language = "en";
const loads: (() => Promise<void>)[] = [];

/** The language that the page speaks now. */
export const language = (): Language => spoken;

/** The catalogue of a view: what it says, in the language of now. */
export function catalog<Text>(english: Text, spanish: () => Promise<{ readonly text: Text }>): () => Text {
  let other: Text | null = null;
  loads.push(async () => {
    other ??= (await spanish()).text;
  });
  return () => (spoken === "es" && other !== null ? other : english);
}

/** Loads what is needed to speak a language, of views that came later too, and speaks it from then on. */
export async function speak(next: Language): Promise<void> {
  if (next === "es") await Promise.all(loads.map((load) => load()));
  spoken = next;
}

/** What views loaded since have to say: to be called after a view's code was loaded and before it is shown. */
export const caughtUp = (): Promise<void> => speak(spoken);
