/** Draws years: leads, or helps whoever leads. In a worker, or where there are none on the page's own thread. */
import { version } from "outcomes-contract";
import { help } from "./helper";
import { Leader } from "./leader";
import type { Answer, Begin, Lend, Question } from "./messages";
import { OwnYears } from "./own-years";
import { Shares } from "./shares";
import { reasonOf, type ThreadEnd } from "./wire";

/** `instantiate` gives the engine its code. */
export function attend(page: ThreadEnd, instantiate: (module: WebAssembly.Module) => unknown): void {
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

  let own: OwnYears | null = null;

  async function lead(years: OwnYears, { module, ports }: Begin): Promise<Shares> {
    await instantiate(module);
    post({ kind: "ready", version: version() });
    return new Shares(years, ports);
  }

  async function start(told: Begin): Promise<void> {
    const { module, share, ports } = told;
    const [port] = ports;
    const years = (own = new OwnYears(share));
    if (share.index > 0 && port !== undefined) {
      await instantiate(module);
      help(years, port, trapped);
    } else {
      const shares = lead(years, told);
      begin(shares);
      await shares;
    }
  }

  /** Whoever asks is told in any case: others say why something is refused, or fail in their turn. */
  function lend(asked: Lend): void {
    let answer: unknown = null;
    try {
      answer = own?.lend(asked);
    } catch {
      // the picture's next question finds out whether the engine is lost
    }
    asked.port.postMessage(answer);
  }

  page.onmessage = ({ data }: MessageEvent<Begin | Lend | Question>): void => {
    if (data.kind === "lend") lend(data);
    else (data.kind === "begin" ? start(data) : leader.hear(data)).catch(trapped);
  };
}
