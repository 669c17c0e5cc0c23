// The reference work: native, in Node, in Chromium, against NumPy and plain JavaScript, all in turn, several rounds.
import assert from "node:assert/strict";
import { launch, openBench } from "./chromium.mjs";
import { native, node, numpy, plain, reference } from "./programs.mjs";
import { digits, least, median, milliseconds, section, spread, table } from "./table.mjs";

const rounds = 3;
/** Estimates that should agree may differ by so many combined standard errors: one false alarm in 100,000. */
const tolerance = 4.4;

/** One round of all; a fresh process or browser tab for each. */
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
    nodeSharing: await node("sharing", reference),
    plain: await plain(reference),
    page: await inTab((args) => self.measured(...args), "page", question),
    worker: await inTab((args) => self.measured(...args), "worker", question),
    chromiumSharing: await inTab((args) => self.shared(...args), reference, 3),
  };
}

/** All rounds' times of one kind. */
const all = (results, who, kind) => results.flatMap((result) => result[who][kind] ?? []);

/** The peers' form of our exposure. */
function inPeersForm({ exposure, payouts }) {
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

/** Every estimate that two exposures share, by name. */
function* estimates(ours, theirs, name = "") {
  if (ours.standardError !== undefined) yield { name, ours, theirs };
  else
    for (const key of Object.keys(ours)) yield* estimates(ours[key], theirs[key], name === "" ? key : `${name}.${key}`);
}

/** How far apart two models are, in combined standard errors; too far is an error of one of them. */
function agreement(who, ours, theirs) {
  const rows = [...estimates(ours, theirs)].map(({ name, ours, theirs }) => {
    const apart = (theirs.value - ours.value) / Math.hypot(ours.standardError, theirs.standardError);
    assert.ok(
      Math.abs(apart) <= tolerance,
      `${who} does not agree on ${name}: ${theirs.value} ± ${theirs.standardError}, ours ${ours.value} ± ${ours.standardError}`,
    );
    return { name, ours, theirs, apart };
  });
  const furthest = rows.reduce((far, row) => (Math.abs(row.apart) > Math.abs(far.apart) ? row : far));
  const shown = ({ value, standardError }) => `${digits(value)} ± ${digits(standardError)}`;
  const [mean, sd] = rows;
  return [
    who,
    shown(mean.theirs),
    shown(sd.theirs),
    mean.apart.toFixed(1),
    sd.apart.toFixed(1),
    `${furthest.apart.toFixed(1)} (${furthest.name}, of ${rows.length})`,
  ];
}

/** Least against least, and median against median. */
function ratio(above, below) {
  return { least: least(above) / least(below), median: median(above) / median(below) };
}

const times = ({ least, median }) => `${digits(least)}x / ${digits(median)}x`;

/** Met by least and by median, by one of them, or not. */
export function verdict(one, holds) {
  const [byLeast, byMedian] = [holds(one.least), holds(one.median)];
  if (byLeast === byMedian) return byLeast ? "met" : "NOT met";
  return byLeast ? "met by the least only" : "met by the median only";
}

const kinds = [
  ["simulate all (scenario to exposure)", "all"],
  ["first 500 years, code warm", "first"],
  ["first 500 years, nothing warm", "cold"],
  ["term: threshold", "threshold"],
  ["term: price", "price"],
  ["term: cap", "cap"],
  ["term: budget", "budget"],
  ["eligibility", "eligibility"],
];
const terms = ["threshold", "price", "cap", "budget"];

export async function engine() {
  const browser = await launch();
  const results = [];
  for (let turn = 0; turn < rounds; turn += 1) results.push(await round(browser));
  const version = browser.version();
  await browser.close();

  const [first] = results;
  for (const who of ["node", "page", "worker"]) {
    assert.deepEqual(first[who].exposure, first.native.exposure, `native and ${who} do not give the same bits`);
  }
  const leftOut = first.numpy.leftOut;
  const peers = leftOut === undefined ? { NumPy: "numpy", "plain JS": "plain" } : { "plain JS": "plain" };
  const ours = inPeersForm(first.node);
  const agreed = Object.entries(peers).map(([name, who]) => agreement(name, ours, first[who].exposure));

  const of = (who, kind) => all(results, who, kind);
  const engines = ["native", "node", "page", "worker"];
  const peerTimes = (kind) =>
    Object.values(peers).map((who) =>
      kind === "all" ? of(who, "simulate") : kind === "price" ? of(who, "settle") : [],
    );
  const cell = (values) => (values.length === 0 ? "" : spread(values));
  const rows = kinds.map(([name, kind]) => [
    name,
    ...engines.map((who) => cell(of(who, kind))),
    ...peerTimes(kind).map(cell),
  ]);
  const sharing = (who) => ratio(of(who, "1"), of(who, "2"));
  const shared = [1, 2].map((count) => [
    `simulate all, ${count} ${count === 1 ? "worker" : "workers"}`,
    "",
    cell(of("nodeSharing", String(count))),
    "",
    cell(of("chromiumSharing", String(count))),
    ...Object.keys(peers).map(() => ""),
  ]);
  const byPeer = Object.entries(peers).flatMap(([name, who]) => [
    [`${name} / simulate all`, ...engines.map((mine) => times(ratio(of(who, "simulate"), of(mine, "all"))))],
    [
      `${name} simulated again / slowest kind of term change`,
      ...engines.map((mine) => times(ratio(of(who, "simulate"), slowest(mine)))),
    ],
    [
      `${name} settled again / price change`,
      ...engines.map((mine) => times(ratio(of(who, "settle"), of(mine, "price")))),
    ],
  ]);
  function slowest(who) {
    return terms.map((kind) => of(who, kind)).reduce((slow, kind) => (median(kind) > median(slow) ? kind : slow));
  }

  const both = (values) => ({ least: least(values), median: median(values) });
  const target = (what, one, holds, show = times) => ({ what, measured: show(one), met: verdict(one, holds) });
  const inMs = ({ least, median }) => `${digits(least)} / ${milliseconds(median)}`;
  const targets = [
    ...(leftOut === undefined
      ? [
          target(
            "simulate all in Node at least 25x NumPy's speed",
            ratio(of("numpy", "simulate"), of("node", "all")),
            (x) => x >= 25,
          ),
          target(
            "term change in Node at least 1,000x faster than simulating again in NumPy",
            ratio(of("numpy", "simulate"), slowest("node")),
            (x) => x >= 1000,
          ),
        ]
      : [{ what: "against NumPy", measured: "left out", met: "not known" }]),
    target(
      "simulate all in Node at most 1.5x native's time",
      ratio(of("node", "all"), of("native", "all")),
      (x) => x <= 1.5,
    ),
    target("term change under 1 ms, slowest kind, native", both(slowest("native")), (ms) => ms < 1, inMs),
    target("term change under 1 ms, slowest kind, Node", both(slowest("node")), (ms) => ms < 1, inMs),
    target("eligibility change under 50 ms, native", both(of("native", "eligibility")), (ms) => ms < 50, inMs),
    target("eligibility change under 50 ms, Node", both(of("node", "eligibility")), (ms) => ms < 50, inMs),
    target("first 500 years within 16 ms, Node, code warm", both(of("node", "first")), (ms) => ms <= 16, inMs),
    target(
      "first 500 years within 16 ms, Chromium's worker, code warm",
      both(of("worker", "first")),
      (ms) => ms <= 16,
      inMs,
    ),
    target("2 workers at least 1.8x 1, Node", sharing("nodeSharing"), (x) => x >= 1.8),
    target("2 workers at least 1.8x 1, Chromium", sharing("chromiumSharing"), (x) => x >= 1.8),
  ];
  const names = ["native", "wasm in Node", "Chromium, page", "Chromium, worker"];
  const text = section(
    "The reference work: 10,000 years of 2,000 students in 5 groups at 9 sites",
    `Milliseconds, least / median of ${rounds} rounds in turn on one machine. wasm: warm unless it says otherwise, in Node ${process.version} and Chromium ${version}. Native, Node and Chromium gave the same bits.`,
    table(["ms, least / median", ...names, ...Object.keys(peers)], [...rows, ...shared]),
    "Peers count at the two thresholds of the contract only, so a new threshold means simulating again; under *price* stands their settling of the counts they have. " +
      (leftOut === undefined
        ? `NumPy ${first.numpy.numpy}, Python ${first.numpy.python}, one thread, float64.`
        : `NumPy is left out: ${leftOut}.`),
    table(["times as fast, least / median", ...names], byPeer),
    `Same model? Differences in combined standard errors; more than ${tolerance} stops the bench.`,
    table(
      ["who", "mean payout", "SD", "mean apart", "SD apart", "furthest apart"],
      [
        [
          "ours",
          ...["mean", "sd"].map((name) => `${digits(ours[name].value)} ± ${digits(ours[name].standardError)}`),
          "",
          "",
          "",
        ],
        ...agreed,
      ],
    ),
  );
  return { text, targets };
}
