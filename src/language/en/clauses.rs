use crate::language::clauses::Clauses;

pub const CLAUSES: Clauses = Clauses {
    no_base_fee: "The district pays no base fee.",
    base_fee_per_student: "The district pays a base fee of {amount} for every enrolled {one}, whatever the results.",
    base_fee_by_enrolment: "The district pays a base fee of {amount} for every {one} enrolled all year and, for a {one} \
        enrolled for part of it, that part of the fee, whatever the results, rounded to the nearest cent per {one}.",
    base_fee_once: "The district pays a base fee of {amount} once for the whole contract, whatever the results.",
    base_fee_per_dosage: "The district pays a base fee of {amount} for every {unit} that an enrolled {one} receives, \
        whatever the results, rounded to the nearest cent per {one}.",
    base_fee_per_month: "The district pays a base fee of {amount} a month{months}, whatever the results.",
    for_one_month: " for 1 month",
    for_months: " for {months} months",

    everyone_counts: "Every enrolled {one} counts for the outcomes, however little of the service was received.",
    no_minimum_dosage: "As there is no minimum dosage, nothing follows from a shortfall that the district caused.",
    minimum_dosage: "Only a {one} with at least {amount} is eligible; a {one} with less does not count for any outcome, \
        {exception}.",
    unless_the_district_caused_it: "unless the district caused the shortfall",
    whoever_caused_it: "whoever caused the shortfall",
    kept_below: "A {one} whom the district kept below {amount}",
    left_out_of_every_outcome: "{who} is left out of every outcome{taken}.",
    when_a_share_is_taken: " and whenever a share is taken",
    when_a_median_is_taken: " and whenever a median is taken",
    when_either_is_taken: " and whenever a share or a median is taken",
    paid_at_the_top: "{who} counts as reaching every threshold and is paid at the top, with or without a result{above}.",
    above_all_in_a_median: ", and stands above everyone else in a median",
    earns_nothing: "earns the vendor nothing",
    earns_and_costs_nothing: "neither earns the vendor anything nor costs it anything",
    still_in_a_share: ", but still counts among the {many} of whom a share is taken",
    not_in_a_median: ", and is left out of a median",
    still_in_a_share_not_in_a_median: ", but still counts among the {many} of whom a share is taken, though not in a median",

    no_outcome_needs_a_test: "No outcome needs a test, so nothing depends on a missing one.",
    one_without_a_result: "A {one} without a valid result",
    eligible_one_without_a_result: "An {one} without a valid result",
    many_without_a_result: "{many} without a valid result",
    unpaid_where_a_result_is_needed: "{who} {nothing} on the outcomes that need one{counts}.",
    deemed_where_a_result_is_needed: "{who} counts as reaching every threshold of the outcomes that need one, and is paid \
        at the top{above}.",
    paid_the_average: "For {who}, each outcome that needs one{which} pays the average of what it pays for those who have \
        one{net}, rounded to the nearest cent for all of them together{without}.",
    and_is_judged_one_by_one: " and is judged {one} by {one}",
    deductions_included: ", deductions included",
    nothing_is_paid_for: "For {who}, nothing is paid{without}.",
    share_without_them: "; a share is taken without them",
    median_without_them: "; a median is taken without them",
    share_or_median_without_them: "; a share or a median is taken without them",

    nothing_depends_on_outcomes: "Nothing that the district pays depends on outcomes.",
    for_one_group: "“{label}” is for {many} in the group {group} only; no one else is part of it.",
    for_groups: "“{label}” is for {many} in the groups {groups} only; no one else is part of it.",
    malus: "Each {one} {who} costs the vendor {amount}.",
    outcome_cap: "“{label}” pays no more than {amount} in all{net}.",
    after_its_deductions: ", after its deductions",
    in_winter: ", measured in winter",
    in_spring: ", measured in spring",
    judged_one_by_one: "“{label}” is judged {one} by {one} on {measure}{taken}{which}.",
    only_the_highest_tier: "; of its tiers, only the highest that a {one} reaches is paid",
    all_tiers: "; all the tiers that a {one} reaches are paid",
    judged_together: "“{label}” is judged on all {many} together by {measure}{taken}; {which}.",
    only_the_highest_step: "only the highest step reached is paid",
    it_is_paid: "it is paid",
    once_unless_nobody: "{paid}, once, and nothing if no one is {counts}",
    once_by_the_median: "{paid}, once; of an even number of {many}, the median is the mean of the two in the middle",
    once_and_not_if_nobody: "it is paid once, and not if no one is {counts}",
    once: "it is paid once",
    is_eligible: "eligible",
    is_part_of_it: "part of it",

    earned: "{amount}",
    earned_further: "a further {amount}",
    earned_nothing: "nothing",
    tier: "Each {one} {who} earns the vendor {earned}{others}.",
    but: ", but {others}",
    in_group: "{earned} in {group}",
    linear: "For each {one}, the vendor earns nothing {nothing_at}, {amount} {whole_at}, and in between an amount that \
        rises in a straight line, rounded to the nearest cent per {each}.",
    share_step: "If at least {share}{below} of the {many} {are}, the vendor earns {earned}.",
    but_less_than: " but less than {share}",
    share_linear: "The vendor earns nothing if no more than {from} of the {many} {are}, {amount} if at least {to} {do_so}, \
        and in between an amount that rises in a straight line, rounded to the nearest cent.",
    are_too: "are",
    have_too: "do",
    median_step: "If the median {one} {is}, the vendor earns {earned}.",
    above_baseline: "The vendor earns {earned} for each {one} {who} beyond the first {share} of the {many}; part of a \
        {one} earns the same part of it, and the sum is rounded to the nearest cent.",

    per_student: "The outcomes of any one {one} together earn the vendor no more than {amount}{net}; base fees are not \
        part of this{shared}{once}{rounded}.",
    nor_what_is_paid_on_all: ", nor is what is paid on all {many} together",
    not_taken_twice: "; what the cap of an outcome has taken already is not taken again",
    taken_exactly: "; what it takes is added up exactly and rounded to the nearest cent once",
    minimum: "If base fees and outcomes{after} come to less than {amount}, the district pays {amount} in all.",
    after_their_caps: ", after their caps,",
    not_to_exceed: "The district never pays more than {amount} in all, whatever the other clauses come to.",

    breach_costs_nothing: "If the district misses its own obligations, it owes nothing more for that.",
    breach_costs_full_price: "If the district misses its own obligations, it owes the full price: what the contract pays, \
        within its limits, if every enrolled {one} has received {received} and reached everything.",
    the_whole_service: "the whole service",
    all_planned: "all {amount} planned",

    no_dates: "No payment dates are agreed.",
    instalment: "On {date}, as “{label}”, {what}{rest}.",
    share_of_base: "the district pays {share} of the base fees, rounded to the nearest cent",
    share_of_winter: "the district provisionally pays {share} of what the outcomes measured in winter come to after their \
        own caps, rounded to the nearest cent",
    true_up: "the district pays the total less all instalments before; where that is negative, the vendor credits it to \
        the district",
    true_up_alone: "the district pays the total; where that is negative, the vendor owes it to the district",
    and_the_rest: ", and whatever of the total has not fallen due by then",
    months: "January February March April May June July August September October November December",
    date: "{month} {day}, {year}",

    currency: "All amounts are in {currency}; where an amount is rounded, half a cent is rounded away from zero.",
    us_dollars: "US dollars",
    euros: "euros",
    pounds: "pounds sterling",
};
