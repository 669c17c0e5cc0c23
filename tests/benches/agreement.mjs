// Whether the peers simulate the same model: the same estimates, within what chance explains.
import assert from "node:assert/strict";
import { digits } from "./table.mjs";

/** Estimates may differ by so many combined standard errors: one false alarm in 100,000. */
export const tolerance = 4.4;

/** Our exposure in the peers' form. */
export function inPeersForm({ exposure, payouts }) {
  const { payout, budget, chanceNotToExceedBinds, outcomes, groups } = exposure;
  const fourth = payouts.reduce((sum, dollars) => sum + (dollars - payout.mean.value) ** 4, 0) / payouts.length;
  const standardError = Math.sqrt((fourth - payout.sd ** 4) / payouts.length) / (2 * payout.sd);
  const [{ counted, reached, withoutService, thresholds }] = outcomes;
  return {
    mean: payout.mean,
    sd: { value: payout.sd, standardError },
    chanceExceeded: budget.chanceExceeded,
    expectedOverspend: budget.expectedOverspend,
    chanceCapBinds: chanceNotToExceedBinds,
    counted,
    reached,
    withoutService,
    thresholds: thresholds.map(({ reached, withoutService }) => [reached, withoutService]),
    groups: groups.map(({ eligible }) => [eligible]),
  };
}

/** Every estimate that both have, by name. */
function* estimates(ours, theirs, path = []) {
  if (ours.standardError !== undefined) yield { name: path.join("."), ours, theirs };
  else for (const key of Object.keys(ours)) yield* estimates(ours[key], theirs[key], [...path, key]);
}

const shown = ({ value, standardError }) => `${digits(value)} ± ${digits(standardError)}`;

export const agreementColumns = ["who", "mean payout", "SD", "mean apart", "SD apart", "furthest apart"];
export const ownRow = (ours) => ["ours", shown(ours.mean), shown(ours.sd), "", "", ""];

/** A peer's row; a peer too far from us is an error in one of the two, and stops the bench. */
export function agreementRow(who, ours, theirs) {
  const rows = [...estimates(ours, theirs)].map(({ name, ours, theirs }) => {
    const apart = (theirs.value - ours.value) / Math.hypot(ours.standardError, theirs.standardError);
    const message = `${who} does not agree on ${name}: ${shown(theirs)}, ours ${shown(ours)}`;
    assert.ok(Math.abs(apart) <= tolerance, message);
    return { name, apart };
  });
  const furthest = rows.reduce((far, row) => (Math.abs(row.apart) > Math.abs(far.apart) ? row : far));
  const [mean, sd] = rows.map(({ apart }) => apart.toFixed(1));
  const far = `${furthest.apart.toFixed(1)}: ${furthest.name}, of ${rows.length}`;
  return [who, shown(theirs.mean), shown(theirs.sd), mean, sd, far];
}
