/** Draws years: leads, or helps whoever leads. In a worker, or where there are none on the page's own thread. */
import init, { version } from "outcomes-contract";
import { help } from "./helper";
import { Leader } from "./leader";
import type { Answer, Begin, Question } from "./messages";
import { Shares } from "./shares";
import { reasonOf, type ThreadEnd } from "./wire";

export function attend(page: ThreadEnd): void {
  const post = (answer: Answer): void => {
    page.postMessage(answer);
  };
  /** A trap leaves the instance unusable: the page starts other workers. */
  const trapped = (reason: unknown): void => {
    post({ kind: "trapped", message: reasonOf(reason) });
  };

  let begin: (shares: Promise<Shares>) => void;
  const leader = new Leader(
    new Promise<Shares>((resolve) => {
      begin = resolve;
    }),
    post,
  );

  async function lead({ module, share, ports }: Begin): Promise<Shares> {
    await init({ module_or_path: module });
    post({ kind: "ready", version: version() });
    return new Shares(share, ports);
  }

  async function start(told: Begin): Promise<void> {
    const { module, share, ports } = told;
    const [port] = ports;
    if (share.index > 0 && port !== undefined) {
      await init({ module_or_path: module });
      help(share, port, trapped);
    } else {
      const shares = lead(told);
      begin(shares);
      await shares;
    }
  }

  page.onmessage = ({ data }: MessageEvent<Begin | Question>): void => {
    (data.kind === "begin" ? start(data) : leader.hear(data)).catch(trapped);
  };
}
