/** Who counts, and what an accident costs: terms that are a choice of words. */
import type { Breach, DistrictShortfall, Exposure, MissingTest, Scenario } from "outcomes-contract";
import { valueAt } from "../field";
import { money, percent } from "../format";
import { dosageUnit, unitWords } from "./measured";

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
  const missing: Record<MissingTest, string> = {
    unpaid: "unpaid",
    cohortRate: `paid at the average of those with a ${test}`,
    deemedMet: "paid as if every threshold were met",
  };
  const shortfall: Record<DistrictShortfall, string> = {
    unpaid: "unpaid",
    excluded: `the ${unit} is left out altogether`,
    deemedTop: "paid as if every threshold were met",
  };
  const breach: Record<Breach, string> = { none: "nothing more", fullPrice: "the most the contract can pay" };
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
      : `${money(Number(exposure.most), contract.currency)}, assumed in ${percent(cohort.breach ?? 0)} of years`;
  const tested = contract.outcomes.some(({ measure }) => measure !== "dosage");
  return [
    ...(tested ? [choice("missingTest", `If a ${unit}’s ${test} is missing`, texts(missing), "")] : []),
    ...(contract.eligibility?.minimumDosage === undefined
      ? []
      : [
          choice(
            "districtShortfall",
            `If the district kept a ${unit} below the minimum ${dosageUnit(cohort)}s`,
            texts(shortfall),
            "unpaid",
          ),
        ]),
    choice("breach", "If the district misses its own obligations, it owes", texts(breach), "none", full),
  ];
}
