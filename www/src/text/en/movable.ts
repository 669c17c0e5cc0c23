/** What the groups of terms are called where they stand in a list. */
export const text = {
  base: "Base fees",
  eligibility: "Who counts",
  limits: "Caps and budget",
  notToExceed: "Never more than",
};
