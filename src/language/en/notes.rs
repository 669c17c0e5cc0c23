use crate::language::notes::Notes;

pub const NOTES: Notes = Notes {
    contingent_share: "What depends on results is {of_mean} of the expected payout ({mean}), {of_most} of the most that the \
        contract can pay ({most}) and {of_one} of the most that one {one} can bring, with an equal part of the base fees \
        ({whole}). A contingent share stated without its denominator can mean any of the three.",
    pays_without_effect: "If the service had no effect at all, outcomes would still pay {paid} in an average year{limits}: \
        {share} of the {expected} expected. The vendor earns that much whether or not the service works.",
    before_the_limits: " before the limits of the contract",
    reached_without: "Without the service, {share} of the {many} counted would {would}: they {paid} whether or not the \
        service works.",
    they_are_paid_for: "are paid for",
    they_count: "count",
    cliff: "One more {one} {who} can cost {jump} at once, {share} of the mean payout ({mean}): {place} in an average year.",
    step_at: "the step lies at {needed} of {eligible} {many}",
    median_at: "the median passes it at about {needed} of {eligible} {many}",
    not_to_exceed_binds: "The most that the district pays, {most}, takes money away in {years}: in those, further results \
        earn the vendor nothing.",
    cap_binds: "{cap} takes money away in {years}: {amount} in an average year.",
    cap_per_student: "The cap of {amount} per {one}",
    cap_of_outcome: "The cap of {amount} on “{label}”",
    in_fifty: "{years} of 50 simulated years",
    missing_test_deemed: "A missing test is worth the top amount to the vendor, {top} a {one}{saved}: it gains where a weak \
        {one} is not tested.",
    and_saves_deductions: ", and saves it {amount} of deductions",
    missing_test_unpaid: "A missing test saves the district up to {top} a {one}: it gains where a strong {one} is not \
        tested{saved}.",
    and_the_vendor_gains: ", and the vendor up to {amount} where a weak one is not",
    missing_test_at_the_average: "A {one} without a test is paid the average of the others, about {average}: the vendor \
        gains up to {weak} where a weak {one} is not tested, the district up to {strong} where a strong one is not.",
    shortfall_deemed: "A {one} whom the district kept below {amount} is worth the top amount to the vendor, {top}: it gains \
        where a weak {one}’s shortfall is put down to the district.",
    shortfall_unpaid: "A {one} whom the district kept below {amount} earns the vendor nothing: each one cut short saves the \
        district up to {top}.",

    nobody_eligible: "nobody can be eligible: the minimum is {minimum}, {planned} are planned",
    no_winter_outcome: "the provisional payment is nothing: no outcome is on a measure of the winter window",
    nobody_reaches: "nobody can reach {at}: the most reported is {most}",
    everyone_reaches: "everyone reaches {at}: the least reported is {least}",
    no_true_up: "nothing says when the rest falls due: without a true-up it falls due with the last instalment",
    no_clustering: "no clustering at sites is assumed for {label}: years swing less than real ones",
    no_effect: "no effect of the service on {label} is assumed",
    effect_certain: "the effect on {label} is assumed to be known exactly: years swing less than real ones",

    winter_not_known: "the instalments are not listed: a provisional payment needs to know which measures are winter's",
    no_students: "there are no students below the header",
    one_row_empty: "row {first} is empty",
    rows_empty: "{rows} rows are empty, the first of them is row {first}",
    no_such_column: "there is no such column: {assumed}",
    sites_stay: "sites and clustering stay as they are",
    shortfalls_are_the_students_own: "every shortfall of dosage counts as the student's own",
    enrolled_the_whole_year: "every student counts as enrolled the whole year",
    columns_not_used: "nobody looks at these columns: {columns}",
    not_fitted: "no student has a value of {measure}: it stays as it is",
};
