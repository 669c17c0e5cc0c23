/** What the list of questions says. */
export const text = {
  heading: "Questions to ask of these terms",
  drivers: { title: "What moves the payout most?", teaser: "Every term and assumption, low and high, side by side" },
  solve: {
    title: "What must a term be to stay in budget?",
    teaser: "The cap, price, threshold or base that keeps a promise",
  },
  compare: { title: "What does their counter-offer change?", teaser: "Two contracts on the same simulated years" },
  ground: { title: "Is there a deal both sides can live with?", teaser: "A map of two terms" },
  worth: { title: "What are we paying for?", teaser: "Where each dollar goes, and the price of one more success" },
  served: { title: "Who is served?", teaser: "Payment and success by group; students near each threshold" },
  year: { title: "What does one year look like?", teaser: "The invoice of any dot, line by line" },
  due: { title: "When is it due?", teaser: "By month and fiscal year" },
  figures: { title: "Every figure, with its standard error", teaser: "The tables behind the picture" },
  trust: { title: "Why should I believe it?", teaser: "Assumptions, sources, checks, and what the model leaves out" },
  publish: { title: "Publish this", teaser: "An explainer on your own page: a frame, an element, a file, a picture" },
  settle: { title: "What do we owe when the year is over?", teaser: "Actual students in, the invoice out" },
  loading: "Loading",
  unloadable: "This part could not be loaded. It is tried again when the connection is back.",
};
