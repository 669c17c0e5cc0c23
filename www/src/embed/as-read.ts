/** A scenario as the engine reads it: amounts as decimal texts with two places, and what is absent left out. */

/** Keys of amounts; a minimum dosage has another. */
const amounts = /^(?:amount|notToExceed|perStudent|minimum|fixed|perDosageUnit|cap)$/;

/** Whether what stands at a path such as `contract.limits.notToExceed` is an amount. */
export const isAmount = (path: string): boolean => amounts.test(path.slice(path.lastIndexOf(".") + 1));

/** What a scenario that the engine accepted says, in the form of scenario files; `key` is what it stands under. */
export function asRead(written: unknown, key = ""): unknown {
  if (Array.isArray(written)) return written.map((item) => asRead(item));
  if (typeof written === "object" && written !== null)
    return Object.fromEntries(
      Object.entries(written)
        .filter(([, value]) => value != null)
        // prices by group stand under the groups' names
        .map(([name, value]) => [name, asRead(value, key === "byGroup" ? "amount" : name)]),
    );
  return amounts.test(key) ? Number(written).toFixed(2) : written;
}
