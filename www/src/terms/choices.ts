/** Who counts, and what an accident costs: terms that are a choice of words. */
import type { Breach, DistrictShortfall, Exposure, MissingTest, Scenario } from "outcomes-contract";
import { valueAt } from "../field";
import { money, percent } from "../format";
import { termWords } from "../text/terms";
import { dosageUnits, unitWords } from "./measured";

/** A term with a few possible wordings. */
export interface Choice {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  /** What the wording chosen means in the years of the picture. */
  readonly consequence: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

const texts = <Value extends string>(options: Record<Value, string>): Choice["options"] =>
  Object.entries<string>(options).map(([value, text]) => ({ value, text }));

/** The choices that this scenario's contract leaves open; what is absent shows what absence means. */
export function choices({ contract, cohort }: Scenario, exposure: Exposure | null): Choice[] {
  const { unit, test } = unitWords(cohort);
  const words = termWords().controls;
  const missing: Record<MissingTest, string> = {
    unpaid: words.missingTests.unpaid,
    cohortRate: words.missingTests.cohortRate(test),
    deemedMet: words.missingTests.deemedMet,
  };
  const shortfall: Record<DistrictShortfall, string> = {
    unpaid: words.shortfalls.unpaid,
    excluded: words.shortfalls.excluded(unit),
    deemedTop: words.shortfalls.deemedTop,
  };
  const breach: Record<Breach, string> = words.breaches;
  const choice = (
    name: string,
    label: string,
    options: Choice["options"],
    absent: string,
    consequence = "",
  ): Choice => {
    const value = valueAt(contract, name);
    return { path: `contract.${name}`, label, options, value: typeof value === "string" ? value : absent, consequence };
  };
  const full =
    exposure === null || contract.breach !== "fullPrice"
      ? ""
      : words.fullPrice(money(Number(exposure.most), contract.currency), percent(cohort.breach ?? 0));
  const tested = contract.outcomes.some(({ measure }) => measure !== "dosage");
  return [
    ...(tested ? [choice("missingTest", words.missingTest(unit, test), texts(missing), "")] : []),
    ...(contract.eligibility?.minimumDosage === undefined
      ? []
      : [choice("districtShortfall", words.districtShortfall(unit, dosageUnits(cohort)), texts(shortfall), "unpaid")]),
    choice("breach", words.breach, texts(breach), "none", full),
  ];
}
