//! Why an input could not be read: texts, values and files that are not what they should be.

super::phrases! {
    /// Refusals begin small, after the name of their field. Requirements and what was found stand in their middle.
    Reading as reading {
        // values
        missing(requirement);
        wrong_kind(requirement, found);
        a_text();
        a_number();
        a_whole_number();
        true_or_false();
        an_amount();
        a_list();
        a_list_of_two();
        an_object();
        one_of(words);
        students();
        nothing();
        a_long_text();
        /// What was found beside a requirement that is a sentence itself.
        not(requirement, found);
        not_decimal();
        finer_than_cents();
        too_large();
        written_twice();
        unknown_key(known);
        not_json(error, line, column);
        more_refusals(count);

        // files of students
        nothing_in_it();
        quote_unclosed();
        text_after_quote();
        quote_inside();
        wrong_cells(is, should, hint);
        one_cell();
        cells(count);
        comma_in_quotes();
        not_utf8(found);
        not_a_cause(found);
        and_more(start);
        decimal_comma(point);
        separators();
        per_cent_sign();
        exponent();
        too_many_digits();
        no_number();
        repeated_column(first, second);
        misspelt_column(name);
        no_column(name, names);
        no_column_of_a_measure(measures, names);
        without_a_name();
        and_so_many_more(names, count);
    }
}
