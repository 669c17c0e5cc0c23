/** The worker's end: holds one simulation, settles it again under other terms, draws on while nobody asks. */
import init, { check, newSeed, Simulation, version } from "outcomes-contract";
import type { Scenario } from "outcomes-contract";
import { drawKey, nextChunk, worthShowing, yearsOf } from "./plan";
import type { Answer, Question } from "./messages";

type Expose = Extract<Question, { kind: "expose" }>;

const post = (answer: Answer): void => {
  self.postMessage(answer);
};
const ready = init();
let held: { key: string; simulation: Simulation; done: number } | null = null;
let newest: Expose | null = null;
let busy = false;

/** Lets messages in: a newer question is seen before the next chunk. */
const channel = new MessageChannel();
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    channel.port1.onmessage = () => {
      resolve();
    };
    channel.port2.postMessage(null);
  });

function simulationOf(scenario: Scenario): { simulation: Simulation; done: number } {
  const key = drawKey(scenario);
  if (held?.key === key) return held;
  held?.simulation.free();
  held = null;
  held = { key, simulation: new Simulation(scenario), done: 0 };
  return held;
}

async function expose({ id, scenario: asked }: Expose): Promise<void> {
  const checked = check(asked);
  if (checked.kind === "refused") {
    post({ kind: "refused", id, refusals: checked.refusals });
    return;
  }
  const { scenario, notes } = checked;
  const total = yearsOf(scenario);
  const years = simulationOf(scenario);
  // settling may cost more than drawing: show again only when the picture has grown enough to be worth it
  let shown = { years: 0, took: 0 };
  const show = (): void => {
    const begun = performance.now();
    const exposure = years.simulation.exposure(scenario.contract, scenario.budget);
    shown = { years: years.done, took: performance.now() - begun };
    post({ kind: "exposed", id, exposed: { scenario, notes, exposure, done: years.done, total } });
  };
  if (years.done > 0) show();
  let chunk = nextChunk(null, 0);
  while (years.done < total && newest === null) {
    const begun = performance.now();
    years.done = years.simulation.advance(Math.min(chunk, total - years.done));
    chunk = nextChunk(chunk, performance.now() - begun);
    if (worthShowing(years.done, total, shown)) show();
    else post({ kind: "drawn", id, done: years.done });
    await pause();
  }
}

async function work(): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    await ready;
    while (newest !== null) {
      const question: Expose = newest;
      newest = null;
      await expose(question);
    }
  } finally {
    busy = false;
  }
}

async function answer(question: Question): Promise<void> {
  switch (question.kind) {
    case "expose":
      newest = question;
      return work();
    case "check":
      await ready;
      post({ kind: "checked", id: question.id, checked: check(question.input) });
      return;
    case "seed":
      await ready;
      post({ kind: "seed", id: question.id, seed: newSeed() });
      return;
    default:
      question satisfies never;
  }
}

/** A trap leaves the instance unusable: the page starts another worker. */
const trapped = (reason: unknown): void => {
  post({ kind: "trapped", message: reason instanceof Error ? reason.message : String(reason) });
};

self.onmessage = ({ data }: MessageEvent<Question>): void => {
  answer(data).catch(trapped);
};
ready.then(() => {
  post({ kind: "ready", version: version() });
}, trapped);
