/** The result in a sentence or two. */
import { say } from "../say";

export const headline = {
  exactly: <Value>(amount: Value) => say<Value>`The district pays exactly ${amount} in every simulated year.`,
  exactlyBack: <Value>(amount: Value) => say<Value>`The district gets back exactly ${amount} in every simulated year.`,
  about: <Value>(amount: Value) => say<Value>`The district should expect to pay about ${amount}.`,
  aboutBack: <Value>(amount: Value) => say<Value>`The district should expect to get back about ${amount}.`,
  /** Words that are coloured: `toned` colours them. */
  more: <Value>(toned: (words: string) => Value, budget: string) =>
    say<Value>`That is ${toned("more")} than the ${budget} budget.`,
  within: (budget: string): string => `That is within the ${budget} budget.`,
  never: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
    say<Value>`In ${toned(`none of ${years}`)} simulated years does it pay more than the ${budget} budget.`,
  always: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
    say<Value>`In ${toned(`every one of ${years}`)} simulated years it pays more than the ${budget} budget.`,
  rarely: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
    say<Value>`In about ${toned(`1 of ${years}`)} simulated years it pays more than the ${budget} budget.`,
  mostly: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
    say<Value>`In ${toned(`all but about 1 of ${years}`)} simulated years it pays more than the ${budget} budget.`,
  sometimes: <Value>(toned: (words: string) => Value, times: string, years: string, budget: string) =>
    say<Value>`In ${toned(`${times} of ${years}`)} simulated years it pays more than the ${budget} budget.`,
};
