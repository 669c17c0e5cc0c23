use crate::language::crossing::Crossing;

pub const CROSSING: Crossing = Crossing {
    not_plain: "must be plain values as in JSON: Error: {error}",
    not_plain_type: "invalid type: {found}, expected a text, number, list or object",
    byte_array: "byte array",
    not_plain_name: "invalid type: {found}, expected a string",
    nested_too_deep: "nested more than {deepest} deep, or part of itself",
    too_large_a_whole_number: "Couldn't deserialize i64 or u64 from a BigInt outside i64::MIN..u64::MAX bounds",
};
