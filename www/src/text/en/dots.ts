/** What the dots of the payout say when they are pointed at. */
export const text = {
  label: "50 simulated years, from the cheapest to the dearest. Enter opens one.",
  year: (place: number, of: number, pays: string, over: boolean) =>
    `Year ${String(place)} of ${String(of)}: ${pays}, ${over ? "over the budget" : "within the budget"}.`,
  hint: "Click or tap a dot, or use arrow keys and Enter: its year opens below, student by student.",
  open: (place: number) => `Open year ${String(place)}`,
  marked: (place: number) => `Ringed: year ${String(place)} of 50, opened below.`,
  between: "Marked below the dots: what the year opened below pays now.",
};
