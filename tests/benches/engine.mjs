// The reference work: native, in Node and in Chromium, against NumPy and plain JavaScript, all in turn, several rounds.
import assert from "node:assert/strict";
import { agreementColumns, agreementRow, inPeersForm, ownRow, tolerance } from "./agreement.mjs";
import { launch, openBench } from "./chromium.mjs";
import { native, node, numpy, plain, reference } from "./programs.mjs";
import { median, section, spread, table } from "./table.mjs";
import { ratio, ratioTarget, times, timeTarget } from "./targets.mjs";

const rounds = 3;

const engines = { native: "native", node: "wasm in Node", page: "Chromium, page", worker: "Chromium, worker" };
const kinds = {
  all: "simulate all (scenario to exposure)",
  first: "first 500 years, code warm",
  cold: "first 500 years, nothing warm",
  threshold: "term: threshold",
  price: "term: price",
  cap: "term: cap",
  budget: "term: budget",
  eligibility: "eligibility",
};
const terms = ["threshold", "price", "cap", "budget"];

/** What the peers' own kinds of work stand beside. */
const peersKinds = { all: "simulate", price: "settle" };

/** Everybody once, each in a fresh process or tab. */
async function round(browser) {
  const inTab = async (work, ...args) => {
    const tab = await openBench(browser);
    const figures = await tab.evaluate(work, args);
    await tab.close();
    return figures;
  };
  const question = { what: "engine", scenario: reference };
  return {
    numpy: await numpy(reference),
    native: await native("engine", reference),
    node: await node("engine", reference),
    sharingInNode: await node("sharing", reference),
    plain: await plain(reference),
    page: await inTab((args) => self.measured(...args), "page", question),
    worker: await inTab((args) => self.measured(...args), "worker", question),
    sharingInChromium: await inTab((args) => self.shared(...args), reference, 3),
  };
}

export async function engine() {
  const browser = await launch();
  const results = [];
  for (let turn = 0; turn < rounds; turn += 1) results.push(await round(browser));
  const chromium = browser.version();
  await browser.close();

  const [first] = results;
  for (const who of ["node", "page", "worker"]) {
    assert.deepEqual(first[who].exposure, first.native.exposure, `native and ${who} do not give the same bits`);
  }
  const { leftOut, ...inNumpy } = first.numpy;
  const peers = { ...(leftOut === undefined ? { numpy: "NumPy" } : {}), plain: "plain JS" };
  const ours = inPeersForm(first.node);
  const agreed = Object.entries(peers).map(([who, name]) => agreementRow(name, ours, first[who].exposure));

  /** All rounds' times of somebody's work. */
  const of = (who, kind) => results.flatMap((result) => result[who]?.[kind] ?? []);
  const slowestTerm = (who) => terms.map((kind) => of(who, kind)).sort((a, b) => median(b) - median(a))[0];
  const text = section(
    "The reference work: 10,000 years of 2,000 students in 5 groups at 9 sites",
    `Milliseconds, least / median of ${rounds} rounds in turn. wasm in Node ${process.version} and Chromium ${chromium}, warm unless it says otherwise. Native, Node and Chromium gave the same bits.`,
    timesTable(of, peers),
    "The peers count at the two thresholds of the contract only, so that another threshold means simulating again; beside *price* stands their settling of the counts they have. " +
      (leftOut === undefined
        ? `NumPy ${inNumpy.numpy} on Python ${inNumpy.python}, one thread, float64.`
        : `NumPy is left out: ${leftOut}.`),
    ratiosTable(of, peers, slowestTerm),
    `The same model? Differences in combined standard errors; more than ${tolerance} stops the bench.`,
    table(agreementColumns, [ownRow(ours), ...agreed]),
  );
  return { text, targets: targetsOf(of, peers, slowestTerm) };
}

function timesTable(of, peers) {
  const cell = (values) => (values.length === 0 ? "" : spread(values));
  const rows = Object.entries(kinds).map(([kind, name]) => [
    name,
    ...Object.keys(engines).map((who) => cell(of(who, kind))),
    ...Object.keys(peers).map((who) => cell(of(who, peersKinds[kind]))),
  ]);
  const shared = [1, 2].map((workers) => {
    const [inNode, inChromium] = ["sharingInNode", "sharingInChromium"].map((where) => cell(of(where, workers)));
    const nobody = Object.keys(peers).map(() => "");
    return [`simulate all, ${workers} of 2 workers`, "", inNode, "", inChromium, ...nobody];
  });
  const years = reference.plan.replications;
  const perSecond = (times) =>
    times.length === 0 ? "" : Math.round((1_000 * years) / Math.min(...times)).toLocaleString("en");
  const replications = [
    "simulated years a second, at best",
    ...Object.keys(engines).map((who) => perSecond(of(who, "all"))),
    ...Object.keys(peers).map((who) => perSecond(of(who, "simulate"))),
  ];
  return table(["ms", ...Object.values(engines), ...Object.values(peers)], [...rows, ...shared, replications]);
}

function ratiosTable(of, peers, slowestTerm) {
  const against = (name, theirs, ours) => [name, ...Object.keys(engines).map((who) => times(ratio(theirs, ours(who))))];
  const rows = Object.entries(peers).flatMap(([who, name]) => [
    against(`${name}: simulate all`, of(who, "simulate"), (mine) => of(mine, "all")),
    against(`${name}: simulate again for a term change (slowest kind)`, of(who, "simulate"), slowestTerm),
    against(`${name}: settle again for a price change`, of(who, "settle"), (mine) => of(mine, "price")),
  ]);
  return table(["times as fast as", ...Object.values(engines)], rows);
}

function targetsOf(of, peers, slowestTerm) {
  const numpy = of("numpy", "simulate");
  const [simulated, changed] = [
    "simulate all in Node at least 25x NumPy's speed",
    "term change in Node at least 1,000x faster than simulating again in NumPy",
  ];
  const againstNumpy =
    "numpy" in peers
      ? [
          ratioTarget(simulated, ratio(numpy, of("node", "all")), { least: 25 }),
          ratioTarget(changed, ratio(numpy, slowestTerm("node")), { least: 1000 }),
        ]
      : [simulated, changed].map((what) => ({ what, measured: "left out", met: "not known" }));
  const sharing = (where) => ratio(of(where, 1), of(where, 2));
  return [
    ...againstNumpy,
    ratioTarget("simulate all in Node at most 1.5x native's time", ratio(of("node", "all"), of("native", "all")), {
      most: 1.5,
    }),
    timeTarget("term change under 1 ms, slowest kind, native", slowestTerm("native"), 1),
    timeTarget("term change under 1 ms, slowest kind, Node", slowestTerm("node"), 1),
    timeTarget("eligibility change under 50 ms, native", of("native", "eligibility"), 50),
    timeTarget("eligibility change under 50 ms, Node", of("node", "eligibility"), 50),
    timeTarget("first 500 years within 16 ms, Node, code warm", of("node", "first"), 16),
    timeTarget("first 500 years within 16 ms, Chromium's worker, code warm", of("worker", "first"), 16),
    timeTarget("first 500 years within 16 ms, Chromium's worker, nothing warm", of("worker", "cold"), 16),
    ratioTarget("2 workers at least 1.8x 1, Node", sharing("sharingInNode"), { least: 1.8 }),
    ratioTarget("2 workers at least 1.8x 1, Chromium", sharing("sharingInChromium"), { least: 1.8 }),
  ];
}
