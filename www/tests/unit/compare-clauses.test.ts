import { describe, expect, it } from "vitest";
import { runsOf } from "../../src/compare/clauses";

const before = (runs: ReturnType<typeof runsOf>): string =>
  runs.map(({ kind, text }) => (kind === "new" ? "" : text)).join("");
const after = (runs: ReturnType<typeof runsOf>): string =>
  runs.map(({ kind, text }) => (kind === "gone" ? "" : text)).join("");
const marked = (runs: ReturnType<typeof runsOf>): string =>
  runs.map(({ kind, text }) => (kind === "gone" ? `[-${text}-]` : kind === "new" ? `[+${text}+]` : text)).join("");

describe("clauses word by word", () => {
  it.each([
    [
      "The district pays a base fee of $670 for every student.",
      "The district pays a base fee of $1,250.50 for every student.",
      "The district pays a base fee of [-$670-][+$1,250.50+] for every student.",
    ],
    [
      "Each eligible student at or above the 40th percentile earns the vendor $250.",
      "Each eligible student at or above the 55th percentile earns the vendor $250.",
      "Each eligible student at or above the [-40th-][+55th+] percentile earns the vendor $250.",
    ],
    ["It pays 40 % of the fees.", "It pays 12.5 % of the fees.", "It pays [-40 %-][+12.5 %+] of the fees."],
    [
      "If the district misses its obligations, it owes nothing more.",
      "If the district misses its obligations, it owes the full price.",
      "If the district misses its obligations, it owes [-nothing more-][+the full price+].",
    ],
  ])("from “%s” to “%s”", (one, other, said) => {
    expect(marked(runsOf(one, other))).toBe(said);
  });

  it("lose and invent no letter of either", () => {
    const sentences = [
      "The district never pays more than $480,000 in all, whatever the other clauses come to.",
      "On October 1, 2026, as “Autumn”, the district pays 40\u00a0% of the base fees, rounded to the nearest cent.",
      "",
      "A student’s outcomes earn – at most – ½ of it.",
    ];
    for (const one of sentences)
      for (const other of sentences) {
        const runs = runsOf(one, other);
        expect([before(runs), after(runs)]).toEqual([one, other]);
      }
  });
});
