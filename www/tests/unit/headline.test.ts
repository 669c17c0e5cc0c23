import { describe, expect, it } from "vitest";
import { headline, headlineText, yearsOver } from "../../src/state/headline";
import { evenly, exposureOf } from "./exposures";

const said = (payouts: readonly number[], budget: number): string => headlineText(exposureOf(payouts, budget), "USD");

describe("the headline", () => {
  it("says what to expect and in how many of 50 years the budget is exceeded", () => {
    const exposure = exposureOf(evenly(400_000, 600_000), 576_000);
    expect(headlineText(exposure, "USD")).toBe(
      "The district should expect to pay about $500,000. In 6 of 50 simulated years it pays more than the $576,000 budget.",
    );
    expect(yearsOver(exposure)).toBe(6);
    expect(
      headline(exposure, "USD")
        .filter(({ tone }) => tone === "over")
        .map(({ text }) => text),
    ).toEqual(["6 of 50"]);
  });

  it("names a chance too small for 50 dots", () => {
    expect(said(evenly(400_000, 600_000), 599_340)).toContain("In about 1 of 300 simulated years it pays more");
  });

  it("says none of all years, not never", () => {
    expect(said(evenly(400_000, 600_000), 700_000)).toContain(
      "In none of 10,000 simulated years does it pay more than the $700,000 budget.",
    );
  });

  it("says every one, and all but a few", () => {
    expect(said(evenly(400_000, 600_000), 300_000)).toContain("In every one of 10,000 simulated years it pays more");
    expect(said(evenly(400_000, 600_000), 400_660)).toContain("In all but about 1 of 300 simulated years it pays more");
  });

  it("is exact where the payout is certain", () => {
    expect(said(evenly(301_500, 301_500), 450_000)).toBe(
      "The district pays exactly $301,500 in every simulated year. That is within the $450,000 budget.",
    );
    expect(said(evenly(301_500, 301_500), 300_000)).toContain("That is more than the $300,000 budget.");
  });

  it("turns around where the district gets money back", () => {
    expect(said(evenly(-30_000, -10_000), 0)).toContain("The district should expect to get back about $20,000.");
  });

  it("a payout of exactly the budget does not exceed it", () => {
    expect(yearsOver(exposureOf(evenly(450_000, 450_000), 450_000))).toBe(0);
  });
});
