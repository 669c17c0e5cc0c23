use crate::language::crossing::Crossing;

pub const CROSSING: Crossing = Crossing {
    not_plain: "debe consistir en valores simples, como en JSON: {error}",
    not_plain_type: "tipo no válido: {found}; se espera un texto, un número, una lista o un objeto",
    byte_array: "arreglo de bytes",
    not_plain_name: "tipo no válido: {found}; se espera un texto",
    nested_too_deep: "tiene más de {deepest} niveles anidados, o forma parte de sí mismo",
    too_large_a_whole_number: "un BigInt es demasiado grande para 64 bits",
};
