/**
 * The embed's worker: a classic script, so that it starts from a blob and in frames without an origin too. Where no worker
 * may start, the page runs it, which then does the same on its own thread.
 */
import init from "outcomes-contract/embed";
import { reasonOf } from "../engine/wire";
import type { Answer, Question } from "./messages";
import { Years } from "./years";

export { init, Years };

const post = (answer: Answer): void => {
  self.postMessage(answer);
};

function listen(): void {
  // messages have their turn before the next step
  const channel = new MessageChannel();
  const breathe = (): Promise<void> =>
    new Promise((resolve) => {
      channel.port1.onmessage = () => {
        resolve();
      };
      channel.port2.postMessage(null);
    });
  const years = new Years(post, breathe);
  self.onmessage = ({ data }: MessageEvent<Question>): void => {
    if (data.kind === "ask") void years.answer(data);
    else
      init({ module_or_path: data.module }).then(
        () => {
          post({ kind: "ready" });
        },
        (reason: unknown) => {
          post({ kind: "trapped", message: reasonOf(reason) });
        },
      );
  };
}

if (typeof document === "undefined") listen();
