/** Whether the reader has been here before. */

/** Where it is kept that the guide was offered. */
export const guideKey = "outcomes-contract.guide";

/** Whether this is a first visit, which it is from now on no longer. Where nothing can be kept, no visit is a first one: the offer would come every time. */
export function firstVisit(storage: () => Pick<Storage, "getItem" | "setItem"> = () => localStorage): boolean {
  try {
    const shelf = storage();
    if (shelf.getItem(guideKey) !== null) return false;
    shelf.setItem(guideKey, "offered");
    return true;
  } catch {
    return false;
  }
}
