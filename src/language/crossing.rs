//! Why a JavaScript value could not be read: it is not what a JSON text could say.

super::phrases! {
    /// What is wrong with the value stands after "must be plain values".
    Crossing as crossing {
        not_plain(error);
        not_plain_type(found);
        byte_array();
        not_plain_name(found);
        nested_too_deep(deepest);
        too_large_a_whole_number();
    }
}
