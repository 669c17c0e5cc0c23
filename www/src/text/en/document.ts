/** What the document says of itself; the same stands in `index.html`. */
export const text = {
  title: "Outcomes Contract Simulator: what will this contract cost?",
  description:
    "Simulate what a school district pays under an outcomes-based contract: move a threshold, price or cap and see how often the budget is exceeded. Everything runs in your browser.",
};
