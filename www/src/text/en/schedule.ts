/** When is it due? What the question says beside its picture. */
export const text = {
  none: "These terms do not say when anything falls due.",
  offer: (autumn: string, midYear: string, results: string) =>
    `A simple schedule: half of the base fees on ${autumn}, half on ${midYear}, and whatever else is owed when results are in, on ${results}.`,
  offerRest: (results: string) => `A simple schedule: everything when results are in, on ${results}.`,
  year: "School year",
  yearOption: (begins: number) => `${String(begins)}–${String((begins + 1) % 100).padStart(2, "0")}`,
  add: "Add this schedule",
  added: "Dates and shares can be moved among the terms. A schedule does not change what is paid in all.",
  remove: "Remove the schedule",
  removeBudgets: "Remove the schedule and the budgets by fiscal year",
  names: { autumn: "Autumn", midYear: "Mid-year", results: "After results" },
  months: "What falls due, by month",
  help: "Dot: the average. Bar: nine simulated years in ten.",
  monthNames: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  first: (amount: string, label: string, day: string) => `First, ${amount} on ${day} (${label}).`,
  only: (amount: string, label: string, day: string) => `All of it, ${amount}, falls due on ${day} (${label}).`,
  known: (amount: string, share: string) => `In all ${amount}, ${share} of an average year, is certain from the start.`,
  swing: (label: string, day: string, low: string, high: string) =>
    `The uncertainty lies in “${label}”, ${day}: in nine years of ten between ${low} and ${high}.`,
  even: "Every instalment is certain from the start.",
};
