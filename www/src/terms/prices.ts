/** What a tier pays, where prices differ by group. */
import type { Group, Outcome, Tier } from "outcomes-contract";
import type { Track } from "./track";

/** The price of a tier for a group; null: for everyone without a price of their own. */
export const priceFor = (tier: Tier, group: string | null): number =>
  Number((group === null ? undefined : tier.byGroup?.[group]) ?? tier.amount);

/** Groups of the outcome that have a price of their own in some tier. */
export function pricedGroups(groups: readonly Group[], { groups: covered, pays }: Outcome): Group[] {
  if (pays.kind !== "tiers") return [];
  return groups.filter(
    ({ id }) => (covered?.includes(id) ?? true) && pays.tiers.some(({ byGroup }) => byGroup?.[id] !== undefined),
  );
}

/** Whether an id can be part of a field path. */
export const nameable = (id: string): boolean => /^[^.[\]]+$/.test(id);

/** Where a price must stop so that no tier pays anyone less than the one before it. */
export function priceStops(tiers: readonly Tier[], place: number, group: string | null): Partial<Track> {
  const [below, tier, above] = [tiers[place - 1], tiers[place], tiers[place + 1]];
  const lowest = below === undefined ? [] : others(below, tier, group).map((one) => priceFor(below, one));
  const highest = above === undefined ? [] : others(above, tier, group).map((one) => priceFor(above, one));
  return {
    ...(lowest.length > 0 && { floor: Math.max(...lowest) }),
    ...(highest.length > 0 && { ceiling: Math.min(...highest) }),
  };
}

/** For whom a price stands against its neighbour's: for the group, or for all who have no price of their own here. */
function others(neighbour: Tier, tier: Tier | undefined, group: string | null): (string | null)[] {
  if (group !== null) return [group];
  return [null, ...Object.keys(neighbour.byGroup ?? {}).filter((id) => tier?.byGroup?.[id] === undefined)];
}
