/** What a term does, in a few words under its label. */
export const consequences = {
  base: {
    student: (number: string, units: string): string => `for all ${number} ${units}, whatever they achieve`,
    contract: "once, whatever happens",
    dosageUnit: (unit: string, dosage: string): string => `for each ${dosage} a ${unit} receives`,
    month: "for each month, whatever happens",
  },
  pays: (price: string): string => `pays ${price}`,
  nobody: (judged: string): string => `no ${judged}`,
  reach: (share: string, judged: string, without: string): string =>
    `${share} of ${judged} reach it, ${without} without the service`,
  halfMust: "half must reach it",
  halfMustOf: (reach: string): string => `half must reach it: ${reach}`,
  paidFor: (number: string, units: string): string => `paid for about ${number} ${units} a year`,
  paidForOwn: (number: string, units: string): string =>
    `paid for about ${number} ${units} a year, those with a price of their own among them`,
  payment: (mean: string): string => `pays ${mean} a year on average`,
  malus: (unit: string): string => `taken off for each ${unit} below`,
  malusUnmet: (unit: string): string =>
    `taken off for each ${unit} ${unit === "classroom" ? "that" : "who"} does not meet it`,
  malusPaid: (number: string, units: string): string => `taken off for about ${number} ${units} a year`,
  malusFor: (unit: string): string => `for each counted ${unit} ${unit === "classroom" ? "that" : "who"} stays below`,
  capBinds: (years: string): string => `takes money away in ${years}`,
  exceeded: (years: string): string => `exceeded in ${years}`,
  perStudentCap: "on what outcomes pay together",
  minimum: "owed even where outcomes fall short",
  credit: (years: string): string => `a credit to the district in ${years}`,
  due: (amount: string): string => `${amount} due`,
  dueOnAverage: (mean: string): string => `${mean} due on average`,
  fiscalYear: (year: string, ends: string): string => `in ${year}, which ends ${ends}`,
  receive: (number: string, of: string, units: string): string => `about ${number} of ${of} ${units} receive it`,
  receiveTested: (number: string, of: string, units: string, test: string): string =>
    `about ${number} of ${of} ${units} receive it and have both ${test}s`,
  otherPrice: (units: string): string => `instead of the price for other ${units}`,
  inProportion: "in proportion in between",
  onceForAll: "once, for all together",
  eligibleMeeting: (units: string): string => `of eligible ${units} meeting it`,
  eligibleReaching: (units: string): string => `of eligible ${units} reaching the threshold`,
  beyondBaseline: (units: string): string => `of eligible ${units}: only those beyond it are paid for`,
};
