/** Before and after as dumbbells: for each row the share without the service and with it, on one scale of per cent. */
import type { Estimate, Served } from "outcomes-contract";
import { ticks } from "d3-array";

export interface Dumbbell {
  readonly outcome: string;
  readonly group: string;
  readonly before: Estimate;
  readonly after: Estimate;
  /** Places in per cent of the picture's width. */
  readonly from: number;
  readonly to: number;
}

export interface DumbbellPlot {
  readonly rows: readonly Dumbbell[];
  readonly ticks: readonly { readonly at: number; readonly value: number }[];
}

/** Outcomes in their order, groups within; the scale goes from 0 to a round share above all. */
export function dumbbells({ groups, outcomes }: Pick<Served, "groups" | "outcomes">): DumbbellPlot {
  const pairs = outcomes.flatMap(({ id }) =>
    groups.flatMap((group) => {
      const outcome = group.outcomes.find((one) => one.id === id);
      return outcome === undefined
        ? []
        : [{ outcome: id, group: group.id, before: outcome.withoutServiceShare, after: outcome.reachedShare }];
    }),
  );
  const most = Math.max(0.1, ...pairs.flatMap(({ before, after }) => [before.value, after.value]));
  const end = Math.min(1, Math.ceil(most * 1.08 * 10) / 10);
  const at = (share: number): number => Number(((100 * Math.max(0, Math.min(end, share))) / end).toFixed(2));
  return {
    rows: pairs.map((pair) => ({ ...pair, from: at(pair.before.value), to: at(pair.after.value) })),
    ticks: ticks(0, end, 5).map((value) => ({ at: at(value), value })),
  };
}
