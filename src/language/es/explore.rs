use crate::language::explore::Explore;

pub const EXPLORE: Explore = Explore {
    budget_exceeded: "el presupuesto se supera en {years}",
    budget_never_exceeded: "el presupuesto no se supera en ningún año simulado",
    loss: "el proveedor pierde dinero en {years}",
    never_a_loss: "el proveedor no pierde dinero en ningún año simulado",
    overspend: "el exceso de gasto esperado es de {amount}",
    payout: "el pago esperado es de {amount}",
    payout_not_exceeded: "el pago que el 95\u{a0}% de los años simulados no supera es de {amount}",
    upper_tail_mean: "el promedio del 5\u{a0}% de los pagos más altos es de {amount}",
    margin: "el margen esperado del proveedor es de {amount}",
    few_years: "menos del 0.1\u{a0}% de los años simulados",
    share_of_years: "el {share} de los años simulados",

    at_most: "un máximo de {amount}",
    at_most_share: "un máximo del {share}",
    at_least: "un mínimo de {amount}",

    nothing_fits: "ningún valor de {low} a {high} da términos que encajen entre sí",
    never: "aun con {at}, {figure}; se busca {target}",
    always: "todos los valores de {low} a {high} cumplen la meta de {target}",
    always_even_at: "todos los valores de {low} a {high} cumplen la meta de {target}: aun con {at}, {figure}",
    several: "la meta de {target} se cumple {stretches}, y con ningún otro valor",
    stretch: "de {low} a {high}",
    stretch_of_one: "con {value}",
    and_in: ", y ",

    no_closed_form_of_share: "No hay una fórmula exacta: “{label}” se paga por escalones según la proporción de la cohorte \
        que alcanza su umbral.",
    no_closed_form_of_share_linear: "No hay una fórmula exacta: “{label}” se paga en línea recta según la proporción de la \
        cohorte entre dos proporciones.",
    no_closed_form_of_median: "No hay una fórmula exacta: “{label}” se paga según la mediana de la cohorte.",
    no_closed_form_of_above_baseline: "No hay una fórmula exacta: “{label}” se paga por los logros que pasan de una \
        proporción de referencia, y nunca menos de 0.",
    no_closed_form_of_cut_rate: "No hay una fórmula exacta: “{label}” paga por una prueba que falta el promedio de todos los \
        grupos, pero no más que el monto máximo del grupo del estudiante.",
    closed_form_too_long: "Hay una fórmula exacta, pero su suma tiene demasiados valores y unidades de dosis para esperar a \
        que se calcule.",
    exact_beside_simulated: "El pago esperado exacto junto al promedio de los años simulados.",
    exact_without: "El pago esperado exacto sin {limits}, junto al promedio de los mismos años simulados, liquidados de la \
        misma manera: los límites no tienen una fórmula exacta.",
    cap_of: "el tope de “{label}”",
    cap_per_student: "el tope por estudiante",

    dosage_is_part_of_sampling: "Los estudiantes son tantos que se generan sus cantidades, y no ellos uno por uno: lo que \
        aporta la dosis es parte de lo que aporta el muestreo.",
    all_years_pay_the_same: "El pago es el mismo en todos estos años.",
};
