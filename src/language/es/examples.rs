use crate::language::examples::Examples;

pub const EXAMPLES: Examples = Examples {
    take: "Considere un {one}{group} {facts}.",
    take_another: "Considere otro {one}{group} {facts}.",
    of_the_group: " del grupo {group}",
    enrolled_all_year: "inscrito todo el año",
    in_all: "En total, el distrito paga {amount} por este {one}.",
    in_all_owed: "En total, el proveedor le debe {amount} al distrito por este {one}.",
    base_fee: "La tarifa base es de {amount}.",
    base_fee_for_dosage: "La tarifa base de {fee} por cada {unit} suma {amount}.",
    outcome_pays: "“{label}” paga {amount}.",
    outcome_pays_nothing: "“{label}” no paga nada.",
    outcome_takes: "“{label}” descuenta {amount}.",
    cap_takes: "El tope por {one} descuenta {amount}.",
    not_part_of_this: "No se decide por un solo {one}, y por eso no forma parte de este ejemplo: {parts}.",
    base_fee_of_the_contract: "la tarifa base de todo el contrato",
    cap_of_an_outcome: "el tope de un resultado",
    least_in_all: "el mínimo que el distrito paga en total",
    most_in_all: "el máximo que el distrito paga en total",
};
