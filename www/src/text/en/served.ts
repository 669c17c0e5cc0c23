/** Who is served? */
import type { Who } from "../people";

export const text = {
  before: {
    title: "Who gets there, without the service and with it",
    help: "Ring: the share that would reach the lowest threshold that pays without the service. Dot: with it. Of all who are counted.",
    row: (before: string, after: string) => `${before} → ${after}`,
    rowSaid: (group: string, before: string, after: string) =>
      `${group}: ${before} without the service, ${after} with it`,
  },
  lead: {
    one: (enrolled: string, eligible: string, payment: string, [one]: Who) =>
      `${enrolled} are enrolled and about ${eligible} meet the contract’s conditions in an average year; the contract pays about ${payment} per enrolled ${one}.`,
    several: (groups: string, most: string, least: string, mostPays: string, leastPays: string, [one]: Who) =>
      `Of ${groups} groups, the contract pays most for “${most}”, about ${mostPays} per enrolled ${one}, and least for “${least}”, about ${leastPays}.`,
    alike: (groups: string, payment: string, [one]: Who) =>
      `The contract pays about as much for each of the ${groups} groups: ${payment} per enrolled ${one}.`,
  },
  table: {
    caption: "By group, in an average year",
    enrolled: ([, many]: Who) => `Enrolled ${many}`,
    eligible: "Meet the conditions",
    payment: "Paid, before limits on the whole",
    perOne: ([one]: Who) => `For each enrolled ${one}`,
    without: (outcome: string) => (outcome === "" ? "Would get there without it" : `${outcome}: without the service`),
    reached: (outcome: string) => (outcome === "" ? "Get there with the service" : `${outcome}: with the service`),
  },
  near: {
    title: "Who stands near a threshold",
    choose: "Outcome",
    help: (near: string) =>
      `Filled: an average year with the service. Outline: the same year without it. Shaded: up to ${near} on either side of a threshold.`,
    axis: (per: string, [, many]: Who) => `${many} a year, for each ${per}`,
    label: "Values: arrow keys move along the columns",
    line: (below: string, near: string, level: string, above: string, [, many]: Who) =>
      `About ${below} ${many} stand within ${near} below ${level}, and ${above} within ${near} above it.`,
    pull: (gain: string, [one]: Who) =>
      `Crossing that line brings ${gain} more; moving between lines brings nothing. So the line draws the next lesson to the ${one} just below it.`,
    pullUnpriced: ([one]: Who) =>
      `Only crossing that line counts. So it draws the next lesson to the ${one} just below it.`,
    slope: "The pay rises with every step between the two ends, so no single line draws attention.",
    event: "This outcome is a plain yes or no: there is no scale to stand near a line on.",
    reading: (from: string, to: string, withService: string, withoutService: string, [, many]: Who) =>
      `From ${from} to below ${to}: ${withService} ${many} a year with the service, ${withoutService} without.`,
    readingTop: (from: string, withService: string, withoutService: string, [, many]: Who) =>
      `From ${from} up: ${withService} ${many} a year with the service, ${withoutService} without.`,
    pick: "Point at a column, or use arrow keys, to read it.",
    caption: (near: string) => `Up to ${near} below and above each threshold, in an average year`,
    row: (level: string, group: string) => (group === "" ? level : `${level}, ${group}`),
    columns: ["Below, without the service", "Below, with it", "Above, without the service", "Above, with it"],
    show: "Show as table",
    spreadCaption: "By value, in an average year",
    spreadColumns: ["With the service", "Without it"],
    span: (from: string, to: string) => `${from} to below ${to}`,
    spanTop: (from: string) => `${from} and up`,
  },
};
