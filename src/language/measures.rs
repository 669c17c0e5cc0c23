//! Units, dosage, and how thresholds of a measure are said.

super::phrases! {
    /// Phrases that stand inside of sentences. Who stands where on a measure is said after "each student": it begins with
    /// [`with`] where the student *has* something, and otherwise says where the student *is*.
    Measures as measures {
        // whom an outcome is about
        student();
        students();
        teacher();
        teachers();
        classroom();
        classrooms();
        /// One who is eligible, where some may not be.
        eligible(one);
        /// Several of them.
        eligible_many(many);
        // what counts as dosage, one and several of it
        session();
        sessions();
        hour();
        hours();
        minute();
        minutes();
        dosage_unit();
        dosage_units();
        /// Two things, or all but the last of a list and the last.
        both(first, last);
        /// The same where the last begins with an i as in Spanish "isla".
        both_before_i(first, last);

        // what counts as points and per cent where a label does not say
        points_of_a_test();
        of_typical_growth();

        // what is judged
        judged_percentile(name);
        /// Where the measure's label says that it is a percentile.
        judged_percentile_by_name(name);
        judged_points(unit, name);
        judged_percent(unit, name);
        judged_yes_or_no(name);
        judged_dosage(units);

        // a value in full
        percentile(place, name);
        percentile_by_name(place, name);
        points(number, unit, name);
        percent(number, unit, name);
        value_on(number, name);
        /// After the measure has been named.
        percentile_again(place);

        // who stands where
        with();
        at_percentile(value);
        from_percentile(value);
        from_percentile_to(value, next);
        below_percentile(value);
        up_to_percentile(value);
        above_percentile(value);
        at_value(value);
        from_value(value);
        from_value_to(value, next);
        below_value(value);
        up_to_value(value);
        above_value(value);
        with_dosage(amount);
        with_dosage_from(amount);
        with_dosage_from_to(number, next);
        with_dosage_below(amount);
        with_dosage_up_to(amount);
        with_dosage_above(amount);
        with_yes(name);
        with_no(name);

        // what they are or have, in a sentence of which they are the subject
        one_is();
        one_has();
        many_are();
        many_have();
        /// After "would".
        to_be();
        to_have();
    }
}
