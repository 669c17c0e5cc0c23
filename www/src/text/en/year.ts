/** What does one year look like? */
import type { Bound } from "outcomes-contract";
import type { Who } from "../people";

/** What a rule did: how many it was about, and how much it moved; empty where that is not said. */
interface Did {
  readonly students: string;
  readonly amount: string;
  /** Whether the amount was taken off. */
  readonly taken: boolean;
  /** The outcome's name; empty where there is but one. */
  readonly outcome: string;
}

const at = (outcome: string): string => (outcome === "" ? "" : ` (${outcome})`);
const moved = ({ amount, taken }: Did): string => (amount === "" ? "" : `: ${amount} ${taken ? "less" : "more"}`);

const rules = {
  perStudentCap: (did: Did, [one]: Who) => `The cap per ${one} took ${did.amount} away.`,
  outcomeCap: (did: Did) => `The cap on this outcome${at(did.outcome)} took ${did.amount} away.`,
  minimum: (did: Did) => `The agreed minimum added ${did.amount}.`,
  notToExceed: (did: Did) => `“Never more than” took ${did.amount} away.`,
  breach: (did: Did) => `The district missed its obligations, and the full price is due${moved(did)}.`,
  malus: (did: Did) => `${did.students} stayed below the mark${at(did.outcome)}${moved(did)}.`,
  districtShortfall: (did: Did) =>
    `The district kept ${did.students} below the minimum${at(did.outcome)}${did.amount === "" ? "" : `; the contract pays ${did.amount} for them`}.`,
  missingTest: (did: Did) =>
    `${did.students} had no result${at(did.outcome)}${did.amount === "" ? "" : `; the contract pays ${did.amount} for them`}.`,
  minimumDosage: (did: Did) => `${did.students} received too little of the service to count${at(did.outcome)}.`,
} satisfies Record<Bound["rule"], (did: Did, who: Who) => string>;

export const text = {
  choose: "Year",
  option: (place: number, pays: string, over: boolean) =>
    `${String(place)} of 50: ${pays}${over ? ", over the budget" : ""}`,
  none: (pays: string) => `None of the 50: ${pays}`,
  previous: "Cheaper year",
  next: "Dearer year",
  kinds: "Go to",
  poor: "A poor year",
  typical: "A typical year",
  good: "A good year",
  kindsHelp: "Poor: one year in ten pays less. Good: one in ten pays more.",
  pays: (amount: string) => `This year pays ${amount}`,
  gets: (amount: string) => `In this year the district gets ${amount} back`,
  within: (left: string, budget: string) => `, ${left} within the ${budget} budget.`,
  over: (more: string, budget: string) => `, ${more} over the ${budget} budget.`,
  exactly: (budget: string) => `, exactly the ${budget} budget.`,
  name: (place: string | null, number: string) =>
    place === null
      ? `Simulated year number ${number}; under these terms it is none of the 50 dots.`
      : `Year ${place} of 50, counted from the cheapest; simulated year number ${number}.`,
  sameYear: (before: string, now: string) =>
    `Same simulated year, new terms: it paid ${before} when you opened it, and pays ${now} now.`,
  sameYearSame: "Same simulated year, new terms: it pays the same.",
  nearest: (all: string, kept: string) =>
    `The picture is of ${all} years; the first ${kept} of them can be opened, and this is the one that stands where the dot does.`,
  boundHeading: "Which rules made a difference",
  bound: (rule: Bound["rule"], did: Did, who: Who) => rules[rule](did, who),
  nothingBound: "No cap, minimum or other rule changed what this year pays.",
  students: {
    heading: ([, many]: Who, outcome: string) => `The ${many} of this year${outcome === "" ? "" : `: ${outcome}`}`,
    reached: (reached: string, counted: string, level: string, without: string) =>
      `${reached} of ${counted} counted reach ${level}; without the service ${without} would have.`,
    met: (reached: string, counted: string, without: string) =>
      `${reached} of ${counted} counted meet it; without the service ${without} would have.`,
    notCounted: (number: string) => `${number} are not counted.`,
    help: (kind: "dots" | "columns", [one, many]: Who) =>
      kind === "dots"
        ? `A dot for each counted ${one}; filled: at the lowest threshold that pays or above. Outline: the same ${many} without the service.`
        : `Columns: counted ${many}; darker: at the lowest threshold that pays or above. Outline: the same ${many} without the service.`,
    label: "Values: arrow keys move along the scale",
    pick: "Point at the picture, or use arrow keys, to read it.",
    reading: (from: string, to: string, withService: string, without: string, [, many]: Who) =>
      `From ${from} to below ${to}: ${withService} ${many}, ${without} without the service.`,
    readingOne: (value: string, withService: string, without: string, [, many]: Who) =>
      `At ${value}: ${withService} ${many}, ${without} without the service.`,
    show: "Show as table",
    caption: "By value, in this year",
    columns: ["With the service", "Without it"],
  },
};
