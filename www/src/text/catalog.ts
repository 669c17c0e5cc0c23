/**
 * The languages of the page. Each view has a catalogue: what it says in English comes with it, Spanish is loaded when it
 * is spoken. All text of a language stands in its own folder, `en` or `es`.
 */

export type Language = "en" | "es";
export const languages = ["en", "es"] as const satisfies readonly Language[];

let spoken: Language = "en";
/** The language asked for last; it is spoken once it is loaded. */
let wanted: Language = "en";
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

/** Loads what is needed to speak a language, of views that came later too, and speaks it from then on, unless another was asked for. */
export async function speak(next: Language): Promise<void> {
  wanted = next;
  if (next === "es") await Promise.all(loads.map((load) => load()));
  if (wanted === next) spoken = next;
}

/** Loads what is needed to say things in a language now and then, whatever is spoken otherwise. */
export async function learn(language: Language): Promise<void> {
  if (language === "es") await Promise.all(loads.map((load) => load()));
}

/** What is said in a language that was learnt, whatever is spoken otherwise: a page may show two embeds, each in its own. */
export function saidIn<Said>(language: Language, say: () => Said): Said {
  const before = spoken;
  spoken = language;
  try {
    return say();
  } finally {
    spoken = before;
  }
}

/** What views loaded since have to say: to be called after a view's code was loaded and before it is shown. */
export const caughtUp = (): Promise<void> => speak(wanted);
