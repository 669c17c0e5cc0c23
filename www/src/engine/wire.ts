/** How a worker of the page's is listened to: what it says, and that it can say no more. */

/** The part of a worker that the page needs. */
export type Workerlike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

/** A worker's own end: its global scope, or a port of the page's. */
export interface ThreadEnd {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What a worker says, or the page in its place, when it cannot go on. */
export interface Trapped {
  readonly kind: "trapped";
  readonly message: string;
}

/** That it can say no more, and why. */
export const trapped = (message: string): Trapped => ({ kind: "trapped", message });

/** Hands on whatever the worker says; an error of any kind is a trap. */
export function listen<Said>(worker: Workerlike, take: (said: Said) => void, trap: (message: string) => Said): void {
  worker.onmessage = ({ data }: MessageEvent<Said>) => {
    take(data);
  };
  const failed = (event: Event): void => {
    event.preventDefault();
    take(trap("message" in event ? String(event.message) : ""));
  };
  worker.onerror = failed;
  worker.onmessageerror = failed;
}

/** Why something was thrown, as a text. */
export const reasonOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));
