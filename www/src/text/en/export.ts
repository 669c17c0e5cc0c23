/** What the small controls beside tables and pictures say, and what stands in the files they make. */
export const text = {
  label: (kind: string, name: string) => `${kind}: ${name}`,
  group: (name: string) => `Download: ${name}`,
  what: "what",
  value: "value",
  unit: "unit",
  standardError: "standard error",
  errorOf: (column: string) => `${column}: standard error`,
  inUnit: (column: string, unit: string) => (unit === "" ? column : `${column} (${unit})`),
  share: "share from 0 to 1",
  made: (seed: string, years: string, version: string) =>
    [`Outcomes Contract Simulator ${version}`.trim(), `seed ${seed}`, `${years} simulated years`].join(" · "),
  saved: (file: string) => `Saved ${file}.`,
  failed: (name: string) =>
    `The file of “${name}” could not be made by this browser. The other kinds of file may work.`,
  payout: "what the district pays",
  years50: { year: "of 50 simulated years, from the cheapest", payout: "payout", over: "budget exceeded" },
  histogram: { from: "payout more than", to: "payout up to", years: "simulated years", over: "budget exceeded" },
  yes: "yes",
  no: "no",
};
