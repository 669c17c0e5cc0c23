/**
 * The explainers, one for each example. Figures of a simulation come in as values; what is typed is a term of the example or
 * of the step that it speaks of.
 */
import type { Compared } from "../../explainers/told";
import type { Id } from "../../explainers/stories";

export interface ExplainedStep {
  readonly title: string;
  readonly text: (figures: Compared) => string;
}

export interface Explained {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly ExplainedStep[];
  /** What to remember. */
  readonly take: string;
  readonly ask: readonly string[];
}

const fifty = "Fifty possible years";

export const text: Readonly<Record<Id, Explained>> = {
  duval: {
    title: "What does tutoring cost when the price depends on growth?",
    lead: "In one school year, eighth-graders at nine middle schools were tutored in math for a fixed fee and a bonus that grew with their progress. The floor and the ceiling of the bill were published. Where a year lands between the two depends a good deal on chance.",
    steps: [
      {
        title: fifty,
        text: ({ now }) =>
          `Each dot is a school year that this contract might bring, with the same students and the same terms. The district has set aside ${now.budget}. In ${now.over} of ${now.drawn} years that is not enough. Most of those are good years: more students grew, and growth costs a bonus.`,
      },
      {
        title: "Schools have good and bad years together",
        text: ({ now, was }) =>
          `Students of one school share teachers, a schedule, a flu season. Here we pretend that they did not: “How much students of one school move together” is at zero. The swing from year to year falls from ${was.swing} to ${now.swing}. With only nine schools, one good school can look like a good program.`,
      },
      {
        title: "If we knew how well it works",
        text: ({ now, was }) =>
          `Now we also pretend to know exactly how well tutoring works here. The dots crowd together: the swing is ${now.swing}, where it was ${was.swing}. So the larger risk is not which students turn up. It is that nobody knows beforehand how well the service will work in this place.`,
      },
      {
        title: "A higher bar",
        text: ({ now, was }) =>
          `Back to the real uncertainty. The first bonus now begins at the 59th growth percentile, not at the 40th. A growth percentile compares students with others who started at the same level, and many reach the 40th without any tutor. Of the money for outcomes, ${was.anyway} would have been due anyway; with the higher bar it is ${now.anyway}. The expected bill falls from ${was.mean} to ${now.mean}.`,
      },
      {
        title: "A cap",
        text: ({ now, was }) =>
          `The district will never pay more than it set aside: the cap stands at ${now.budget}. No year exceeds the budget now. Yet the expected bill hardly moves, from ${was.mean} to ${now.mean}. The cap takes its money from the vendor in the very years in which students did best.`,
      },
    ],
    take: "A threshold decides how much of the money pays for what tutoring added. A cap decides who pays for a good year. Neither makes the year itself more certain.",
    ask: [
      "How many of our students reached each threshold in recent years, without this service?",
      "What happens to the bill when a student misses the spring test, or too many sessions?",
      "If many students do well, from which budget line does the bonus come?",
      "Once the cap is reached, what reason does the vendor have to go on?",
    ],
  },
  denver: {
    title: "Who counts? The small print of a reading contract",
    lead: "A fee for every child, a bonus for each reading skill that is learned, and a ceiling for the whole. Of the terms in this story, the one that moves the bill most is easy to overlook: how many hours of tutoring a child must receive before any result counts.",
    steps: [
      {
        title: fifty,
        text: ({ now }) =>
          `Each dot is a school year that this contract might bring, with the same children and the same terms. The district has set aside ${now.budget}; in ${now.over} of ${now.drawn} years that is not enough. The ceiling for the whole contract lies far to the right, and protects nobody.`,
      },
      {
        title: "Fewer hours needed",
        text: ({ now, was }) =>
          `A child now counts from 24 hours of tutoring on, not from 36. No child reads better or worse for it. But more of them can earn a bonus, and so the expected bill rises from ${was.mean} to ${now.mean}; ${now.over} of ${now.drawn} years exceed the budget.`,
      },
      {
        title: "More hours needed",
        text: ({ now, was }) =>
          `With 48 hours needed, the bill falls to about ${now.mean}. That looks like a bargain, until one looks across the table: the vendor makes a loss in ${now.loss} of all years, and before in ${was.loss}. A contract in which hardly anyone counts is cheap because it pays for little.`,
      },
      {
        title: "A cap for each child",
        text: ({ now, was }) =>
          `Back to 36 hours. All bonuses of one child together now pay at most $1,000 in place of $1,500. The expected bill falls from ${was.mean} to ${now.mean}. What is cut is the bonus for children who learned all three skills.`,
      },
      {
        title: "And if tutoring did nothing?",
        text: ({ now, was }) =>
          `Here the tutoring has, on average, no effect at all. The district still pays about ${now.mean}; with the effect we assumed it was ${was.mean}. Many children reach such goals in any case: ${now.anyway} of the money for outcomes would have been due anyway. Paying for outcomes is not the same as paying for what a program adds.`,
      },
    ],
    take: "“Who counts” is a price. Before you bargain over dollars, agree on hours, on tests, and on what happens to a child who falls short of either.",
    ask: [
      "What share of our students will receive the hours that are needed, and who answers for those who do not?",
      "How many children reach these goals in an ordinary year?",
      "Does one child who learns three skills cost three bonuses, and is that what we want?",
      "Does the ceiling ever take effect, or is it only there to calm us?",
    ],
  },
  ector: {
    title: "Bonus and malus: who carries the risk?",
    lead: "A contract can pay more for students who meet their growth target and take money back for those who do not. That sounds like a discount. It is also a bet, and both sides should know how large it is.",
    steps: [
      {
        title: fifty,
        text: ({ now }) =>
          `Each dot is a school year that this contract might bring, with the same students and the same terms. In ${now.over} of ${now.drawn} years the district pays more than the ${now.budget} it has set aside. The vendor takes a risk too: it makes a loss in ${now.loss} of all years.`,
      },
      {
        title: "Nothing is taken off",
        text: ({ now, was }) =>
          `Without the malus, the expected bill rises from ${was.mean} to ${now.mean}, and ${now.over} of ${now.drawn} years exceed the budget. So the students who missed the target were paying for the bonus of those who met it.`,
      },
      {
        title: "Twice as much is taken off",
        text: ({ now, was }) =>
          `In spring, $200 are taken off for each student below the target, not $100. The expected bill falls to ${now.mean}. But the swing from year to year grows from ${was.swing} to ${now.swing}, and the vendor makes a loss in ${now.loss} of years, where it was ${was.loss}. The deal is cheaper and less certain, for both.`,
      },
      {
        title: "A higher target",
        text: ({ now, was }) =>
          `The malus is as before. The spring bonus now begins at 120\u00a0% of the growth target, not at 100\u00a0%. Of the money for outcomes, ${now.anyway} would have been due anyway, where it was ${was.anyway}: the bonus pays a little more for what tutoring added.`,
      },
      {
        title: "A cap at the budget",
        text: ({ now, was }) =>
          `The cap stands at ${now.budget}, so no year exceeds the budget. The vendor’s losses are what they were: ${now.loss} of years, and ${was.loss} before. A cap takes from the vendor’s good years. It does nothing for its bad ones.`,
      },
    ],
    take: "Sharing risk does not make it smaller. Look at the swing as well as at the average, and at the other side’s losses as well as at your own: a vendor that cannot bear them will leave, or will charge for them.",
    ask: [
      "How often would the vendor make a loss under these terms, and what would it do then?",
      "Do students who are far behind have the same chance to meet the target as others?",
      "How much do we pay after winter tests before we know how spring ends?",
      "What if the test’s publisher changes what “typical growth” means in mid-contract?",
    ],
  },
  edtech: {
    title: "A software license that is paid when it is used",
    lead: "A license can be paid whether anybody logs in or not. Here a part of it is due only for students who use the program as recommended, and another part only as they grow. It makes use worth money, and the definition of use worth arguing about.",
    steps: [
      {
        title: fifty,
        text: ({ now }) =>
          `Each dot is a school year that this contract might bring, with the same students and the same terms. Only about ${now.reached} of the students use the program as recommended, so that part pays little. Growth is paid for too, and in ${now.over} of ${now.drawn} years the bill exceeds the ${now.budget} that were set aside.`,
      },
      {
        title: "If students really used it",
        text: ({ now, was }) =>
          `Now the average student gets through much more of the planned time, and about ${now.reached} reach recommended use; before, it was ${was.reached}. The expected bill rises from ${was.mean} to ${now.mean}, and ${now.over} of ${now.drawn} years exceed the budget. A contract that works costs more: set aside what success costs.`,
      },
      {
        title: "The definition of use",
        text: ({ now, was }) =>
          `Use is as low as at first, but 900 minutes in a year now count as recommended use, not 1,350. Nobody uses the program any more than before. Still, ${now.reached} of the students now count, and the expected bill rises from ${was.mean} to ${now.mean}.`,
      },
      {
        title: "A lower cap on growth",
        text: ({ now, was }) =>
          `All growth together now pays at most $12,000 in place of $18,000. The swing from year to year falls from ${was.swing} to ${now.swing}. That is no good news: the bill is nearly the same whatever students learn. A bonus that always stands at its cap is a fixed fee.`,
      },
      {
        title: "And if it did nothing?",
        text: ({ now, was }) =>
          `Here the program has, on average, no effect at all. The expected bill is ${now.mean}, where it was ${was.mean}: of the money for outcomes, ${now.anyway} would have been due anyway. Some students always grow.`,
      },
    ],
    take: "Every word of the definition has a price: how many minutes are “use”, from where growth is paid, and where a bonus ends. Move each of them before you sign.",
    ask: [
      "Who counts the minutes, and what is a minute of use?",
      "What share of our students used the last program as recommended?",
      "At which result does the bonus stop, and do we expect to be beyond it?",
      "If use rises as we hope, is there money for it?",
    ],
  },
  coaching: {
    title: "Paying a coach for what happens in the classroom",
    lead: "Not only tutoring can be paid by results. A coach for teachers can be paid for what an observer sees in their classrooms in spring. With so few people in the contract, chance and small print matter all the more.",
    steps: [
      {
        title: fifty,
        text: ({ now }) =>
          `Each dot is a school year that this contract might bring, with the same teachers and the same terms. The district has set aside ${now.budget}; in ${now.over} of ${now.drawn} years that is not enough. Far to the right are years in which the district did not do its own part and owes the full price.`,
      },
      {
        title: "When a session is cancelled",
        text: ({ now, was }) =>
          `A teacher whom the district kept from coaching was paid for as if the best score had been reached. Here such teachers are left out instead. The expected bill falls from ${was.mean} to ${now.mean}. That much hung on a clause about substitutes and schedules.`,
      },
      {
        title: "A stricter rubric",
        text: ({ now, was }) =>
          `The first bonus now asks for 29 points, not 27. The expected bill falls from ${was.mean} to ${now.mean}. Of the money for outcomes, ${now.anyway} would have been due anyway, where it was ${was.anyway}.`,
      },
      {
        title: "And if coaching changed nothing?",
        text: ({ now, was }) =>
          `Here coaching has, on average, no effect at all. The district still pays about ${now.mean}, and ${was.mean} with the effect we assumed. Some teachers score high without a coach: ${now.anyway} of the money for outcomes would have been due anyway.`,
      },
    ],
    take: "When an observer’s score decides what is paid, agree first on who observes, on whom, and what happens when the visit does not take place.",
    ask: [
      "Who scores the lessons, and does the scorer know that money depends on it?",
      "How did the same teachers score last year?",
      "Who pays when a session is cancelled, and by whom was it cancelled?",
      "What exactly must we provide, and what do we owe if we fail to?",
    ],
  },
  cobc: {
    title: "Forty percent of what? A reference contract",
    lead: "The standards for these contracts ask that a good part of the money depend on outcomes, and that a district which misses its own obligations owe the full price. This made-up contract follows both rules, so that one can see what they do.",
    steps: [
      {
        title: fifty,
        text: ({ now }) =>
          `Each dot is a school year that this contract might bring, with the same students and the same terms. In ${now.over} of ${now.drawn} years the district pays more than the ${now.budget} it has set aside. Some of those years lie far to the right: in them the district missed its own obligations and owes the full price.`,
      },
      {
        title: "A promise that is hard to keep",
        text: ({ now, was }) =>
          `Suppose that the district misses its obligations in one year of five: rooms, schedules, data on time. Then ${now.over} of ${now.drawn} years exceed the budget, and the expected bill rises from ${was.mean} to ${now.mean}. No student’s result has changed. The costliest clause may be about yourself.`,
      },
      {
        title: "And if tutoring did nothing?",
        text: ({ now, was }) =>
          `The district keeps its promises as before, but the service has, on average, no effect at all. It still pays about ${now.mean}; with the effect we assumed it was ${was.mean}. Most of the contract’s value is the base fee, and many students grow in any case: ${now.anyway} of the money for outcomes would have been due anyway.`,
      },
      {
        title: "A higher bar",
        text: ({ now, was }) =>
          `The first threshold moves from the 50th growth percentile, where half of all students stand without any service, to the 60th. Of the money for outcomes, ${now.anyway} would have been due anyway, where it was ${was.anyway}. The expected bill falls from ${was.mean} to ${now.mean}.`,
      },
      {
        title: "A cap at the budget",
        text: ({ now, was }) =>
          `The cap stands at ${now.budget}. No year exceeds the budget, not even one in which the district failed, and the swing falls from ${was.swing} to ${now.swing}. Now the vendor carries the risk that the district does not do its part. Expect it to ask for something in return.`,
      },
    ],
    take: "“Forty percent depends on outcomes” can mean forty percent of the most the contract can pay, or of what it is expected to pay. Ask which. And read what you promise yourself as carefully as what is promised to you.",
    ask: [
      "Forty percent of what: of the most we can pay, or of what we expect to pay?",
      "Which obligations are ours, who checks them, and how often would we have missed one last year?",
      "Does the price give the vendor good reason to serve students with disabilities as well as all others?",
      "What would we pay if the service did nothing?",
    ],
  },
};
