/** Who was counted, and why the others were not. */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Note, Scenario } from "outcomes-contract";
import type { Listed, Settled } from "../engine/students";
import { count, counted } from "../format";
import { type Fate, reasonWords, type Standing, standings } from "../settle/standing";
import { unitOf, unitsOf } from "../terms/measured";
import { settleWords } from "../text/settle";
import { first, type Lists, rowList } from "./settle-rows";

/** A list of so few is open from the beginning. */
const few = 5;

export function studentsPart(
  settled: Settled,
  scenario: Scenario,
  lists: Lists,
  saveList: () => void,
): TemplateResult | typeof nothing {
  const all = standings(settled, scenario);
  if (all.length === 0 || settled.students === 0) return nothing;
  const several = all.length > 1;
  const words = settleWords().who;
  const everywhere = settled.notCounted.filter(({ outcome }) => outcome === undefined);
  return html`<div class="who paperless">
    <h3 class="subheading">${words.heading}</h3>
    ${all.map((standing) => standingPart(standing, scenario, several ? settled.notCounted.filter(({ outcome }) => outcome === standing.outcome) : [], lists))}
    ${several && everywhere.length > 0 ? html`<h4 class="who-heading">${words.none}</h4>` : nothing}
    ${reasons(everywhere, scenario, lists)}
    ${
      settled.notCounted.length === 0
        ? nothing
        : html`<button
            type="button"
            class="button"
            @click=${() => {
              saveList();
            }}
          >
            ${words.download}
          </button>`
    }
  </div>`;
}

function standingPart(standing: Standing, scenario: Scenario, own: readonly Listed[], lists: Lists): TemplateResult {
  const { label, judged, students } = standing;
  const words = settleWords().who;
  const all = counted(students, unitOf(scenario.cohort), unitsOf(scenario.cohort));
  return html`<div class="standing">
    <h4 class="who-heading">${label}</h4>
    <p>${words.judged(html`<strong>${words.of(count(judged), all)}</strong>`, judged === 1)}</p>
    ${bar(standing)} ${reasons(own, scenario, lists)}
  </div>`;
}

const order: readonly Fate[] = ["paid", "unpaid", "out"];

/** All students in one bar: judged, and what became of the others. The words below say the same. */
function bar({ judged, fates, students }: Standing): TemplateResult {
  const { fates: words } = settleWords().who;
  const parts = [{ kind: "judged", words: words.judged, value: judged }].concat(
    order.map((fate) => ({ kind: fate, words: words[fate], value: fates[fate] })),
  );
  let start = 0;
  const there = parts
    .filter(({ value }) => value > 0)
    .map((part) => {
      const placed = { ...part, from: start };
      start += part.value;
      return placed;
    });
  const share = (value: number): string => `${String((100 * value) / students)}%`;
  return html`<svg class="standing-bar" width="100%" height="12" aria-hidden="true">
      ${there.map(({ kind, from, value }) => svg`<rect class=${kind} x=${share(from)} width=${share(value)} y="1" height="10"></rect>`)}
    </svg>
    <ul class="standing-key">
      ${there.map(
        ({ kind, words, value }) =>
          html`<li>
            <svg class="standing-bar" width="12" height="12" aria-hidden="true">
              <rect class=${kind} x="1" y="1" width="10" height="10"></rect></svg
            >${count(value)} ${words}
          </li>`,
      )}
    </ul>`;
}

const reasons = (listed: readonly Listed[], scenario: Scenario, lists: Lists): TemplateResult[] =>
  listed.map((one) => reason(one, scenario, lists));

function reason(listed: Listed, scenario: Scenario, lists: Lists): TemplateResult {
  const { rows, ids, count: students } = listed;
  return html`<details class="reason" ?open=${students <= few}>
    <summary>
      <strong>${counted(students, unitOf(scenario.cohort), unitsOf(scenario.cohort))}</strong>
      ${reasonWords(listed, scenario)}
    </summary>
    ${rowList(`${listed.outcome ?? ""} ${listed.reason}`, rows, ids, students, lists, settleWords().rows.moreToDownload)}
  </details>`;
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** On paper only: the same by rows, without names. */
export function paperStudents(settled: Settled, scenario: Scenario): TemplateResult | typeof nothing {
  const all = standings(settled, scenario);
  if (all.length === 0 || settled.students === 0) return nothing;
  const words = settleWords().who;
  const of = (number: number): string => counted(number, unitOf(scenario.cohort), unitsOf(scenario.cohort));
  const label = (id: string | undefined): string => all.find(({ outcome }) => outcome === id)?.label ?? "";
  return html`<div class="paper-only">
    <h3 class="subheading">${words.heading}</h3>
    <ul class="paper-clauses">
      ${all.map((standing) => html`<li>${words.paper(standing.label, count(standing.judged), of(standing.students))}</li>`)}
      ${settled.notCounted.map((listed) => {
        const { rows, outcome, count: students } = listed;
        const named = rows.slice(0, first).map(count).join(", ");
        const places =
          students > first ? words.rowsAndMore(named, count(students - first)) : words.rows(named, students === 1);
        const reason = lowered(reasonWords(listed, scenario));
        return html`<li>
          ${
            all.length > 1 && outcome !== undefined
              ? words.paperReasonOf(label(outcome), of(students), reason, places)
              : words.paperReason(of(students), reason, places)
          }
        </li>`;
      })}
    </ul>
  </div>`;
}

/** What the core noted about the file. */
export const notesList = (notes: readonly Note[]): TemplateResult | typeof nothing =>
  notes.length === 0
    ? nothing
    : html`<h3 class="subheading">${settleWords().who.notes}</h3>
        <ul class="settle-notes">
          ${notes.map(({ message }) => html`<li>${message.charAt(0).toUpperCase()}${message.slice(1)}.</li>`)}
        </ul>`;
