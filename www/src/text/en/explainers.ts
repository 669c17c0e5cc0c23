/** What all explainers say, and their gallery. */
export const text = {
  site: "Outcomes Contract Simulator",
  nav: "Site",
  gallery: "Explainers",
  /** The same page in the other language. */
  other: "Español",
  index: {
    title: "Outcomes-based contracts, explained with simulated years",
    description:
      "Six short articles for readers who have never heard of outcomes-based contracts: what they are, what is known about real ones, and what chance does to the bill. Each can be played with.",
    lead: "School districts increasingly pay tutors, software makers and coaches partly for what students achieve. These six short articles show what that can cost, and why the small print decides. Each has a picture that you can move.",
    known: "How much usually depends on results?",
    budget: "Each picture shows what the district pays in fifty simulated years; diamonds are years over its budget.",
  },
  what: {
    heading: "What is an outcomes-based contract?",
    is: "In an outcomes-based contract, a school district pays a vendor one part of the price whatever happens, and the rest only for results that both have agreed on, such as students who grow faster than others like them.",
    unsure:
      "On the day it is signed nobody knows what the year will cost: that depends on the students, on how well the service works, and on chance.",
  },
  known: {
    heading: "What is known",
    lead: "Published facts, each with its source.",
  },
  assumed: {
    heading: "What is illustrative",
    lead: "What is published is not enough to simulate a contract. We chose the rest. None of it is published, and you can change it.",
  },
  play: {
    heading: "Fifty years of one contract",
    lead: "The picture simulates the contract in your browser. Go through the story with “Next”, or move the terms yourself; watch where the dots go, and how many are diamonds. What is not published is illustrative, and listed below.",
    built: "This is the picture as it was computed when the page was built; where scripts run, it can be moved.",
    unplayed: "The story, step by step",
    moves: {
      clustering: "How much students of one school move together",
      breach: "Years in which the district misses its obligations",
      use: "Share of the planned time that students use",
    },
  },
  figures: {
    heading: "The story in figures",
    caption: "What each step comes to",
    step: "Step",
    mean: "Expected payout",
    swing: "Swing from year to year (standard deviation)",
    chance: "Years over the budget",
    anyway: "Paid outcomes that would have happened anyway",
    loss: "Years in which the vendor makes a loss",
    note: (years: string): string =>
      `Computed when this page was built, from ${years} simulated school years for each step; the expected payout is their average. ± is one standard error: how far chance in the simulation may have moved a figure. It shows what the assumptions imply, and is no forecast.`,
  },
  take: "What to take from it",
  ask: "What to ask before you sign",
  sources: "Sources",
  own: {
    heading: "Make it yours",
    open: "Open this contract in the full simulator",
    openLead: "Move every term and assumption, compare two drafts, print a term sheet.",
    publish: "Publish your own",
    publishLead:
      "Put your terms into the simulator; “Publish this”, at the end of its page, makes an explainer like this one for your website.",
    model: "How the simulation works",
    modelLead: "The model in plain words, with what it leaves out.",
  },
  more: "The other explainers",
  privacy: "This page asks nothing of any other site, sets no cookie and counts no visit.",
  model: "It is a model, and no legal advice.",
  /** A frame where no script runs. */
  frame: {
    off: "JavaScript is turned off, or may not run in this frame.",
    more: "The explainer says what it assumes and where its terms come from:",
    these: "The explainers",
    others: "show contracts like this as pictures and tables, without JavaScript.",
  },
  picture: {
    /** What the picture of a link shows, for those who do not see it. */
    alt: (title: string, headline: string): string => `${title} ${headline} Fifty dots, each a simulated school year.`,
    foot: (years: string): string => `Fifty of ${years} simulated school years; diamonds are over budget.`,
  },
};
