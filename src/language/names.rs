//! What refusals of a number or an amount call it.

super::phrases! {
    /// Nouns with their article, one of each.
    Names as names {
        // the cohort
        number_of_sites();
        share_of_valid_pairs();
        chance_of_a_breach();
        effect_multiplier();
        baseline_shift();
        leverage();
        clustering();
        effect();
        uncertainty_of_the_effect();
        site_sd();
        planned_dosage();
        share_who_never_start();
        mean_share();
        concentration();
        share_of_shortfalls();
        correlation();
        mean();
        sd();
        target();
        least_points();
        most_points();

        // the contract
        base_fee();
        number_of_months();
        minimum_dosage();
        outcome_cap();
        malus_threshold();
        malus();
        where_pay_begins();
        where_pay_is_whole();
        share_where_pay_begins();
        share_where_pay_is_whole();
        threshold();
        baseline_share();
        amount();
        tier_threshold();
        tier_amount();
        share();
        step_share();
        step_median();
        step_amount();
        share_of_base();
        share_of_winter();
        per_student_cap();
        minimum_payout();
        not_to_exceed();

        // the rest of a scenario, and students
        budget();
        budget_of_a_year();
        cost();
        chance_of_a_loss();
        risk_aversion();
        number_of_years();
        number_of_threads();
        dosage();
        enrolled_share();
        value();

        // questions about terms
        chance_wanted();
        chance_accepted();
        end_of_a_range();
        number_of_pairs();

        // several of them, without article
        tiers();
        steps();
        groups();
        measures();
        outcomes();
        instalments();
        fiscal_years();
        columns();
        values();
        ranges();
    }
}
