use crate::language::clauses::Clauses;

pub const CLAUSES: Clauses = Clauses {
    no_base_fee: "El distrito no paga ninguna tarifa base.",
    base_fee_per_student: "El distrito paga una tarifa base de {amount} por cada {one} inscrito, sean cuales sean los \
        resultados.",
    base_fee_by_enrolment: "El distrito paga una tarifa base de {amount} por cada {one} inscrito todo el año y, por un \
        {one} inscrito solo una parte del año, esa parte de la tarifa, sean cuales sean los resultados, redondeada al \
        centavo más cercano por {one}.",
    base_fee_once: "El distrito paga una tarifa base de {amount} una sola vez por todo el contrato, sean cuales sean los \
        resultados.",
    base_fee_per_dosage: "El distrito paga una tarifa base de {amount} por cada {unit} que recibe un {one} inscrito, sean \
        cuales sean los resultados, redondeada al centavo más cercano por {one}.",
    base_fee_per_month: "El distrito paga una tarifa base de {amount} al mes{months}, sean cuales sean los resultados.",
    for_one_month: " durante 1 mes",
    for_months: " durante {months} meses",

    everyone_counts: "Todo {one} inscrito cuenta para los resultados, por poco servicio que haya recibido.",
    no_minimum_dosage: "Como no hay dosis mínima, un faltante que cause el distrito no tiene ninguna consecuencia.",
    minimum_dosage: "Solo es elegible un {one} con al menos {amount}; un {one} con menos no cuenta para ningún resultado, \
        {exception}.",
    unless_the_district_caused_it: "salvo que el distrito haya causado el faltante",
    whoever_caused_it: "sin importar quién causó el faltante",
    kept_below: "Un {one} que por causa del distrito quedó por debajo de {amount}",
    left_out_of_every_outcome: "{who} queda fuera de todos los resultados{taken}.",
    when_a_share_is_taken: " y de todo cálculo de un porcentaje",
    when_a_median_is_taken: " y de todo cálculo de una mediana",
    when_either_is_taken: " y de todo cálculo de un porcentaje o de una mediana",
    paid_at_the_top: "{who} cuenta como si alcanzara todos los umbrales y por él se paga el máximo, tenga o no una \
        medición válida{above}.",
    above_all_in_a_median: ", y en una mediana queda por encima de todos los demás",
    earns_nothing: "no le genera ningún pago al proveedor",
    earns_and_costs_nothing: "no le genera al proveedor ningún pago ni ninguna deducción",
    still_in_a_share: ", pero sigue contando entre los {many} de los que se calcula un porcentaje",
    not_in_a_median: ", y queda fuera de una mediana",
    still_in_a_share_not_in_a_median: ", pero sigue contando entre los {many} de los que se calcula un porcentaje, aunque \
        no en una mediana",

    no_outcome_needs_a_test: "Ningún resultado requiere una prueba, así que nada depende de que falte una.",
    one_without_a_result: "Un {one} sin una medición válida",
    eligible_one_without_a_result: "Un {one} sin una medición válida",
    many_without_a_result: "{many} sin una medición válida",
    unpaid_where_a_result_is_needed: "{who} {nothing} en los resultados que la requieren{counts}.",
    deemed_where_a_result_is_needed: "{who} cuenta como si alcanzara todos los umbrales de los resultados que la \
        requieren, y por él se paga el máximo{above}.",
    paid_the_average: "Por los {who}, cada resultado que la requiere{which} paga el promedio de lo que paga por los que sí \
        la tienen{net}, redondeado al centavo más cercano para todos ellos en conjunto{without}.",
    and_is_judged_one_by_one: " y se evalúa {one} por {one}",
    deductions_included: ", deducciones incluidas",
    nothing_is_paid_for: "Por los {who} no se paga nada{without}.",
    share_without_them: "; un porcentaje se calcula sin ellos",
    median_without_them: "; una mediana se calcula sin ellos",
    share_or_median_without_them: "; un porcentaje o una mediana se calcula sin ellos",

    nothing_depends_on_outcomes: "Nada de lo que paga el distrito depende de los resultados.",
    for_one_group: "“{label}” es solo para los {many} del grupo {group}; nadie más forma parte de este resultado.",
    for_groups: "“{label}” es solo para los {many} de los grupos {groups}; nadie más forma parte de este resultado.",
    malus: "Cada {one} {who} le cuesta {amount} al proveedor.",
    outcome_cap: "“{label}” no paga más de {amount} en total{net}.",
    after_its_deductions: ", después de sus deducciones",
    in_winter: ", con medición en invierno",
    in_spring: ", con medición en primavera",
    judged_one_by_one: "“{label}” se evalúa {one} por {one} según {measure}{taken}{which}.",
    only_the_highest_tier: "; de sus niveles, solo se paga el más alto que alcanza un {one}",
    all_tiers: "; se pagan todos los niveles que alcanza un {one}",
    judged_together: "“{label}” se evalúa en todos los {many} en conjunto según {measure}{taken}; {which}.",
    only_the_highest_step: "solo se paga el escalón más alto que se alcance",
    it_is_paid: "se paga",
    once_unless_nobody: "{paid}, una sola vez, y nada si nadie {counts}",
    once_by_the_median: "{paid}, una sola vez; de un número par de {many}, la mediana es el promedio de los dos del medio",
    once_and_not_if_nobody: "se paga una sola vez, y no se paga si nadie {counts}",
    once: "se paga una sola vez",
    is_eligible: "es elegible",
    is_part_of_it: "forma parte de él",

    earned: "gana {amount}",
    earned_further: "gana {amount} más",
    earned_nothing: "no gana nada",
    tier: "Por cada {one} {who}, el proveedor {earned}{others}.",
    but: ", pero {others}",
    in_group: "{earned} en {group}",
    linear: "Por cada {one}, el proveedor no gana nada {nothing_at}, gana {amount} {whole_at} y, entre ambos valores, \
        un monto que sube en línea recta, redondeado al centavo más cercano por {each}.",
    share_step: "Si al menos el {share}{below} de los {many} {are}, el proveedor {earned}.",
    but_less_than: " pero menos del {share}",
    share_linear: "El proveedor no gana nada si como máximo el {from} de los {many} {are}, gana {amount} si lo logra al \
        menos el {to} y, entre ambos porcentajes, un monto que sube en línea recta, redondeado al centavo más cercano.",
    are_too: "",
    have_too: "",
    median_step: "Si el {one} de la mediana {is}, el proveedor {earned}.",
    above_baseline: "El proveedor {earned} por cada {one} {who} más allá del primer {share} de los {many}; una fracción \
        de {one} genera esa misma fracción, y la suma se redondea al centavo más cercano.",

    per_student: "Los resultados de un mismo {one}, en conjunto, no le generan al proveedor más de {amount}{net}; las \
        tarifas base no forman parte de esto{shared}{once}{rounded}.",
    nor_what_is_paid_on_all: ", ni tampoco lo que se paga por todos los {many} en conjunto",
    not_taken_twice: "; lo que ya descontó el tope de un resultado no se descuenta otra vez",
    taken_exactly: "; lo que descuenta se suma con exactitud y se redondea una sola vez al centavo más cercano",
    minimum: "Si las tarifas base y los pagos por resultados{after} suman menos de {amount}, el distrito paga {amount} en \
        total.",
    after_their_caps: ", después de sus topes,",
    not_to_exceed: "El distrito nunca paga más de {amount} en total, sumen lo que sumen las demás cláusulas.",

    breach_costs_nothing: "Si el distrito no cumple sus propias obligaciones, no debe nada más por ello.",
    breach_costs_full_price: "Si el distrito no cumple sus propias obligaciones, debe el precio completo: lo que el \
        contrato pagaría, dentro de sus límites, si cada {one} inscrito hubiera recibido {received} y alcanzado todo.",
    the_whole_service: "todo el servicio",
    all_planned: "el total previsto de {amount}",

    no_dates: "No se acordaron fechas de pago.",
    instalment: "El {date}, como “{label}”, {what}{rest}.",
    share_of_base: "el distrito paga el {share} de las tarifas base, redondeado al centavo más cercano",
    share_of_winter: "el distrito paga de forma provisional el {share} de lo que suman los resultados medidos en invierno \
        después de sus propios topes, redondeado al centavo más cercano",
    true_up: "el distrito paga el total menos todas las cuotas anteriores; si es negativo, el proveedor se lo acredita al \
        distrito",
    true_up_alone: "el distrito paga el total; si es negativo, el proveedor se lo debe al distrito",
    and_the_rest: ", más todo lo del total que no haya vencido hasta entonces",
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    date: "{day} de {month} de {year}",

    currency: "Todos los montos están en {currency}; cuando un monto se redondea, medio centavo se redondea alejándose de \
        cero.",
    us_dollars: "dólares estadounidenses",
    euros: "euros",
    pounds: "libras esterlinas",
};
