//! What the reader of an accepted input or of a result should know.

super::phrases! {
    /// Notes on a contract are whole sentences; those on an input begin small, after the name of their field.
    Notes as notes {
        // on a contract, with figures from simulated years
        contingent_share(of_mean, mean, of_most, most, of_one, one, whole);
        pays_without_effect(paid, limits, share, expected);
        before_the_limits();
        reached_without(share, many, would, paid);
        they_are_paid_for();
        they_count();
        cliff(one, who, jump, share, mean, place);
        step_at(needed, eligible, many);
        median_at(needed, eligible, many);
        not_to_exceed_binds(most, years);
        cap_binds(cap, years, amount);
        cap_per_student(amount, one);
        cap_of_outcome(amount, label);
        in_fifty(years);
        missing_test_deemed(top, one, saved);
        and_saves_deductions(amount);
        missing_test_unpaid(top, one, saved);
        and_the_vendor_gains(amount);
        missing_test_at_the_average(one, average, weak, strong);
        shortfall_deemed(one, amount, top);
        shortfall_unpaid(one, amount, top);

        // on a scenario
        nobody_eligible(minimum, planned);
        no_winter_outcome();
        nobody_reaches(at, most);
        everyone_reaches(at, least);
        no_true_up();
        no_clustering(label);
        no_effect(label);
        effect_certain(label);

        // on a list of students
        winter_not_known();
        no_students();
        one_row_empty(first);
        rows_empty(rows, first);
        no_such_column(assumed);
        sites_stay();
        shortfalls_are_the_students_own();
        enrolled_the_whole_year();
        columns_not_used(columns);
        not_fitted(measure);
    }
}
