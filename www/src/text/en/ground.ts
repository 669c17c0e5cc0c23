/** Is there a deal both sides can live with, in words. */
import { count, list } from "../../format";
import type { Region } from "../../state/ground";

interface Years {
  readonly years: number;
  readonly of: number;
}

export const text = {
  lead: "Every point of this map is a contract: two terms differ, all others stay. It shows where the district’s limit holds, where the vendor’s does, and where both do.",
  across: "Across:",
  upwards: "Upwards:",
  termAcross: "Term across",
  termUpwards: "Term upwards",
  from: "from",
  to: "to",
  districtAccepts: "The district accepts overspending in at most",
  vendorAccepts: "The vendor accepts a loss in at most",
  limits: (district: Years, vendor: Years | null): string =>
    `The district overspends in at most ${count(district.years)} of ${count(district.of)} years${
      vendor === null ? "" : `, the vendor loses money in at most ${count(vendor.years)} of ${count(vendor.of)}`
    }.`,
  yearOf: (years: number): string => (years === 1 ? "year of" : "years of"),
  districtYears: "District: years over budget",
  districtOf: "District: of how many years",
  vendorYears: "Vendor: years at a loss",
  vendorOf: "Vendor: of how many years",
  missing:
    "What the service costs the vendor is not said, so the map knows only the district’s side. Say it here; it is kept with the assumptions.",
  perStudent: (unit: string): string => `What a ${unit} costs the vendor`,
  /** The vendor's costs, each as a text. */
  costs: (parts: string): string =>
    `Whether the vendor loses money hangs on what it is assumed to spend: ${parts}. That stands with the assumptions.`,
  cost: {
    fixed: (amount: string): string => `${amount} for the contract`,
    per: (amount: string, unit: string): string => `${amount} for each ${unit}`,
  },
  perStudentHint: "Published for tutoring: about $1,200 when virtual, $2,000 in person.",
  regions: {
    both: "both can live with it",
    district: "only the district can",
    vendor: "only the vendor can",
    neither: "neither can",
    unfit: "terms do not fit together",
  } satisfies Record<Region, string>,
  /** The same where nothing is known of the vendor. */
  oneSided: { district: "the district’s limit holds", neither: "the district’s limit does not hold" },
  unsure: "too close to call",
  cells: (cells: number, of: number): string => `${count(cells)} of ${count(of)}`,
  someCommon: (cells: number, of: number): string =>
    `Yes: both limits hold in ${count(cells)} of ${count(of)} contracts on this map.`,
  noCommon: (district: number, vendor: number, of: number): string =>
    `Not on this map: the district’s limit holds in ${count(district)} of ${count(of)} contracts, the vendor’s in ${count(vendor)}, never both at once. A wider range, another term or an easier limit may help.`,
  districtOnly: (cells: number, of: number): string =>
    `The district’s limit holds in ${count(cells)} of ${count(of)} contracts on this map.`,
  standing: {
    both: "The terms as they stand are such a deal.",
    district: "As the terms stand, only the district can live with them.",
    vendor: "As the terms stand, only the vendor can live with them.",
    neither: "As the terms stand, neither side can live with them.",
    oneSidedYes: "As the terms stand, the district’s limit holds.",
    oneSidedNo: "As the terms stand, the district’s limit does not hold.",
  },
  nearest: (terms: string): string => `The nearest common ground is ${terms}.`,
  showNearest: "Show it on the map",
  outside: "The terms as they stand lie outside this map.",
  now: "now",
  others: (name: string): string =>
    `“${name}” differs in other terms too: here it is a point of the map, with all other terms as they stand.`,
  counterOutside: (name: string): string => `“${name}” lies outside this map, or does not have both terms.`,
  fewer: (years: string): string =>
    `On ${years} simulated years: a cap on what each student earns takes long to settle, and the map many contracts.`,
  coarse: (cells: number, of: number): string => `Drawn from ${count(cells)} of ${count(of)} contracts.`,
  finer: (seconds: number): string => `Draw it finer, in about ${count(seconds)} seconds`,
  title: (x: string, y: string): string => `${y} against ${x}`,
  picture: (x: string, y: string, columns: number, rows: number): string =>
    `Map of ${count(columns)} by ${count(rows)} contracts: ${x} across, ${y} upwards.`,
  keys: "Arrow keys move over the map, with Shift by five; Enter leads to the button that adopts the point. Or tap a point.",
  point: (terms: readonly string[]): string => list(terms),
  term: (name: string, value: string): string => `${name} ${value}`,
  reads: (terms: string): string => `${terms}:`,
  district: (often: string, holds: boolean): string =>
    `the district overspends in ${often} (${holds ? "within its limit" : "more than it accepts"})`,
  vendor: (often: string, holds: boolean): string =>
    `the vendor loses money in ${often} (${holds ? "within its limit" : "more than it accepts"})`,
  expected: (amount: string): string => `the expected payout is about ${amount}`,
  unfitHere: "these terms do not fit together.",
  unsureHere: "It lies so close to a limit that other simulated years could tip it.",
  unread: "Not worked out yet.",
  choose: "Tap a point of the map, or move over it with the arrow keys, to read it here.",
  adopt: "Adopt these terms",
  standsSo: "The terms stand so now",
  adopted: (terms: string): string => `Adopted: ${terms}.`,
  columns: {
    overspends: "district overspends",
    loses: "vendor loses",
    payout: "expected payout",
    verdict: "who can live with it",
  },
  asTable: "Show as table",
  caption: (x: string, y: string): string => `Who can live with it: ${y} (rows) by ${x} (columns)`,
  short: { both: "both", district: "district", vendor: "vendor", neither: "neither", unfit: "–" } satisfies Record<
    Region,
    string
  >,
};
