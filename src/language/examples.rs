//! The contract worked out for a student or two.

super::phrases! {
    /// What examples say.
    Examples as examples {
        take(one, group, facts);
        take_another(one, group, facts);
        of_the_group(group);
        enrolled_all_year();
        in_all(amount, one);
        in_all_owed(amount, one);
        base_fee(amount);
        base_fee_for_dosage(fee, unit, amount);
        outcome_pays(label, amount);
        outcome_pays_nothing(label);
        outcome_takes(label, amount);
        cap_takes(one, amount);
        not_part_of_this(one, parts);
        base_fee_of_the_contract();
        cap_of_an_outcome();
        least_in_all();
        most_in_all();
    }
}
