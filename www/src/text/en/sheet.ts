/** The term sheet on paper. */
export const text = {
  kind: "Term sheet",
  of: (date: string): string => `as of ${date}`,
  example: (chip: string): string => `Example: ${chip}`,
  contract: "The contract",
  notOfAdvice:
    "These sentences say what the simulator settles. They are no legal advice and no substitute for the contract’s own text.",
  know: "What to know about these terms",
  due: "When it falls due",
  figures: "The figures, ± one standard error",
  assumptions: "What is assumed",
  illustrative: "illustrative",
  repeat: "To run it again",
  seed: (seed: number): string => `seed ${String(seed)}`,
  years: (years: string): string => `${years} simulated years`,
  version: (version: string): string => `version ${version}`,
  digest: (digest: string): string => `digest ${digest}`,
  link: "Link",
  model: "A model: it shows what follows from these terms and assumptions, not what will happen.",
  print: "Print a term sheet",
};
