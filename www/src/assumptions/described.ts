/** The descriptions of all assumptions: label, range, default, why, and where it comes from. */
import type { Assumption } from "./assumptions";

const files = import.meta.glob<Assumption[]>("../../presets/assumptions.json", { eager: true, import: "default" });

/** An assumption that is the example's own: it has no usual value and no source but the example's. */
const ofExample = (
  field: string,
  label: string,
  term: string,
  unit: string,
  min: number,
  max: number,
  step: number,
): Assumption => ({
  field,
  label,
  term,
  unit,
  min,
  max,
  step,
  default: null,
  why: "As the example has it; yours will differ.",
  status: "I",
  sources: [],
});

const examples: readonly Assumption[] = [
  ofExample("cohort.groups[].students", "Enrolled", "group size", "", 1, 5000, 1),
  ofExample(
    "cohort.groups[].effectMultiplier",
    "How much of the effect reaches them",
    "effect multiplier",
    "",
    0,
    2,
    0.05,
  ),
  ofExample(
    "cohort.groups[].baselineShift",
    "Where they stand without the service",
    "baseline shift",
    "SDs",
    -2,
    2,
    0.05,
  ),
  ofExample("cohort.sites", "Schools", "sites", "", 1, 50, 1),
  ofExample(
    "cohort.measures[].localHistory.threshold",
    "Local history: a threshold that similar students were held to",
    "local history, threshold",
    "",
    1,
    99,
    1,
  ),
  ofExample(
    "cohort.measures[].localHistory.share",
    "Local history: share who reached it without the service",
    "local history, share",
    "share",
    0.01,
    0.99,
    0.01,
  ),
  ofExample(
    "cohort.measures[].scale.share",
    "Share who meet it without the service",
    "event share",
    "share",
    0.01,
    0.99,
    0.01,
  ),
  ofExample("cohort.dosage.planned", "Planned for each", "planned dosage", "", 1, 200, 1),
  ofExample(
    "vendor.fixed",
    "What the contract costs the vendor, whoever is served",
    "fixed cost",
    "currency",
    0,
    1_000_000,
    1000,
  ),
  ofExample(
    "vendor.perStudent",
    "What a student costs the vendor",
    "cost of delivery per student",
    "currency",
    0,
    4000,
    50,
  ),
  ofExample(
    "vendor.riskAversion",
    "What the vendor would pay to be rid of a dollar of swing",
    "risk aversion: dollars of a fixed fee for each dollar of standard deviation",
    "",
    0,
    1,
    0.05,
  ),
  ofExample(
    "vendor.perDosageUnit",
    "What a unit of the service costs the vendor",
    "cost per dosage unit",
    "currency",
    0,
    200,
    1,
  ),
];

/** Described with sources first; the example's own fill in what they leave out. */
export const describedAssumptions: readonly Assumption[] = complete(Object.values(files).flat());

function complete(described: readonly Assumption[]): Assumption[] {
  const fields = new Set(described.map(({ field }) => field));
  return [...described, ...examples.filter(({ field }) => !fields.has(field))];
}
