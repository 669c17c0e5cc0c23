//! What answers to questions about terms say: how a search ends, what is held against a closed form, where chance comes
//! from.

super::phrases! {
    /// Figures and the ends of a search begin small and have no full stop; what is said of a closed form or of a variance
    /// is whole sentences.
    Explore as explore {
        // a figure of the years at hand, in words
        budget_exceeded(years);
        budget_never_exceeded();
        loss(years);
        never_a_loss();
        overspend(amount);
        payout(amount);
        payout_not_exceeded(amount);
        upper_tail_mean(amount);
        margin(amount);
        few_years();
        share_of_years(share);

        // a target
        at_most(amount);
        at_most_share(share);
        at_least(amount);

        // how a search ends
        nothing_fits(low, high);
        never(at, figure, target);
        always(low, high, target);
        always_even_at(low, high, target, at, figure);
        several(target, stretches);
        stretch(low, high);
        stretch_of_one(value);
        /// Between stretches.
        and_in();

        // what has no closed form
        no_closed_form_of_share(label);
        no_closed_form_of_share_linear(label);
        no_closed_form_of_median(label);
        no_closed_form_of_above_baseline(label);
        no_closed_form_of_cut_rate(label);
        closed_form_too_long();
        // what is compared with it
        exact_beside_simulated();
        exact_without(limits);
        cap_of(label);
        cap_per_student();

        // a variance
        dosage_is_part_of_sampling();
        all_years_pay_the_same();
    }
}
