/** A helping worker: draws and settles its share when the leader says so. */
import type { Order, Taken } from "./messages";
import type { OwnYears } from "./own-years";
import { isRefusal } from "./refusal";

export function help(own: OwnYears, leader: MessagePort, trapped: (reason: unknown) => void): void {
  leader.onmessage = ({ data: order }: MessageEvent<Order>) => {
    try {
      if (order.kind === "open") own.open(order.scenario);
      else answer(order.round, own.step(order.step));
    } catch (reason) {
      // terms that are refused here are refused to the leader too, who says so
      if (order.kind === "step" && isRefusal(reason)) answer(order.round, null);
      else trapped(reason);
    }
  };
  const answer = (round: number, part: Taken["part"]): void => {
    const taken: Taken = { round, part };
    leader.postMessage(taken, part === null ? [] : [part.buffer]);
  };
}
