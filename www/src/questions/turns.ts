/** Work in many parts, a few at a time. */

/** Does all jobs, so many at a time, in their order; rejects with the first that fails. */
export async function inTurn(
  jobs: readonly (() => Promise<void>)[],
  hands: number,
  signal: AbortSignal,
): Promise<void> {
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      signal.throwIfAborted();
      await job();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, hands) }, hand));
}
