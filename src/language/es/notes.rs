use crate::language::notes::Notes;

pub const NOTES: Notes = Notes {
    contingent_share: "Lo que depende de los resultados es el {of_mean} del pago esperado ({mean}), el {of_most} de lo \
        máximo que puede pagar el contrato ({most}) y el {of_one} de lo máximo que puede aportar un {one}, con una parte \
        igual de las tarifas base ({whole}). Una proporción contingente sin su denominador puede significar cualquiera de \
        las tres.",
    pays_without_effect: "Si el servicio no tuviera ningún efecto, los resultados aún pagarían {paid} en un año \
        promedio{limits}: el {share} de lo esperado ({expected}). El proveedor gana eso, funcione o no el servicio.",
    before_the_limits: " antes de los límites del contrato",
    reached_without: "Sin el servicio, el {share} de los {many} contados {would}: {paid}, funcione o no el servicio.",
    they_are_paid_for: "se paga por ellos",
    they_count: "cuentan",
    cliff: "Un {one} más {who} puede costar {jump} de una vez, el {share} del pago promedio ({mean}): {place} en un año \
        promedio.",
    step_at: "el escalón está en {needed} de {eligible} {many}",
    median_at: "la mediana alcanza el escalón con cerca de {needed} de {eligible} {many}",
    not_to_exceed_binds: "El máximo que paga el distrito, {most}, descuenta dinero en {years}: en esos años, más resultados \
        no le generan nada al proveedor.",
    cap_binds: "{cap} descuenta dinero en {years}: {amount} en un año promedio.",
    cap_per_student: "El tope de {amount} por {one}",
    cap_of_outcome: "El tope de {amount} en “{label}”",
    in_fifty: "{years} de 50 años simulados",
    missing_test_deemed: "Una prueba que falta le vale al proveedor el monto máximo, {top} por {one}{saved}: gana cuando no \
        se evalúa a un {one} de bajo rendimiento.",
    and_saves_deductions: ", y le ahorra {amount} de deducciones",
    missing_test_unpaid: "Una prueba que falta le ahorra al distrito hasta {top} por {one}: gana cuando no se evalúa a un \
        {one} de alto rendimiento{saved}.",
    and_the_vendor_gains: ", y el proveedor gana hasta {amount} cuando no se evalúa a uno de bajo rendimiento",
    missing_test_at_the_average: "Por un {one} sin prueba se paga el promedio de los demás, cerca de {average}: el proveedor \
        gana hasta {weak} cuando no se evalúa a un {one} de bajo rendimiento, y el distrito hasta {strong} cuando no se \
        evalúa a uno de alto rendimiento.",
    shortfall_deemed: "Un {one} que por causa del distrito quedó por debajo de {amount} le vale al proveedor el monto \
        máximo, {top}: gana cuando el faltante de un {one} de bajo rendimiento se atribuye al distrito.",
    shortfall_unpaid: "Un {one} que por causa del distrito quedó por debajo de {amount} no le genera nada al proveedor: cada \
        uno al que se le recorta el servicio le ahorra al distrito hasta {top}.",

    nobody_eligible: "nadie puede ser elegible: el mínimo es {minimum} y lo previsto es {planned}",
    no_winter_outcome: "el pago provisional es cero: ningún resultado se basa en una medida de invierno",
    nobody_reaches: "nadie puede alcanzar {at}: el valor máximo posible es {most}",
    everyone_reaches: "todos alcanzan {at}: el valor mínimo posible es {least}",
    no_true_up: "nada dice cuándo vence el resto: sin un ajuste final, vence con la última cuota",
    no_clustering: "no se supone agrupación por escuelas para {label}: los años varían menos que los reales",
    no_effect: "no se supone ningún efecto del servicio sobre {label}",
    effect_certain: "se supone que el efecto sobre {label} se conoce con exactitud: los años varían menos que los reales",

    winter_not_known: "las cuotas no se detallan: para un pago provisional hay que saber qué medidas son de invierno",
    no_students: "no hay estudiantes debajo del encabezado",
    one_row_empty: "la fila {first} está vacía",
    rows_empty: "{rows} filas están vacías; la primera es la fila {first}",
    no_such_column: "no existe esa columna: {assumed}",
    sites_stay: "las escuelas y la agrupación quedan como están",
    shortfalls_are_the_students_own: "todo faltante de dosis cuenta como propio del estudiante",
    enrolled_the_whole_year: "todo estudiante cuenta como inscrito todo el año",
    columns_not_used: "estas columnas no se usan: {columns}",
    not_fitted: "ningún estudiante tiene un valor de {measure}: queda como está",
};
