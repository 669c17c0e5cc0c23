use crate::language::explore::Explore;

pub const EXPLORE: Explore = Explore {
    budget_exceeded: "the budget is exceeded in {years}",
    budget_never_exceeded: "the budget is exceeded in no simulated year",
    loss: "the vendor makes a loss in {years}",
    never_a_loss: "the vendor makes a loss in no simulated year",
    overspend: "the expected overspend is {amount}",
    payout: "the expected payout is {amount}",
    payout_not_exceeded: "the payout that 95\u{a0}% of the simulated years do not exceed is {amount}",
    upper_tail_mean: "the mean of the highest 5\u{a0}% of payouts is {amount}",
    margin: "the vendor's expected margin is {amount}",
    few_years: "fewer than 0.1\u{a0}% of the simulated years",
    share_of_years: "{share} of the simulated years",

    at_most: "at most {amount}",
    at_most_share: "at most {share}",
    at_least: "at least {amount}",

    nothing_fits: "no value from {low} to {high} makes terms that fit together",
    never: "even at {at} {figure}; wanted is {target}",
    always: "every value from {low} to {high} meets the target of {target}",
    always_even_at: "every value from {low} to {high} meets the target of {target}: even at {at} {figure}",
    several: "the target of {target} is met {stretches}, and not elsewhere",
    stretch: "from {low} to {high}",
    stretch_of_one: "at {value}",
    and_in: ", and ",

    no_closed_form_of_share: "There is no closed form: “{label}” is paid by steps of the cohort’s share that reaches its \
        threshold.",
    no_closed_form_of_share_linear: "There is no closed form: “{label}” is paid in proportion to the cohort’s share between \
        two shares.",
    no_closed_form_of_median: "There is no closed form: “{label}” is paid by the cohort’s median.",
    no_closed_form_of_above_baseline: "There is no closed form: “{label}” is paid for successes beyond a baseline, and never \
        below 0.",
    no_closed_form_of_cut_rate: "There is no closed form: “{label}” pays a missing test the rate of all groups, but no more \
        than the top of the student’s own.",
    closed_form_too_long: "There is a closed form, but its sum has too many values and units of dosage to wait for.",
    exact_beside_simulated: "The exact expected payout beside the mean of the simulated years.",
    exact_without: "The exact expected payout without {limits} beside the mean of the same simulated years settled without: \
        limits have no closed form.",
    cap_of: "the cap of “{label}”",
    cap_per_student: "the cap per student",

    dosage_is_part_of_sampling: "Students are so many that their numbers are drawn and not the students: what dosage adds is \
        part of what sampling adds.",
    all_years_pay_the_same: "The payout is the same in all of these years.",
};
