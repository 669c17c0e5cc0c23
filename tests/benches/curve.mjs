// How cost and memory grow with replications, students, groups and measures. A fresh process for every point.
import { native, node, reference } from "./programs.mjs";
import { digits, megabytes, milliseconds, section, table } from "./table.mjs";
import { target } from "./targets.mjs";

const range = (count) => Array.from({ length: count }, (_, index) => index);
const same = structuredClone;

const withReplications = (replications) => ({ ...same(reference), plan: { ...reference.plan, replications } });

function withGroups(count, students) {
  const scenario = same(reference);
  scenario.cohort.groups = range(count).map((group) => ({
    id: `g${group + 1}`,
    label: `Group ${group + 1}`,
    students: students / count,
    baselineShift: count === 1 ? 0 : -0.4 + (0.8 * group) / (count - 1),
  }));
  scenario.contract.limits.notToExceed = `${1000 * students}.00`;
  scenario.budget.amount = `${900 * students}.00`;
  return scenario;
}

/** Further measures like the first, correlated with it, each with an outcome of its own. */
function withMeasures(count) {
  const scenario = same(reference);
  const { cohort, contract } = scenario;
  const [[measure], [outcome]] = [cohort.measures, contract.outcomes];
  const id = (index) => `growth${index + 1}`;
  cohort.measures = range(count).map((index) => ({ ...measure, id: id(index), label: `Measure ${index + 1}` }));
  cohort.correlations = range(count).flatMap((other) =>
    range(other).map((one) => ({ between: [id(one), id(other)], value: 0.5 })),
  );
  contract.outcomes = cohort.measures.map(({ id, label }) => ({ ...outcome, id, label, measure: id }));
  return scenario;
}

const curves = [
  { what: "replications", points: [1e2, 1e3, 1e4, 1e5, 1e6], scenario: withReplications },
  { what: "students", points: [1e2, 1e3, 2e3, 1e4, 1e5, 1e6], scenario: (students) => withGroups(5, students) },
  { what: "groups", points: [1, 2, 5, 10, 20], scenario: (groups) => withGroups(groups, 2000) },
  { what: "measures", points: [1, 2, 3, 4], scenario: withMeasures },
];

/** Time for all years, reckoned from the years drawn where that were fewer. */
const whole = ({ ms, years, total }) => (ms * total) / years;
const shown = (point) => `${point.years < point.total ? "~" : ""}${digits(whole(point))}`;

export async function curve() {
  const measured = new Map();
  const tables = [];
  for (const { what, points, scenario } of curves) {
    const rows = [];
    for (const point of points) {
      // the longest of all must come to its end
      const more = what === "replications" && point === 1e6 ? ["all"] : [];
      const both = {
        native: await native("point", scenario(point), ...more),
        node: await node("point", scenario(point), ...more),
      };
      measured.set(`${what} ${point}`, both);
      const { native: here, node: there } = both;
      const each = (1000 * whole(here)) / here.total;
      rows.push([
        point.toLocaleString("en"),
        shown(here),
        shown(there),
        digits(each),
        megabytes(here.peak),
        megabytes(there.memory),
        megabytes(there.peak),
      ]);
    }
    tables.push(
      table([what, "native ms", "Node ms", "native µs a year", "native peak", "wasm memory", "Node peak"], rows),
    );
  }
  const at = (name, who) => measured.get(name)[who];
  const growth = (who) => whole(at("students 1000000", who)) / whole(at("students 2000", who));
  const memory = Math.max(at("replications 10000", "node").memory, at("replications 10000", "native").peak);
  const [million, hundredth] = ["replications 1000000", "replications 10000"].map((name) => at(name, "node"));
  const bound = Math.max(2 * hundredth.memory, 512 * 2 ** 20);
  const targets = [
    target("memory for 10,000 years of W under 256 MB, native and wasm", megabytes(memory), memory < 256 * 2 ** 20),
    target(
      "1,000,000 years of W finish with bounded memory (under 512 MB or twice that of 10,000), Node",
      `${milliseconds(million.ms)}, ${megabytes(million.memory)}`,
      million.memory < bound,
    ),
    ...["native", "node"].map((who) =>
      target(
        `2,000 to 1,000,000 students at most 3x the time, ${who === "node" ? "Node" : who}`,
        `${digits(growth(who))}x`,
        growth(who) <= 3,
      ),
    ),
  ];
  const text = section(
    "Cost curves",
    "From a scenario to its exposure; everything but the one thing varied is the reference work, further measures come with an outcome each. Least of a few, one thread. ~ is reckoned from fewer years than asked for, and memory is that of those. Peaks are of a fresh process: native and Node all of it, wasm the instance's memory.",
    ...tables,
  );
  return { text, targets };
}
