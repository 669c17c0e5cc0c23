use crate::language::examples::Examples;

pub const EXAMPLES: Examples = Examples {
    take: "Take a {one}{group} {facts}.",
    take_another: "Take another {one}{group} {facts}.",
    of_the_group: " in the group {group}",
    enrolled_all_year: "enrolled all year",
    in_all: "In all, the district pays {amount} for this {one}.",
    in_all_owed: "In all, the vendor owes the district {amount} for this {one}.",
    base_fee: "The base fee is {amount}.",
    base_fee_for_dosage: "The base fee of {fee} for every {unit} comes to {amount}.",
    outcome_pays: "“{label}” pays {amount}.",
    outcome_pays_nothing: "“{label}” pays nothing.",
    outcome_takes: "“{label}” takes {amount}.",
    cap_takes: "The cap per {one} takes {amount}.",
    not_part_of_this: "Not decided by one {one} alone, and so no part of this: {parts}.",
    base_fee_of_the_contract: "the base fee for the whole contract",
    cap_of_an_outcome: "the cap of an outcome",
    least_in_all: "the least that the district pays in all",
    most_in_all: "the most that the district pays in all",
};
