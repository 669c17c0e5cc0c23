/** What a scenario assumes, in sentences. */
import type { Exposure, Scenario } from "outcomes-contract";
import { count, counted, decimal, percent } from "../format";
import { dosageUnits, enrolled, unitOf, unitsOf, unitWords } from "../terms/measured";
import { embedWords } from "../text/embed";
import { firstWords } from "../text/first";

export function assumed({ cohort, plan }: Scenario, { replications }: Exposure): string[] {
  const words = embedWords().assumes;
  const people = counted(enrolled(cohort), unitOf(cohort), unitsOf(cohort));
  const { dosage, validPairs, breach } = cohort;
  return [
    words.served(count(replications), people, counted(cohort.sites, ...firstWords().schools)),
    ...cohort.measures.map(({ label, effect }) =>
      effect === undefined || (effect.mean === 0 && effect.sd === 0)
        ? words.noEffect(label)
        : words.effect(label, decimal(effect.mean), decimal(effect.sd), unitOf(cohort)),
    ),
    ...(dosage === undefined
      ? []
      : [
          words.dosage(
            percent(dosage.meanShare),
            decimal(dosage.planned),
            dosageUnits(cohort),
            percent(dosage.neverStart ?? 0),
          ),
        ]),
    ...(validPairs === undefined ? [] : [words.tested(percent(validPairs), unitWords(cohort).test)]),
    ...(breach === undefined || breach === 0 ? [] : [words.breach(percent(breach))]),
    words.seed(String(plan.seed)),
    words.method,
  ];
}
