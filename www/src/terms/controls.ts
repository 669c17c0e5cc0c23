/** The controls of a contract, made from its terms: every threshold, price, share, cap, date, the minimum dosage, the budget. */
import type { Base } from "outcomes-contract";
import { numberAt } from "../field";
import { date } from "../format";
import { termWords } from "../text/terms";
import * as say from "./consequences";
import { amountControl, type ControlGroup, type NumberControl, shareControl, type Sight } from "./control";
import { dosageUnit, dosageUnits, measured, unitOf } from "./measured";
import { outcomeControls } from "./outcome-controls";
import { amountTrack, reaching } from "./track";

const words = (): ReturnType<typeof termWords>["controls"] => termWords().controls;

/** All controls of the terms, in the order of the clauses. */
export function termControls(sight: Sight): ControlGroup[] {
  const { contract } = sight.draft;
  const several = contract.outcomes.length > 1;
  const groups: ControlGroup[] = [
    { heading: "", controls: baseControls(sight) },
    ...contract.outcomes.map((outcome, index) => ({
      heading: several ? outcome.label : "",
      controls: outcomeControls(sight, outcome, index),
    })),
    {
      heading: several ? words().inAll : "",
      controls: [...limitControls(sight), budgetControl(sight), ...fiscalYearControls(sight)],
    },
    ...scheduleGroups(sight),
  ];
  return groups.filter(({ controls, dates = [] }) => controls.length + dates.length > 0);
}

function baseControls(sight: Sight): NumberControl[] {
  const { cohort, contract } = sight.draft;
  const per = {
    student: words().basePer.student(unitOf(cohort)),
    contract: words().basePer.contract,
    dosageUnit: words().basePer.dosageUnit(dosageUnit(cohort)),
    month: words().basePer.month,
  };
  return contract.base.flatMap((fee, index) => {
    const path = `contract.base[${String(index)}]`;
    return [
      amountControl(sight, `${path}.amount`, fee.amount, per[fee.per], say.ofBase(fee, cohort)),
      ...monthsControl(sight, fee, path),
    ];
  });
}

function monthsControl({ origin }: Sight, { months }: Base, fee: string): NumberControl[] {
  if (months === undefined) return [];
  const path = `${fee}.months`;
  const { most } = amountTrack(numberAt(origin, path) ?? months, months);
  return [
    {
      path,
      label: words().months,
      quantity: { kind: "number", unit: words().monthUnit, digits: 0 },
      track: { least: 1, most: Math.min(120, most), step: 1 },
      value: months,
      consequence: "",
    },
  ];
}

function limitControls(sight: Sight): NumberControl[] {
  const { cohort, contract } = sight.draft;
  const { perStudent, minimum, notToExceed } = contract.limits ?? {};
  const { exposure } = sight;
  const limit = (
    name: string,
    written: string | undefined,
    label: string,
    consequence: string,
    removal: string,
    whole = true,
  ): NumberControl[] => {
    if (written === undefined) return [];
    const path = `contract.limits.${name}`;
    const control = amountControl(sight, path, written, label, consequence, { limit: whole });
    return [{ ...control, removal: { text: removal, path } }];
  };
  const unit = unitOf(cohort);
  return [
    ...limit(
      "perStudent",
      perStudent,
      words().perStudent(unit),
      say.ofCap(exposure?.chancePerStudentCapBinds ?? null, exposure) || termWords().consequences.perStudentCap,
      words().removeCap,
      false,
    ),
    ...limit("minimum", minimum, words().minimum, termWords().consequences.minimum, words().removeMinimum),
    ...limit(
      "notToExceed",
      notToExceed,
      words().notToExceed,
      say.ofCap(exposure?.chanceNotToExceedBinds ?? null, exposure),
      words().removeNotToExceed,
    ),
  ];
}

function budgetControl(sight: Sight): NumberControl {
  const { draft, exposure } = sight;
  const exceeded = say.ofBudget(exposure?.budget ?? null, exposure);
  return {
    ...amountControl(sight, "budget.amount", draft.budget.amount, words().budget, exceeded, { limit: true }),
    tone: "over",
  };
}

/** What is set aside for each fiscal year. */
function fiscalYearControls(sight: Sight): NumberControl[] {
  const { draft, exposure } = sight;
  return (draft.budget.fiscalYears ?? []).map(({ label, amount }, index): NumberControl => {
    const falls = say.ofFiscalYear(exposure?.fiscalYears[index] ?? null, exposure, draft.contract.currency);
    const path = `budget.fiscalYears[${String(index)}].amount`;
    return { ...amountControl(sight, path, amount, words().setAside(label), falls), tone: "over" };
  });
}

/** Every instalment: its share, where it has one, and the day it falls due. */
function scheduleGroups({ draft, exposure }: Sight): ControlGroup[] {
  const { schedule = [], currency } = draft.contract;
  const base = schedule.reduce((sum, { pays }) => sum + (pays.kind === "baseShare" ? pays.share : 0), 0);
  return schedule.map(({ label, due, pays }, index) => {
    const path = `contract.schedule[${String(index)}]`;
    const falls = say.ofInstalment(exposure?.instalments[index] ?? null, exposure, currency);
    const year = exposure?.fiscalYears.find(({ ends }) => due <= ends);
    const within = year === undefined ? "" : termWords().consequences.fiscalYear(year.label, date(year.ends));
    const control =
      pays.kind === "trueUp"
        ? []
        : [
            shareControl(
              `${path}.pays.share`,
              pays.kind === "baseShare" ? words().baseShare(label) : words().provisionalShare(label),
              pays.share,
              falls,
              pays.kind === "baseShare" ? { ceiling: Math.max(0, Number((1 - base + pays.share).toFixed(6))) } : {},
            ),
          ];
    return {
      heading: index === 0 ? words().schedule : "",
      controls: control,
      dates: [
        {
          path: `${path}.due`,
          label: words().due(label),
          value: due,
          consequence: [pays.kind === "trueUp" ? falls : "", within].filter(Boolean).join(" · "),
        },
      ],
    };
  });
}

/** The minimum dosage, where the contract has one. */
export function minimumDosageControl({ draft, exposure }: Sight): NumberControl | null {
  const { contract, cohort } = draft;
  const minimum = contract.eligibility?.minimumDosage;
  if (minimum === undefined) return null;
  const { quantity, track } = measured(cohort, "dosage");
  return {
    path: "contract.eligibility.minimumDosage",
    label: words().minimumDosage(dosageUnits(cohort)),
    quantity,
    track: reaching(track, minimum),
    value: minimum,
    consequence: say.ofMinimum(exposure, contract, cohort),
  };
}
