//! The contract in words: one sentence for every clause.

super::phrases! {
    /// What a clause says, and the parts that some clauses add to it.
    Clauses as clauses {
        // base fees
        no_base_fee();
        base_fee_per_student(amount, one);
        base_fee_by_enrolment(amount, one);
        base_fee_once(amount);
        base_fee_per_dosage(amount, unit, one);
        base_fee_per_month(amount, months);
        for_one_month();
        for_months(months);

        // who counts
        everyone_counts(one);
        no_minimum_dosage();
        minimum_dosage(one, amount, exception);
        unless_the_district_caused_it();
        whoever_caused_it();
        kept_below(one, amount);
        left_out_of_every_outcome(who, taken);
        when_a_share_is_taken();
        when_a_median_is_taken();
        when_either_is_taken();
        paid_at_the_top(who, above);
        above_all_in_a_median();
        earns_nothing();
        earns_and_costs_nothing();
        still_in_a_share(many);
        not_in_a_median();
        still_in_a_share_not_in_a_median(many);

        // tests that are missing
        no_outcome_needs_a_test();
        one_without_a_result(one);
        /// The same where the noun begins with a vowel.
        eligible_one_without_a_result(one);
        many_without_a_result(many);
        unpaid_where_a_result_is_needed(who, nothing, counts);
        deemed_where_a_result_is_needed(who, above);
        paid_the_average(who, which, net, without);
        and_is_judged_one_by_one(one);
        deductions_included();
        nothing_is_paid_for(who, without);
        share_without_them();
        median_without_them();
        share_or_median_without_them();

        // outcomes
        nothing_depends_on_outcomes();
        for_one_group(label, many, group);
        for_groups(label, many, groups);
        malus(one, who, amount);
        outcome_cap(label, amount, net);
        after_its_deductions();
        in_winter();
        in_spring();
        judged_one_by_one(label, one, measure, taken, which);
        only_the_highest_tier(one);
        all_tiers(one);
        judged_together(label, many, measure, taken, which);
        only_the_highest_step();
        it_is_paid();
        once_unless_nobody(paid, counts);
        once_by_the_median(paid, many);
        once_and_not_if_nobody(counts);
        once();
        is_eligible();
        is_part_of_it();

        // what outcomes pay; what is earned stands after "the vendor earns" or the like
        earned(amount);
        earned_further(amount);
        earned_nothing();
        tier(one, who, earned, others);
        but(others);
        in_group(earned, group);
        linear(one, nothing_at, amount, whole_at, each);
        share_step(share, below, many, are, earned);
        but_less_than(share);
        share_linear(from, many, are, amount, to, do_so);
        are_too();
        have_too();
        median_step(one, is, earned);
        above_baseline(earned, one, who, share, many);

        // limits
        per_student(one, amount, net, shared, once, rounded);
        nor_what_is_paid_on_all(many);
        not_taken_twice();
        taken_exactly();
        minimum(amount, after);
        after_their_caps();
        not_to_exceed(amount);

        // a breach
        breach_costs_nothing();
        breach_costs_full_price(one, received);
        the_whole_service();
        all_planned(amount);

        // the schedule
        no_dates();
        instalment(date, label, what, rest);
        share_of_base(share);
        share_of_winter(share);
        true_up();
        true_up_alone();
        and_the_rest();
        /// The months, separated by spaces.
        months();
        date(day, month, year);

        // currency
        currency(currency);
        us_dollars();
        euros();
        pounds();
    }
}
