//! The lines of an invoice, and why students were not counted.

super::phrases! {
    /// Labels of lines begin with a capital or with the outcome's label; reasons stand after a number of students.
    Invoice as invoice {
        // base fees
        base_fee_for_the_contract();
        base_fee_per_month();
        base_fee_per_student();
        base_fee_by_enrolment(fee);
        base_fee_per_dosage(delivered);
        base_fee_of_per_dosage(fee, delivered);

        // outcomes
        or_above(at);
        to_below(at, next);
        of_group(label, group);
        in_proportion(label, from, to);
        below(label, at);
        deemed_short(label);
        deemed_untested(label);
        at_the_average(label, tested);
        no_median(label);
        median_above_everything(label, of);
        median(label, of, median);
        reached(label, reached, eligible, threshold);
        beyond_baseline(label, baseline);
        above_outcome_cap(label);

        // limits and a breach
        above_student_cap();
        up_to_minimum();
        above_not_to_exceed();
        full_price();

        // a fiscal year without a name
        fiscal_year(ends);

        // why a student was not counted
        other_group();
        short(minimum, cause, so);
        cause_student();
        cause_vendor();
        cause_district();
        no_value_of(measure, so);
        no_value(so);
        so_not_eligible();
        so_left_out();
        so_unpaid();
        so_deemed();
        so_at_the_average();
    }
}
