/** What an undone step was, in the words of the controls. */
import { assumptionGroups } from "../assumptions/assumptions";
import { describedAssumptions } from "../assumptions/described";
import { yearsOf } from "../engine/plan";
import { count, date, list } from "../format";
import { choices } from "../terms/choices";
import { minimumDosageControl, termControls } from "../terms/controls";
import { said } from "../terms/quantity";
import { undoneWords } from "../text/undone";
import type { Kept } from "./desk";
import { difference } from "./difference";
import type { Turn } from "./journal";

/** A field as a reader knows it. */
interface Named {
  readonly label: string;
  readonly value: string;
}

/** So many changes are told one by one. */
const told = 3;

/** What was undone or done again, as a sentence. */
export function turnWords(turn: Turn): string {
  const words = undoneWords();
  if (turn.kind === "takenBack") return words.takenBack;
  const { kind, from, to } = turn;
  const say = kind === "undone" ? words.undone : words.redone;
  if (from.preset.id !== to.preset.id || from.fromFile !== to.fromFile || from.draft.title !== to.draft.title)
    return say(words.opened(to.fromFile ? to.draft.title : to.preset.name));
  const changes = difference(from.draft, to.draft);
  if (changes === null) return say(words.terms);
  if (changes.length === 0) return words.nothing;
  const [before, after] = [namesOf(from), namesOf(to)];
  const phrases = [
    ...new Set(
      changes.map(({ path }) => phrase(before.get(path), after.get(path), kind)).filter((text) => text !== ""),
    ),
  ];
  if (phrases.length === 0) return say(words.terms);
  return say(phrases.length > told ? words.several(count(changes.length)) : list(phrases, words.and));
}

function phrase(before: Named | undefined, after: Named | undefined, kind: "undone" | "redone"): string {
  const words = undoneWords();
  if (after === undefined) return before === undefined ? "" : words.gone(uncapital(before.label));
  const what = uncapital(after.label);
  if (before === undefined) return words.there(what, after.value);
  return kind === "undone" ? words.backTo(what, after.value) : words.to(what, after.value);
}

/** Within a sentence: `Base fee per student` is `base fee per student`, `NTE` stays. */
const uncapital = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** The name and value of every field that has a control, by its path. */
function namesOf({ draft, origin }: Kept): ReadonlyMap<string, Named> {
  const words = undoneWords();
  const names = new Map<string, Named>();
  const sight = { draft, origin, exposure: null };
  const minimum = minimumDosageControl(sight);
  const groups = [
    ...termControls(sight),
    ...(minimum === null ? [] : [{ heading: "", controls: [minimum] }]),
    ...assumptionGroups(describedAssumptions, draft, origin),
  ];
  const labels = groups.flatMap(({ controls }) => controls.map(({ label }) => label));
  for (const group of groups) {
    for (const { path, label, quantity, value } of group.controls) {
      // the heading tells labels apart that are the same
      const alone = labels.indexOf(label) === labels.lastIndexOf(label) || group.heading === "";
      const name = alone ? label : words.of(group.heading, uncapital(label));
      names.set(path, { label: name, value: said(quantity, value) });
    }
    for (const { path, label, value } of "dates" in group ? (group.dates ?? []) : [])
      names.set(path, { label, value: date(value) });
  }
  for (const { path, label, value, options } of choices(draft, null))
    names.set(path, { label, value: options.find((option) => option.value === value)?.text ?? value });
  names.set("plan.seed", { label: words.seed, value: String(draft.plan.seed) });
  names.set("plan.replications", { label: words.years, value: count(yearsOf(draft)) });
  return names;
}
