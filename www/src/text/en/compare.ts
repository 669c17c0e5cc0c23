/** What the comparison of two contracts says. `name` is that of the other contract; “these terms” are those on the page. */
import type { Said } from "../said";

const district = (text: string) => ({ tone: "district", text }) as const;
const vendor = (text: string) => ({ tone: "vendor", text }) as const;

export const text = {
  choose: "Compare these terms with",
  chooseFirst: "Choose a contract",
  versions: "Versions",
  examples: "Examples",
  file: "Open their file",
  fileLabel: "File with the other contract",
  link: "Paste a link to their terms",
  follow: "Compare",
  /** What was on the page before anything was changed. */
  asOpened: "The terms as opened",
  begin: "How did their counter-offer reach you?",
  ways: {
    words: {
      heading: "In words",
      text: "Keep your terms, then change on the page what they ask for. The two are compared while you do.",
      already: "Changed already? Then this page compares with the terms as you opened them.",
    },
    file: { heading: "As a file or a link" },
    example: { heading: "There is none yet" },
  },
  keepAndMove: (name: string) => `Keep these terms as “${name}”, then change them`,
  kept: (name: string) => `Kept as “${name}”. Now change the terms: they are compared with it.`,
  comparing: (years: string) => `Comparing on ${years} simulated years`,
  refused: (name: string) => `“${name}” cannot be settled on the students of this page:`,
  others: "It is written for other tests, groups or units. Shown on this page, it comes with students of its own.",
  showInstead: (name: string) => `Show “${name}” on this page`,
  unreadable: (name: string) => `“${name}” could not be read.`,
  swap: "Swap the two",
  swapped: (name: string) => `“${name}” is on this page now, compared with what was there before.`,
  before: "The terms before",
  adopt: (name: string) => `Adopt “${name}”`,
  adopted: (name: string) => `The terms of “${name}” are on this page now.`,
  isDesk: (name: string) => `“${name}” is what this page shows. Change a term, and the two are compared.`,
  otherStudents: (name: string) =>
    `“${name}” was written for other students or assumptions. Both contracts are settled on the students of this page, so only the terms differ.`,
  headline: {
    same: (name: string, years: string): Said => [`“${name}” pays exactly the same in all ${years} simulated years.`],
    more: (name: string, amount: string): Said => [
      `“${name}” costs the district about `,
      vendor(`${amount} more`),
      " in an average year.",
    ],
    less: (name: string, amount: string): Said => [
      `“${name}” costs the district about `,
      district(`${amount} less`),
      " in an average year.",
    ],
    unclear: (name: string): Said => [
      `In an average year “${name}” costs about the same: what differs is too little to tell from chance.`,
    ],
    every: (more: boolean): Said => [
      " It costs ",
      more ? vendor("more in every") : district("less in every"),
      " simulated year.",
    ],
    allBut: (more: boolean, years: string): Said => [
      " It costs ",
      more ? vendor("more") : district("less"),
      ` in all but about 1 of ${years} simulated years.`,
    ],
    rarely: (more: boolean, years: string): Said => [
      " It costs ",
      more ? vendor("more") : district("less"),
      ` in about 1 of ${years} simulated years only, and the same in the others.`,
    ],
    counts: (more: number, less: number, same: number): Said => [
      " In ",
      ...(more > 0 ? [vendor(`${String(more)} of 50`), " simulated years it costs more"] : []),
      ...(less > 0
        ? [
            more > 0 ? ", in " : "",
            district(more > 0 ? String(less) : `${String(less)} of 50`),
            more > 0 ? " less" : " simulated years it costs less",
          ]
        : []),
      ...(same > 0 ? [`, in ${String(same)} the same`] : []),
      ".",
    ],
  },
  picture: {
    title: (name: string) => `What “${name}” costs more or less than these terms: 50 simulated years`,
    label: (less: number, same: number, more: number, from: string, to: string) =>
      `Fifty dots, each one simulated year in fifty, by the difference: from ${from} to ${to}. ${String(less)} circles left of nothing cost less, ${String(more)} squares right of it cost more, ${String(same)} rings cost the same.`,
    key: { district: "costs less: the district gains", none: "the same", vendor: "costs more: the vendor gains" },
    less: "← costs less",
    more: "costs more →",
    expected: "average",
    cursor: "Columns of the picture",
    column: (from: string, to: string, years: number) => `${from} to ${to}: ${String(years)} of 50 simulated years`,
    sameColumn: (years: number) => `the same under both: ${String(years)} of 50 simulated years`,
    hint: "Arrow keys or a tap go from column to column.",
    table: "Show as table",
    caption: "50 simulated years, from the least to the most that it costs more",
    year: "Year",
    difference: "Difference",
    gains: "Who gains",
  },
  gains: { district: "the district", vendor: "the vendor", none: "nobody" },
  fifths: {
    title: "Who gains in which years",
    aside: "All simulated years in five equal parts, by how many students reach what is paid for.",
    heads: ["Poorest results", "Poor results", "Middling results", "Good results", "Best results"],
    range: (from: string, to: string) => (from === to ? `these terms pay ${from}` : `these terms pay ${from} to ${to}`),
    often: (years: string) => `costs more in ${years}`,
    allBut: (years: string) => `all but about 1 of ${years} simulated years`,
    even: "about even",
    desk: "These terms",
    difference: "Difference",
    chance: "Costs more",
    table: "Show as table",
  },
  real: {
    title: "Are there enough years to tell them apart?",
    yes: (difference: string, error: string, years: string) =>
      `Yes. Both contracts are settled on the same ${years} simulated years, so good and bad luck touch both alike. The average difference, ${difference}, is known to within about ${error}.`,
    same: "There is nothing to tell apart: they pay the same in every year.",
    no: (difference: string, error: string) =>
      `No. The average difference is ${difference}, give or take ${error}: it may as well be nothing.`,
    needed: (years: string) => `About ${years} simulated years would tell them apart.`,
    draw: (years: string) => `Simulate ${years} years`,
    tooMany: (years: string, compared: string, swing: string) =>
      `It would take about ${years} simulated years, and this page compares ${compared}. So small a difference hardly matters beside the swing of ${swing} from year to year.`,
    caution:
      "This is about chance in the simulation. Whether the assumptions hold is another question: change them, and see whether the answer stays.",
  },
  table: {
    caption: "Both contracts on the same simulated years",
    desk: "These terms",
    difference: "Difference",
    expected: "Expected payout",
    high: "One year in twenty, above",
    low: "One year in twenty, below",
    budget: "The district’s budget",
    exceeded: "Chance of exceeding the budget",
    least: "The least it can pay",
    most: "The most it can pay",
    loss: "Chance of a loss for the vendor",
    margin: "The vendor’s expected margin",
    byGroup: "Payments by group",
    points: (value: string) => `${value} points`,
  },
  changes: {
    title: (count: number) =>
      count === 1 ? "The one clause that changes" : `The ${String(count)} clauses that change`,
    none: "No clause differs.",
    key: { gone: "in these terms only", come: "in the other only" },
    gone: "taken out: ",
    come: "put in: ",
    clauseGone: "This clause is not in the other contract.",
    clauseNew: "This clause is new in the other contract.",
    budget: (before: string, after: string): readonly [string, string] => [
      `The district’s budget is ${before}.`,
      `The district’s budget is ${after}.`,
    ],
  },
};
