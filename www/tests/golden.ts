/** The golden files of `tests/golden/`, which the Rust tests read too. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ContractTerms, Exposure, InstalmentDue, LineItem, Scenario, StudentRecord } from "outcomes-contract";

const read = (path: string): unknown => JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8"));
const golden = (name: string): unknown => read(`../../tests/golden/${name}.json`);

/** A worked settlement; `worked` says how it comes about by hand. */
export interface SettlementCase {
  readonly title: string;
  readonly worked?: string;
  readonly terms: ContractTerms;
  readonly observed: {
    readonly students: StudentRecord[];
    readonly breach: boolean;
    readonly winterMeasures?: string[];
  };
  readonly results: {
    readonly total: string;
    readonly lineItems?: Partial<LineItem>[];
    readonly instalments?: InstalmentDue[];
  };
}
export const settlements = golden("settlement") as SettlementCase[];

/** A worked simulation: each figure with its tolerance. */
export interface SimulationCase {
  readonly title: string;
  readonly scenario: Scenario;
  readonly results: Record<string, { readonly value: number; readonly tolerance: number }>;
}
export const simulations = golden("simulation") as SimulationCase[];

/** Generated contracts of every clause, and the scenario they go with, which has another. */
export const generated = golden("contracts") as { readonly scenario: Scenario; readonly contracts: ContractTerms[] };

/** The scenario that speed is measured on. */
export const reference = read("../../tests/benches/reference.json") as Scenario;

/** The exposure of an example at 2,000 years, to the last bit. */
export interface PinnedExposure {
  readonly preset: string;
  readonly scenario: Scenario;
  readonly exposure: Exposure;
}
export const exposures: readonly PinnedExposure[] = (golden("exposures") as Omit<PinnedExposure, "scenario">[]).map(
  ({ preset, exposure }) => {
    const { scenario } = read(`../presets/${preset}.json`) as { scenario: Scenario };
    return { preset, exposure, scenario: { ...scenario, plan: { ...scenario.plan, replications: 2_000 } } };
  },
);
