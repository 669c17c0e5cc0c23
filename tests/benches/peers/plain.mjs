// The reference work in ordinary JavaScript, as a web developer writes it: student by student, no library.
// `node plain.mjs scenario.json` prints one line of JSON in the form of in_numpy.py. Like that one it counts at
// the two thresholds of the scenario and no more.
import { readFile } from "node:fs/promises";

/** sfc32: a small seeded generator of numbers in [0, 1). */
function randomFrom(seed) {
  const state = Int32Array.of(seed, 0x9e3779b9, 0x243f6a88, 1);
  const next = () => {
    const [a, b, c, counter] = [state[0], state[1], state[2], state[3]];
    const sum = (a + b + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    state[3] = counter + 1;
    return (sum >>> 0) / 4294967296;
  };
  for (let time = 0; time < 15; time += 1) next();
  return next;
}

/** Standard normal draws by Marsaglia's polar method, two at a time. */
function normalFrom(random) {
  let spare = 0;
  let hasSpare = false;
  return () => {
    hasSpare = !hasSpare;
    if (!hasSpare) return spare;
    let x, y, square;
    do {
      x = 2 * random() - 1;
      y = 2 * random() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    spare = y * scale;
    return x * scale;
  };
}

/** A Gamma draw, shape at least 1 (Marsaglia and Tsang 2000). */
function gamma(shape, random, normal) {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = random();
    if (u < 1 - 0.0331 * x * x * x * x) return d * v;
    if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** The normal distribution function, to 7.5e-8 (Abramowitz and Stegun, 26.2.17). */
function normalCdf(z) {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = 0.3989422804014327 * Math.exp(-0.5 * z * z) * poly;
  return z >= 0 ? 1 - upper : upper;
}

const percentile = (z) => Math.min(99, Math.max(1, Math.floor(100 * normalCdf(z))));

/** Counts of one year by group. */
function simulateYear({ cohort, contract }, random, normal) {
  const [{ effect, leverage, icc }] = cohort.measures;
  const { planned, neverStart, meanShare, concentration, causes } = cohort.dosage;
  const thresholds = contract.outcomes[0].pays.tiers.map(({ at }) => at);
  const delta = effect.mean + effect.sd * normal();
  const sites = Array.from({ length: cohort.sites }, () => ({
    delta: delta + effect.siteSd * normal(),
    clustering: Math.sqrt(icc) * normal(),
  }));
  let dealt = 0;
  const groups = cohort.groups.map(({ students, baselineShift = 0, effectMultiplier = 1 }) => {
    const none = () => thresholds.map(() => 0);
    const counts = { eligible: 0, counted: 0, deemed: 0, both: 0, reached: none(), without: none() };
    for (let student = 0; student < students; student += 1) {
      const site = sites[dealt % cohort.sites];
      dealt += 1;
      let sessions = 0;
      if (random() >= neverStart) {
        const x = gamma(meanShare * concentration, random, normal);
        const y = gamma((1 - meanShare) * concentration, random, normal);
        sessions = Math.round((x / (x + y)) * planned);
      }
      const own = baselineShift + site.clustering + Math.sqrt(1 - icc) * normal();
      const without = percentile(own);
      const served = percentile(own + leverage * effectMultiplier * site.delta * (sessions / planned));
      const valid = random() < cohort.validPairs;
      const cause = random();
      if (sessions < contract.eligibility.minimumDosage) {
        if (cause >= causes.student && cause < causes.student + causes.district) {
          counts.deemed += 1;
          counts.eligible += 1;
        }
        continue;
      }
      counts.eligible += 1;
      if (!valid) continue;
      counts.counted += 1;
      if (served >= thresholds[0] && without >= thresholds[0]) counts.both += 1;
      for (let tier = 0; tier < thresholds.length; tier += 1) {
        if (served >= thresholds[tier]) counts.reached[tier] += 1;
        if (without >= thresholds[tier]) counts.without[tier] += 1;
      }
    }
    return counts;
  });
  return { breach: random() < cohort.breach, groups };
}

function simulate(scenario, years, random, normal) {
  return Array.from({ length: years }, () => simulateYear(scenario, random, normal));
}

const cents = (amount) => Math.round(100 * Number(amount));
const sum = (values) => values.reduce((total, value) => total + value, 0);

function estimate(values) {
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
  return { value: mean, standardError: Math.sqrt(variance / values.length) };
}

/** Payouts in whole cents, and the exposure. */
function settle({ cohort, contract, budget }, years) {
  const prices = contract.outcomes[0].pays.tiers.map(({ amount }) => cents(amount));
  const base = cents(contract.base[0].amount) * sum(cohort.groups.map(({ students }) => students));
  const cap = cents(contract.limits.notToExceed);
  const limit = cents(budget.amount);
  // the highest tier only: each pays what it adds to the one below
  const payment = ({ deemed, reached }) =>
    deemed * prices.at(-1) + sum(reached.map((count, tier) => count * (prices[tier] - (prices[tier - 1] ?? 0))));
  const byGroup = years.map(({ groups }) => groups.map(payment));
  const paid = byGroup.map((payments) => base + sum(payments));
  const dollars = paid.map((amount) => Math.min(amount, cap) / 100);
  const sorted = [...dollars].sort((a, b) => a - b);
  const quantile = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  const mean = estimate(dollars);
  const sd = mean.standardError * Math.sqrt(dollars.length);
  const fourth = sum(dollars.map((amount) => (amount - mean.value) ** 4)) / dollars.length;
  const counted = (count) => estimate(years.map(({ groups }) => sum(groups.map(count))));
  const width = (sorted.at(-1) - sorted[0]) / 40 || 1;
  const histogram = Array(40).fill(0);
  for (const amount of dollars) histogram[Math.min(39, Math.floor((amount - sorted[0]) / width))] += 1;
  return {
    mean,
    sd: { value: sd, standardError: Math.sqrt((fourth - sd ** 4) / dollars.length) / (2 * sd) },
    quantiles: [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99].map(quantile),
    upperTailMean: estimate(sorted.slice(-Math.floor(sorted.length / 20))).value,
    chanceExceeded: estimate(dollars.map((amount) => (100 * amount > limit ? 1 : 0))),
    expectedOverspend: estimate(dollars.map((amount) => Math.max(0, amount - limit / 100))),
    chanceCapBinds: estimate(paid.map((amount) => (amount > cap ? 1 : 0))),
    counted: counted((group) => group.counted),
    reached: counted((group) => group.reached[0]),
    withoutService: counted((group) => group.without[0]),
    both: counted((group) => group.both),
    thresholds: prices.map((_, tier) => [
      counted((group) => group.reached[tier]),
      counted((group) => group.without[tier]),
    ]),
    groups: cohort.groups.map((_, group) => [
      estimate(years.map(({ groups }) => groups[group].eligible)),
      estimate(byGroup.map((payments) => payments[group] / 100)),
    ]),
    dots: Array.from({ length: 50 }, (_, dot) => quantile((dot + 0.5) / 50)),
    histogram,
  };
}

const scenario = JSON.parse(await readFile(process.argv[2], "utf8"));
const random = randomFrom(scenario.plan.seed);
const normal = normalFrom(random);
settle(scenario, simulate(scenario, 500, random, normal));
const begun = performance.now();
const years = simulate(scenario, scenario.plan.replications, random, normal);
const simulated = performance.now() - begun;
let exposure;
const settled = Array.from({ length: 6 }, () => {
  const again = performance.now();
  exposure = settle(scenario, years);
  return performance.now() - again;
});
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ node: process.version, simulate: [simulated], settle: settled, peak, exposure }));
