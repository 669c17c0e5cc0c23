/** What stands below the picture. */
export const text = {
  advice: {
    heading: "What to know about these terms",
    show: "Show the term",
  },
  exact: {
    heading: "Every clause, exactly",
    aside:
      "These sentences say what the simulator settles. They are no legal advice and no substitute for the contract’s own text.",
    worked: "Worked out",
  },
  details: {
    heading: "Where this example comes from",
    published: "Published",
    source: "source",
    secondary: "source, read in a secondary copy",
    illustrative: "Illustrative: chosen by us, not published",
    sources: "Sources:",
  },
  footer: {
    model:
      "Simulates many school years under the terms of an outcomes-based contract and shows what the district would pay. It is a model: it shows what follows from the terms and assumptions on this page, not what will happen, and it is no legal advice.",
    privacy: "Everything is computed in this page. Nothing you enter leaves it: no server, no account, no cookies.",
    gallery: "Explainers for those who are new to this",
    galleryPlace: "./explainers/",
    version: (version: string): string => `Version ${version}.`,
  },
};
