/** What the engine says in another language, from the released package in Node. */
import init, { Simulation, check, describe as inWords, settle, speak } from "outcomes-contract";
import type { Language, RefusedError } from "outcomes-contract";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { presets } from "../presets";

beforeAll(async () => {
  await init();
});

afterEach(() => {
  speak("en");
});

const { scenario } = presets[0] as (typeof presets)[number];

/** What is said of everything, and the numbers beside. */
function said() {
  const simulation = new Simulation(scenario);
  simulation.advance(200);
  const { lineItems, total } = simulation.year(3);
  const words = [
    ...inWords(scenario.contract, scenario.cohort).clauses.map(({ sentence }) => sentence),
    ...lineItems.map(({ label }) => label),
    ...simulation.notes().map(({ message }) => message),
  ];
  const numbers = { total, payout: simulation.exposure().payout.mean, amounts: lineItems.map(({ amount }) => amount) };
  simulation.free();
  return { words, numbers };
}

describe("the language spoken", () => {
  it("is English until it is told otherwise, and changes words but no numbers", () => {
    const english = said();
    speak("es");
    const spanish = said();
    expect(english.words[0]).toMatch(/^The district pays/);
    expect(spanish.words[0]).toMatch(/^El distrito paga/);
    expect(spanish.words).toHaveLength(english.words.length);
    expect(spanish.words.filter((word) => english.words.includes(word))).toEqual([]);
    expect(spanish.numbers).toEqual(english.numbers);
    speak("en");
    expect(said()).toEqual(english);
  });

  it("is that of refusals and of reasons", () => {
    speak("es");
    const checked = check({ ...scenario, title: 7 });
    expect(checked).toMatchObject({ refusals: [{ code: "wrongKind", message: "debe ser un texto, no 7" }] });
    const circle: unknown[] = [];
    circle.push(circle);
    expect(check(circle)).toMatchObject({
      refusals: [{ message: expect.stringContaining("niveles anidados") as string }],
    });
    const { notCounted } = settle(scenario.contract, "id,dosage,growth\r\na,90,\r\n");
    expect(notCounted.map(({ message }) => message)).toEqual([
      "sin valor de growth: elegible, y no genera ningún pago",
    ]);
  });

  it("is one that the engine knows, or the call is refused and nothing changes", () => {
    for (const unknown of ["fr", "", 5, undefined]) {
      expect(() => {
        speak(unknown as Language);
      }).toThrow(expect.objectContaining({ name: "RefusedError" }) as RefusedError);
    }
    expect(inWords(scenario.contract).clauses[0]?.sentence).toMatch(/^The district/);
  });
});
