/** Figures that settings carry: what they come back as, how long they are, and what is never shown with them. */
import { describe, expect, it } from "vitest";
import { deflateRawSync } from "node:zlib";
import { exampleNames } from "../../src/embed/examples";
import { withValues } from "../../src/embed/exhibit";
import { figureRows } from "../../src/embed/figures";
import { exposureOf, type Published } from "../../src/embed/published";
import { readSettings } from "../../src/embed/read-settings";
import type { Settings } from "../../src/embed/settings";
import { withValue } from "../../src/field";
import { withFigures } from "../../src/publish/figures";
import { headlineText } from "../../src/state/headline";
import { exposures } from "../golden";
import { mutated, words } from "../mutated";

const published = exposures.map(({ preset, scenario, exposure }) => {
  const settings: Settings = { version: 1, scenario };
  const carried = withFigures(settings, exposure, scenario);
  return { preset, scenario, exposure, settings, carried, figures: carried.published as Published };
});

describe("published figures", () => {
  it("are read as the same sentence, the same dots, and the same table to the digits that it shows", () => {
    expect(published.length).toBeGreaterThan(5);
    for (const { preset, scenario, exposure, figures } of published) {
      const read = exposureOf(JSON.parse(JSON.stringify(figures)), scenario);
      if (read === null) throw new Error(preset);
      const { currency } = scenario.contract;
      expect(headlineText(read, currency), preset).toBe(headlineText(exposure, currency));
      expect(read.dots, preset).toEqual(exposure.dots);
      expect(read.histogram, preset).toEqual(exposure.histogram);
      const table = (of: typeof read): unknown =>
        figureRows(of, scenario).map(({ head, figure: { value, error } }) => [head, value, error]);
      expect(table(read), preset).toEqual(table(exposure));
    }
  });

  it("add at most 700 letters to an address", () => {
    const letters = (settings: Settings): number =>
      deflateRawSync(JSON.stringify(settings)).toString("base64url").length;
    for (const { preset, settings, carried } of published)
      expect(letters(carried) - letters(settings), preset).toBeLessThan(700);
  });

  it("are a setting, and an example as it is carries none", () => {
    for (const { carried } of published)
      expect(readSettings(carried, exampleNames)).toEqual({ kind: "settings", settings: carried });
    const [first] = published;
    if (first === undefined) throw new Error("no example");
    const bare: Settings = { version: 1, preset: "duval" };
    expect(withFigures(bare, first.exposure, first.scenario)).toEqual(bare);
    expect(readSettings({ version: 1, preset: "duval", published: 3 }, exampleNames).kind).toBe("refused");
  });

  it("belong to a changed example by its values", () => {
    for (const { scenario, exposure } of published) {
      const dearer = withValue(scenario, "budget.amount", "500000.00");
      const { published: figures } = withFigures({ version: 1, scenario: dearer }, exposure, dearer);
      expect(exposureOf(figures, withValues(scenario, { "budget.amount": 500_000 }))?.budget.amount).toBe("500000.00");
    }
  });

  it("are never shown for another scenario, nor where they are not what was written", () => {
    const word = words(7);
    for (const { scenario, figures } of published) {
      expect(exposureOf(figures, withValue(scenario, "budget.amount", "1.00"))).toBeNull();
      expect(exposureOf(undefined, scenario)).toBeNull();
      for (let count = 0; count < 300; count += 1) {
        const wild = mutated(figures, word);
        const read = exposureOf(wild, scenario);
        if (read === null) continue;
        // what is left is numbers, as many as a picture needs
        expect(read.dots).toHaveLength(50);
        expect(read.dots.every(Number.isFinite)).toBe(true);
        figureRows(read, scenario);
      }
    }
  });
});
