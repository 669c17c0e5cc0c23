//! Why what was read cannot be: numbers out of range, terms that do not go together, names of nothing.

super::phrases! {
    /// Refusals begin small, after the name of their field; what they are about is one of [`super::names`].
    Checks as checks {
        // ranges and orders
        within(what, least, most, found);
        whole_within(what, least, most, found);
        not_negative(what, found);
        above_the_one_before(what, below, found);
        number_up_to(most, what, found);
        number_from_one_to(most, what, found);
        open_share(what, found);
        above_zero_up_to(what, most, found);

        // names
        id_empty();
        id_used_before(id);
        id_empty_or_repeated(id);
        id_of_a_student_missing();
        id_of_another(id, other);
        row(number);
        id_reserved();
        no_such_measure(found);
        no_such_measure_of_the_cohort(found);
        no_such_group(found);
        no_such_group_among(known, found);

        // the cohort
        a_measure_needed();
        students_in_all(found);
        event_says_it_already();
        points_bounds(least, found);
        target_too_small(mean, sd, target);
        threshold_on_the_scale(first, last, found);
        causes_add_up(found);
        half_effect(found);
        different_measures();
        correlation_stated_before(first, second);
        correlations_contradict();

        // the contract
        currency(found);
        months_missing();
        months_without_a_month();
        prorated_per_student();
        a_group_needed();
        pay_rises(from, to);
        tier_pays_less(before, found);
        step_pays_less(before, found);
        not_to_exceed_below_minimum(most, minimum);
        not_to_exceed_below_base(most, base);
        date(found);
        dates_in_order(date, before);
        base_shares_add_up(found);
        true_up_last();
        instalments_within(months, first, last);
        minimum_dosage_needs_dosage();
        fee_needs_dosage();
        outcome_needs_dosage();
        pays_too_much();

        // the rest of a scenario
        format(found);
        fiscal_years_need_a_schedule();
        every_fiscal_year(first, last, named);
        cost_needs_dosage();
        costs_too_large();

        // runs
        year_of_the_plan(last, found);
        below_the_number_of_threads(threads, found);
        parts_of_all();
        share_of_the_years();
        ask_one_that_draws_all();
        no_years();

        // questions about terms
        holds_a_step(step, low, high);
        at_most_so_many_contracts(most);
        high_below_low(low, high);
        above_zero_up_to_a_thousand(found);
        costs_needed();
        no_such_term(found);
        not_a_term();
        another_term();

        // students
        group_needed();
        group_needed_among_several();
        dosage_needed();
        site_needed();
        zero_or_one(found);
        nobody_has(measure, found);
        no_values();
        values_all_the_same(measure);
        all_reached(students, threshold, measure);
        none_reached(students, threshold, measure);
        pays_these_too_much();
    }
}
