/** The descriptions of all assumptions: label, range, default, why, and where it comes from. */
import { assumptionWords } from "../text/assumptions";
import type { Assumption } from "./assumptions";

const files = import.meta.glob<Assumption[]>("../../presets/assumptions.json", { eager: true, import: "default" });

/** As the file describes it, in the language of now. */
function described({ field, label, term, why, sources, ...rest }: Assumption): Assumption {
  const said = () => assumptionWords().described[field];
  return {
    field,
    ...rest,
    get label() {
      return said()?.label ?? label;
    },
    get term() {
      return said()?.term ?? term;
    },
    get why() {
      return said()?.why ?? why;
    },
    get sources() {
      return sources.map((source, place) => ({ ...source, label: said()?.sources?.[place] ?? source.label }));
    },
  };
}

type OwnField = keyof ReturnType<typeof assumptionWords>["own"];

/** An assumption that is the example's own: it has no usual value and no source but the example's. */
const ofExample = (field: OwnField, unit: string, min: number, max: number, step: number): Assumption => ({
  field,
  unit,
  min,
  max,
  step,
  default: null,
  status: "I",
  sources: [],
  get label() {
    return assumptionWords().own[field].label;
  },
  get term() {
    return assumptionWords().own[field].term;
  },
  get why() {
    return assumptionWords().ownWhy;
  },
});

/** Described with sources first; the examples' own fill in what they leave out. */
export const describedAssumptions: readonly Assumption[] = [
  ...Object.values(files).flat().map(described),
  ofExample("cohort.groups[].students", "", 1, 5000, 1),
  ofExample("cohort.groups[].effectMultiplier", "", 0, 2, 0.05),
  ofExample("cohort.groups[].baselineShift", "SDs", -2, 2, 0.05),
  ofExample("cohort.sites", "", 1, 50, 1),
  ofExample("cohort.measures[].localHistory.threshold", "", 1, 99, 1),
  ofExample("cohort.measures[].scale.share", "share", 0.01, 0.99, 0.01),
  ofExample("cohort.dosage.planned", "", 1, 200, 1),
  ofExample("vendor.riskAversion", "", 0, 1, 0.05),
];
