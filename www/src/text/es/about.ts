/** Lo que se publicó sobre cada ejemplo y lo que elegimos nosotros, en el orden de su archivo. */

interface About {
  readonly chip: string;
  readonly summary: string;
  readonly published: readonly string[];
  readonly illustrative: readonly string[];
  readonly sources: readonly string[];
}

const cost =
  "La tutoría le cuesta al proveedor unos $1,200 por estudiante si es virtual y $2,000 si es presencial (Personalized Learning Initiative)";
const accelerator = "National Student Support Accelerator, sobre la Personalized Learning Initiative";

export const about: Readonly<Record<string, About>> = {
  duval: {
    chip: "Tutoría estilo Duval · niveles ilustrativos",
    summary:
      "Tutoría de matemáticas para 450 estudiantes de octavo grado en nueve escuelas intermedias: $670 por cada estudiante, y hasta $750 más según su percentil de crecimiento en primavera.",
    published: [
      "450 estudiantes de octavo grado en 9 escuelas intermedias, con tutoría tres veces por semana durante 30 minutos (2022-23)",
      "Tarifa base de $670 por estudiante y hasta $750 más según el progreso: al menos $301,500 y como máximo $639,000 en total",
      "Casi la mitad de los estudiantes avanzó lo suficiente para dejar el curso de nivel bajo",
      cost,
    ],
    illustrative: [
      "Los cortes de los niveles en los percentiles de crecimiento 40, 60 y 80, y sus precios de $250, $500 y $750",
      "90 sesiones planeadas (30 semanas de tres); se necesitan al menos 54 para contar; los estudiantes que el distrito dejó por debajo se pagan como si estuvieran en lo más alto; las pruebas que faltan no se pagan",
      "El tope, fijado en el máximo publicado para que no quite nada hasta que se baje, y el presupuesto de $450,000",
      "El costo del proveedor: $10 por cada sesión impartida y $140,000 por el contrato; con el costo por estudiante publicado tendría pérdidas todos los años",
      "Todos los supuestos sobre los estudiantes",
    ],
    sources: [
      "The 74, sobre los proyectos piloto en Texas y Florida",
      "National Student Support Accelerator, sobre los mismos proyectos piloto",
      accelerator,
    ],
  },
  denver: {
    chip: "Lectura estilo Denver · resultados ilustrativos",
    summary:
      "Tutoría para lectores principiantes: $900 por cada estudiante, hasta $1,500 más por tres destrezas, y nunca más de $1.2 millones en total.",
    published: [
      "Tarifa base de $900 y hasta $1,500 más por estudiante según varias destrezas, nunca más de $1.2 millones en total (2022-23)",
      "36 horas de tutoría se consideran dosis alta, y muchos estudiantes no llegaron a la meta",
      cost,
    ],
    illustrative: [
      "500 estudiantes, es decir, $1.2 millones entre $2,400, en 10 escuelas y dos grupos",
      "Tres resultados de $500 cada uno: fluidez, vocabulario y conciencia fonémica, y sus metas; juntos llegan justo a los $1,500 publicados por estudiante, de modo que el tope por estudiante no quita nada hasta que se suba un precio",
      "60 horas planeadas y 36 necesarias para contar; las pruebas que faltan y las horas que el distrito no dio no se pagan",
      "Lo que los estudiantes logran sin el servicio, cómo se mueven juntas las tres medidas y todos los demás supuestos sobre los estudiantes",
      "El presupuesto de $670,000, y el costo publicado de la tutoría virtual, tomado como el de este proveedor",
    ],
    sources: ["Chalkbeat Colorado, septiembre de 2023", accelerator],
  },
  ector: {
    chip: "Estilo Ector · cada dólar es ilustrativo",
    summary:
      "Una tarifa base, más por cada estudiante que cumple la meta de crecimiento y menos por cada uno que no: un pago provisional después de las pruebas de invierno, que se ajusta después de las de primavera.",
    published: [
      "Una base, más cuando el crecimiento en MAP se cumple o se supera, menos cuando no; se ajusta después del invierno y de la primavera",
    ],
    illustrative: [
      "Cada dólar: una base de $600; en invierno, $100 más o $50 menos; en primavera, $200 más, $300 desde una vez y media la meta, o $100 menos; como máximo $350 más por estudiante; el tope de $480,000",
      "Cada fecha y parte del calendario: 40\u00a0% de la base en octubre y en enero, 80\u00a0% de los resultados de invierno en marzo, el resto a fines de julio, cuando el año fiscal ya terminó",
      "El presupuesto de $440,000: $305,000 reservados para un año fiscal y $135,000 para el siguiente",
      "600 estudiantes en 8 planteles; 90 sesiones planeadas y 45 necesarias para contar",
      "El crecimiento típico y su dispersión en números redondos, y todos los demás supuestos sobre los estudiantes",
      "El costo del proveedor: $6 por cada sesión impartida y $190,000 por el contrato, y una aversión al riesgo de 0.30 dólares por cada dólar de variación",
    ],
    sources: ["HillCo Partners, sobre el condado de Ector"],
  },
  edtech: {
    chip: "Uso y crecimiento · reparto ilustrativo",
    summary:
      "Una parte de la licencia de un programa se paga solo por los estudiantes que lo usan como se recomienda, y otra parte por el crecimiento.",
    published: [
      "Con un contrato por resultados, 69\u00a0% de los estudiantes cumplió la dosis recomendada; lo usual es cerca de 5\u00a0%",
    ],
    illustrative: [
      "Cómo se reparte la licencia: $12 de base, $8 por el uso recomendado, hasta $20 por el crecimiento del percentil 40 al 80",
      "2,000 estudiantes en 14 escuelas; 30 semanas de 60 minutos planeadas; 1,350 minutos cuentan como uso recomendado, que cerca de 5\u00a0% de los estudiantes alcanza con los supuestos de aquí",
      "El tope de $18,000 para lo que paga el crecimiento, el mínimo de $36,000, el tope de $60,000 para el total y el presupuesto de $42,000",
      "Todos los supuestos sobre los estudiantes",
    ],
    sources: ["Center for Outcomes Based Contracting, impacto"],
  },
  coaching: {
    chip: "Docentes · cada número es ilustrativo",
    summary:
      "Un acompañamiento que se paga por lo que se observa en el salón: aquí cada unidad es un docente, evaluado con una rúbrica en primavera; una parte del pago depende del puntaje del docente típico.",
    published: [
      "Dos tipos de formación profesional se consideran aptos para estos contratos, pagados por la práctica observable",
    ],
    illustrative: [
      "Cada número: 90 docentes en dos grupos y 10 escuelas; una rúbrica de 10 a 40 puntos; $4,000 al mes durante diez meses y $60 por cada sesión de acompañamiento; $400 por cada uno de dos umbrales; hasta $12,000 según la mediana de los puntajes",
      "El mínimo de $90,000, el tope de $150,000 y el presupuesto de $125,000",
      "Todos los supuestos sobre los docentes, y que el distrito incumpla sus obligaciones en 4\u00a0% de los años",
    ],
    sources: ["EdWeek Market Brief, sobre el desarrollo profesional"],
  },
  cobc: {
    chip: "Referencia 60/40 · cada número es ilustrativo",
    summary:
      "Un millón de dólares, de los cuales 40\u00a0% depende del crecimiento, con precios más altos para estudiantes con discapacidades; un distrito que incumple sus propias obligaciones debe el precio completo.",
    published: [
      "Al menos 40\u00a0% del valor del contrato depende de los resultados; las normas tienen cinco ámbitos",
      "Un distrito que no cumple con lo que le toca entregar debe el precio completo",
      "La parte contingente de todos esos contratos fue de 31\u00a0% en 2022, 33\u00a0% en 2023, 40\u00a0% en 2024 y 42\u00a0% en 2025",
      cost,
    ],
    illustrative: [
      "Cada número del contrato: 500 estudiantes en dos grupos y 12 escuelas; una base de $600,000; $300 por cada uno de dos umbrales, $400 para estudiantes con discapacidades; hasta $82,000 en proporción a los estudiantes con crecimiento típico",
      "Que los precios difieran por grupo",
      "El 40\u00a0% es aquí de lo máximo que puede pagar el contrato: $400,000 de $1,000,000",
      "El presupuesto de $850,000; el costo publicado de la tutoría virtual, tomado como el de este proveedor, y su aversión al riesgo de 0.30 dólares por cada dólar de variación",
      "Todos los supuestos sobre los estudiantes, y que el distrito incumpla sus obligaciones en 4\u00a0% de los años",
    ],
    sources: [
      "Southern Education Foundation, normas de excelencia",
      "Education Week, noviembre de 2024",
      "Center for Outcomes Based Contracting, impacto",
      accelerator,
    ],
  },
};
