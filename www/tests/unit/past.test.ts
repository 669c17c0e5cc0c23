/** Past students for the assumptions: the fit in words, and the worker that makes it. */
import init from "outcomes-contract";
import type { Cohort } from "outcomes-contract";
import { beforeAll, describe, expect, it } from "vitest";
import { fitChanges, fitTable, pastColumns } from "../../src/assumptions/past";
import { Clerk } from "../../src/engine/clerk";
import type { Workerlike } from "../../src/engine/wire";
import type { StudentsQuestion, StudentsSaid } from "../../src/engine/students";
import { answerOf } from "../../src/engine/students-answer";

beforeAll(async () => {
  await init();
});

const cohort: Cohort = {
  sites: 9,
  groups: [{ id: "all", label: "All", students: 450 }],
  measures: [
    { id: "growth", label: "Growth", scale: { kind: "percentile" }, icc: 0.1 },
    { id: "points", label: "Points", scale: { kind: "points", mean: 50, sd: 10, min: 0, max: 100 }, icc: 0.1 },
  ],
};
/** Growth of 1 to 99, each once, in schools of two kinds. */
const file = [
  "site,growth,points",
  ...Array.from({ length: 99 }, (_, at) => `${at % 2 === 0 ? "N" : "S"},${String(at + 1)},${String(40 + (at % 41))}`),
].join("\n");

async function fitted() {
  const answer = await answerOf({ kind: "fit", cohort, file: { bytes: new Blob([file]), kind: "csv" } });
  if (answer.kind !== "fitted") throw new Error(JSON.stringify(answer));
  return answer.fit;
}

describe("a fit", () => {
  it("stands beside the data, with their largest difference", async () => {
    const { fit } = await fitted();
    const [growth] = fit;
    if (growth === undefined) throw new Error("growth is fitted");
    const { caption, rows, furthest } = fitTable(cohort, growth);
    expect(caption).toBe("Growth, 99 past students");
    // 50 of 99 reached the 50th; local history makes the model say the same
    expect(rows).toContainEqual({
      threshold: "50th",
      observed: "50.5\u00a0%",
      error: "±\u00a05.0",
      fitted: "50.5\u00a0%",
      shares: { observed: 50 / 99, fitted: expect.closeTo(50 / 99, 4) as number },
    });
    expect(furthest).toMatch(/^They are furthest apart at the \d+(st|nd|rd|th) percentile: .*, \d\.\d points\.$/);
  });

  it("says what would change, and only that", async () => {
    const { cohort: after } = await fitted();
    const changes = fitChanges(cohort, after);
    expect(changes).toContainEqual({ what: "Students", from: "450", to: "99" });
    expect(changes).toContainEqual({ what: "Schools", from: "9", to: "2" });
    expect(changes).toContainEqual({
      what: "Growth: reach 50th without the service",
      from: "50.0\u00a0%",
      to: "50.5\u00a0%",
    });
    expect(changes.map(({ what }) => what)).toContain("Points: mean and spread without the service");
    expect(fitChanges(after, after)).toEqual([]);
  });

  it("asks for a group where there are several", () => {
    expect(pastColumns(cohort)).toEqual(["site", "growth", "points"]);
    const [all] = cohort.groups;
    if (all === undefined) throw new Error("there is a group");
    expect(pastColumns({ ...cohort, groups: [all, { ...all, id: "b" }] })[0]).toBe("group");
  });
});

describe("the worker for files of students", () => {
  /** A worker that does what a test says with each question. */
  function crewOf(respond: (question: StudentsQuestion, worker: Workerlike) => void) {
    const told: StudentsQuestion[][] = [];
    const makeWorker = (): Workerlike => {
      const heard: StudentsQuestion[] = [];
      told.push(heard);
      const worker: Workerlike = {
        onmessage: null,
        onerror: null,
        onmessageerror: null,
        terminate: () => undefined,
        postMessage: (message: StudentsQuestion) => {
          heard.push(message);
          if (message.kind !== "begin")
            queueMicrotask(() => {
              respond(message, worker);
            });
        },
      };
      return worker;
    };
    return { told, crew: { makeWorker, module: () => Promise.resolve({} as WebAssembly.Module) } };
  }
  const say = (worker: Workerlike, answer: StudentsSaid): void => {
    worker.onmessage?.call(worker as Worker, { data: answer } as MessageEvent<StudentsSaid>);
  };
  const task = { kind: "fit", cohort, file: { bytes: new Blob([file]), kind: "csv" } } as const;

  it("is started once, with the first file", async () => {
    const { told, crew } = crewOf((question, worker) => {
      if (question.kind === "do")
        say(worker, {
          kind: "done",
          id: question.id,
          answer: { kind: "template", columns: [String(question.id)] },
        });
    });
    const clerk = new Clerk(crew);
    expect(told).toHaveLength(0);
    expect(await Promise.all([clerk.ask(task), clerk.ask(task)])).toEqual([
      { kind: "template", columns: ["1"] },
      { kind: "template", columns: ["2"] },
    ]);
    expect(told).toHaveLength(1);
    expect(told[0]?.map(({ kind }) => kind).sort()).toEqual(["begin", "do", "do"]);
  });

  it("that traps refuses the file and is replaced", async () => {
    let traps = true;
    const { told, crew } = crewOf((question, worker) => {
      if (traps) say(worker, { kind: "trapped", message: "out of memory" });
      else if (question.kind === "do")
        say(worker, { kind: "done", id: question.id, answer: { kind: "template", columns: [] } });
    });
    const clerk = new Clerk(crew);
    const answer = await clerk.ask(task);
    expect(answer.kind === "refused" && answer.refusals[0]?.message).toContain("out of memory");
    traps = false;
    expect((await clerk.ask(task)).kind).toBe("template");
    expect(told).toHaveLength(2);
  });
});
