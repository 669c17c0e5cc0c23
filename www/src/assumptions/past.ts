/** A cohort fitted to past students, in words: how well it describes them, and what it would change. */
import type { Cohort, MeasureFit, ReachedShare } from "outcomes-contract";
import { count, decimal, percentFixed } from "../format";
import { enrolled, measured, unitsOf } from "../terms/measured";
import { inField, said } from "../terms/quantity";
import { assumptionWords } from "../text/assumptions";

/** A threshold: who reached it, and who would in the model. */
export interface FitRow {
  readonly threshold: string;
  readonly observed: string;
  readonly error: string;
  readonly fitted: string;
  /** The same as numbers from 0 to 1, for the picture. */
  readonly shares: { readonly observed: number; readonly fitted: number };
}

export interface FitTable {
  readonly caption: string;
  readonly rows: readonly FitRow[];
  /** Where the model is furthest from the students. */
  readonly furthest: string;
}

/** Always with its tenth, so that columns align. */
const perCent = (share: number): string => percentFixed(share, 1);
/** In percentage points. */
const points = (share: number): string => perCent(Math.abs(share)).replace(/\u00a0%$/, "");

export function fitTable(cohort: Cohort, fit: MeasureFit): FitTable {
  const label = cohort.measures.find(({ id }) => id === fit.measure)?.label ?? fit.measure;
  const { quantity, event } = measured(cohort, fit.measure);
  const words = assumptionWords().past;
  const at = (threshold: number): string => (event ? words.yes : inField(quantity, threshold));
  const row = ({ threshold, observed, standardError, fitted }: ReachedShare): FitRow => ({
    threshold: at(threshold),
    observed: perCent(observed),
    error: `±\u00a0${points(standardError)}`,
    fitted: perCent(fitted),
    shares: { observed, fitted },
  });
  const { threshold, observed, fitted } = fit.largestDifference;
  const level = quantity.kind === "percentile" ? words.at(said(quantity, threshold)) : said(quantity, threshold);
  const apart = points(observed - fitted);
  return {
    caption: words.caption(label, count(fit.students), unitsOf(cohort)),
    rows: fit.thresholds.map(row),
    furthest:
      apart === "0.0"
        ? words.same
        : words.furthest(event ? words.yes : level, perCent(observed), unitsOf(cohort), perCent(fitted), apart),
  };
}

/** One thing that taking the fit over would change. */
export interface FitChange {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** What the fitted cohort has otherwise. */
export function fitChanges(before: Cohort, after: Cohort): FitChange[] {
  const changes: FitChange[] = [];
  const add = (what: string, from: string, to: string): void => {
    if (from !== to) changes.push({ what, from, to });
  };
  const units = unitsOf(before);
  const words = assumptionWords().past;
  add(
    before.groups.length === 1 ? words.units(units) : words.all(units),
    count(enrolled(before)),
    count(enrolled(after)),
  );
  if (before.groups.length > 1)
    after.groups.forEach((group, index) => {
      add(group.label, count(before.groups[index]?.students ?? 0), count(group.students));
    });
  add(words.schools, count(before.sites), count(after.sites));
  after.measures.forEach((measure, index) => {
    const old = before.measures[index];
    if (old === undefined) return;
    const { scale, label, localHistory } = measure;
    if ("mean" in scale && "mean" in old.scale) {
      const spread = ({ mean, sd }: { mean: number; sd: number }): string => `${decimal(mean, 1)} ± ${decimal(sd, 1)}`;
      add(words.spread(label), spread(old.scale), spread(scale));
    }
    if (scale.kind === "event" && old.scale.kind === "event")
      add(words.without(label), perCent(old.scale.share), perCent(scale.share));
    if (localHistory !== undefined) {
      const at = inField(measured(after, measure.id).quantity, localHistory.threshold);
      // without a history of its own, a percentile is that of the norm
      const norm = scale.kind === "percentile" ? perCent(1 - localHistory.threshold / 100) : words.none;
      const was = old.localHistory?.threshold === localHistory.threshold ? perCent(old.localHistory.share) : norm;
      add(words.reachWithout(label, at), was, perCent(localHistory.share));
    }
    add(words.clustering(label), decimal(old.icc ?? 0, 2, 2), decimal(measure.icc ?? 0, 2, 2));
  });
  return changes;
}

/** The columns that a file of past students may have. */
export const pastColumns = ({ groups, measures }: Cohort): string[] => [
  ...(groups.length > 1 ? ["group"] : []),
  "site",
  ...measures.map(({ id }) => id),
];
