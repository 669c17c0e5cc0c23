// The measured work on the package, the same in Node, in Chromium's page and in workers; figures.rs does it natively.

/** As PATIENCE in figures.rs, in milliseconds. */
const patience = 600;

function timed(times, work) {
  return Array.from({ length: times }, (_, time) => {
    const begun = performance.now();
    work(time);
    return performance.now() - begun;
  });
}

/** Draws so many years of a fresh simulation and measures the exposure: from a scenario to figures. */
function simulate({ Simulation }, scenario, years) {
  const simulation = new Simulation(scenario);
  simulation.advance(years);
  return { simulation, exposure: simulation.exposure() };
}

const dropped = ({ simulation, exposure }) => {
  simulation.free();
  return exposure;
};

/** The same terms with the first tier changed. */
function withTier(contract, change) {
  const changed = structuredClone(contract);
  Object.assign(changed.outcomes[0].pays.tiers[0], change);
  return changed;
}

/** The reference work, each kind of change several times. */
function engine(loaded, scenario) {
  const { contract, plan } = scenario;
  const years = plan.replications;
  const cold = timed(1, () => dropped(simulate(loaded, scenario, 500)));
  const all = timed(4, () => dropped(simulate(loaded, scenario, years))).slice(1);
  const first = timed(10, () => dropped(simulate(loaded, scenario, 500)));
  const { simulation, exposure } = simulate(loaded, scenario, years);
  const under = (times, terms) => {
    const all = Array.from({ length: times }, (_, time) => terms(time));
    return timed(times, (time) => simulation.exposure(all[time]));
  };
  const threshold = under(30, (time) => withTier(contract, { at: 40 + (time % 20) }));
  const price = under(30, (time) => withTier(contract, { amount: `${300 + time}.00` }));
  const limit = (time) => ({ ...contract.limits, notToExceed: `${1_900_000 + 1000 * time}.00` });
  const cap = under(30, (time) => ({ ...contract, limits: limit(time) }));
  const eligibility = under(8, (time) => ({ ...contract, eligibility: { minimumDosage: 30 + time } }));
  simulation.exposure();
  const budgets = Array.from({ length: 30 }, (_, time) => ({ amount: `${1_700_000 + 1000 * time}.00` }));
  const budget = timed(30, (time) => simulation.exposure(undefined, budgets[time]));
  const payouts = Array.from(simulation.payouts());
  simulation.free();
  const memory = loaded.memory.buffer.byteLength;
  return { cold, all, first, threshold, price, cap, budget, eligibility, memory, exposure, payouts };
}

/**
 * One point of the cost curve: all years of the plan, or as many as patience allows unless the whole is asked for. The
 * years grow step by step, so that the code is warm when the last step is timed.
 */
function point(loaded, scenario, whole) {
  const total = scenario.plan.replications;
  let years = Math.min(total, 10);
  for (;;) {
    let [ms] = timed(1, () => dropped(simulate(loaded, scenario, years)));
    if (years === total || (ms > patience / 2 && !whole)) {
      if (!whole) ms = Math.min(ms, ...timed(3, () => dropped(simulate(loaded, scenario, years))));
      return { years, total, ms, memory: loaded.memory.buffer.byteLength };
    }
    years = Math.min(total, ms > patience / 2 ? total : 4 * years);
  }
}

/** A worker's share of the years: drawn, settled, and sent to where the parts are put together. */
function share(loaded, { scenario, share: mine }) {
  const simulation = new loaded.Simulation(scenario, mine);
  simulation.advance(scenario.plan.replications);
  const part = simulation.part();
  simulation.free();
  return { part };
}

/** Puts the parts of all shares together. */
function merge(loaded, { scenario, parts }) {
  const simulation = new loaded.Simulation(scenario);
  const exposure = simulation.merged(parts);
  simulation.free();
  return { exposure };
}

/** Does what is asked: `{ what: "engine" | "point" | "share" | "merge", scenario, whole }`; `loaded` is the package and its memory. */
export const answer = (loaded, { what, scenario, whole }) =>
  ({ engine, point, share, merge })[what](loaded, scenario, whole);

/**
 * Milliseconds for workers to draw and settle all years, each its share, and for one to merge the parts, by number of workers: `ask(worker, question)`
 * resolves to the worker's answer. One worker and several take turns, the first turn is not counted.
 */
export async function sharing(workers, ask, scenario, turns) {
  const took = Object.fromEntries(workers.map((_, index) => [index + 1, []]));
  for (let turn = 0; turn <= turns; turn += 1) {
    for (let count = 1; count <= workers.length; count += 1) {
      const begun = performance.now();
      const parts = await Promise.all(
        workers
          .slice(0, count)
          .map((worker, index) => ask(worker, { what: "share", scenario: { scenario, share: { index, of: count } } })),
      );
      await ask(workers[0], { what: "merge", scenario: { scenario, parts: parts.map(({ part }) => part) } });
      if (turn > 0) took[count].push(performance.now() - begun);
    }
  }
  return took;
}
