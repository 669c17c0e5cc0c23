/** Explores: holds the years of one scenario and asks them whatever is asked. */
import init, { type RefusedError, Simulation } from "outcomes-contract";
import type { Scenario } from "outcomes-contract";
import type { ExploreQuestion, ExploreSaid, ExploreTask } from "./explored";
import { drawKey, keptYears, plannedFor, yearsOf } from "./plan";
import { isRefusal } from "./refusal";
import { speakEngine } from "./tongue";
import { reasonOf, type ThreadEnd } from "./wire";

let held: { readonly key: string; readonly simulation: Simulation } | null = null;

/** The years of a scenario: the first of them where there are very many. */
function simulationOf(scenario: Scenario): Simulation {
  const years = Math.min(yearsOf(scenario), keptYears);
  const key = `${String(years)} ${drawKey(scenario)}`;
  if (held?.key === key) return held.simulation;
  held?.simulation.free();
  held = null;
  const simulation = new Simulation(plannedFor(scenario, years));
  simulation.keepCounts();
  simulation.advance(years);
  held = { key, simulation };
  return simulation;
}

function done({ scenario, method, arguments: given }: ExploreTask): unknown {
  const simulation = simulationOf(scenario);
  // each method takes its own arguments, which the page's end has checked
  const ask = simulation[method] as (...given: readonly unknown[]) => unknown;
  return ask.apply(simulation, given);
}

export function attend(page: ThreadEnd): void {
  const post = (said: ExploreSaid): void => {
    page.postMessage(said);
  };

  let begin: (engine: Promise<unknown>) => void;
  /** The engine; a question may be here before its code. */
  const ready = new Promise<unknown>((resolve) => {
    begin = resolve;
  });

  async function hear(question: ExploreQuestion): Promise<void> {
    if (question.kind === "begin") begin(init({ module_or_path: question.module }));
    await ready;
    if (question.kind === "speak") speakEngine(question.language);
    if (question.kind === "hold") {
      try {
        simulationOf(question.scenario);
      } catch (reason) {
        // whoever asks is told
        if (!isRefusal(reason)) throw reason;
      }
    }
    if (question.kind !== "do") return;
    const { id, task } = question;
    try {
      post({ kind: "done", id, result: done(task) });
    } catch (reason) {
      if (!isRefusal(reason)) throw reason;
      post({ kind: "refused", id, refusals: (reason as RefusedError).refusals });
    }
  }

  page.onmessage = ({ data }: MessageEvent<ExploreQuestion>): void => {
    hear(data).catch((reason: unknown) => {
      post({ kind: "trapped", message: reasonOf(reason) });
    });
  };
}
