/** Los estudiantes reales y la factura. */
import { counted } from "../../format";
import type { text as english } from "../en/settle";
import { say } from "../say";

const mistakes = (number: number): string => counted(number, "error", "errores");
const rows = (number: number): string => counted(number, "fila");

export const text: typeof english = {
  start: {
    lead: (units) =>
      `Cuando termina el año, una lista de los ${units} reales da la factura real, cláusula por cláusula.`,
    choose: "Elegir un archivo",
    chooseAnother: "Elegir otro archivo",
    file: (units) => `Archivo de ${units}`,
    template: "Descargar la plantilla",
    invent: (number, units) => `Probar con ${number} ${units} inventados`,
    csv: (unit) => `Un archivo CSV con una fila por cada ${unit}; puede soltarse en cualquier parte de esta página.`,
    stays: "El archivo se lee en esta página y no va a ningún otro lado",
    kept: ": nada se envía, nada se guarda.",
    contents: "Lo que debe contener el archivo",
    reading: "Leyendo el archivo…",
  },
  columns: {
    label: "Columnas del archivo",
    column: "Columna",
    holds: (unit) => `Contiene, por cada ${unit}`,
    empty: "Si está vacía",
    order:
      "La primera fila nombra las columnas, en cualquier orden; puede haber otras, y nadie las mira. Los números llevan punto decimal.",
    invented: "Descargar el archivo inventado para verlo",
    mustBeFilled: "no puede estar vacía",
    noResult: "sin resultado",
    id: (unit) => `el número o nombre del ${unit}, cada uno una sola vez`,
    group: (groups) => `el grupo: ${groups}`,
    dosage: (units) => `${units}: cuánto recibió`,
    cause: (unit, minimum, units) =>
      `quién lo causó cuando un ${unit} está por debajo del mínimo de ${minimum} ${units}: student (estudiante), district (distrito) o vendor (proveedor)`,
    enrolledShare: "parte del año con inscripción, de 0 a 1",
    result: "el resultado",
    percentile: (label) => `${label}: un percentil, de 1 a 99`,
    points: (label, least, most) => `${label}: puntos, de ${least} a ${most}`,
    target: (label) => `${label}: por ciento de la meta, por ejemplo 100`,
    event: (label) => `${label}: 1 para sí, 0 para no`,
  },
  result: {
    pays: <Value>(amount: Value, whom: string) => say<Value>`El contrato paga ${amount} ${whom}.`,
    paysBreach: <Value>(amount: Value, whom: string) =>
      say<Value>`El contrato paga ${amount} ${whom}, porque el distrito incumplió sus obligaciones.`,
    owes: <Value>(amount: Value, whom: string) => say<Value>`El proveedor le debe al distrito ${amount} ${whom}.`,
    owesBreach: <Value>(amount: Value, whom: string) =>
      say<Value>`El proveedor le debe al distrito ${amount} ${whom}, porque el distrito incumplió sus obligaciones.`,
    forNone: (unit) => `aunque no hay ningún ${unit} en el archivo`,
    forOne: (unit) => `por este único ${unit}`,
    forAll: (students) => `por estos ${students}`,
    fewer: (contract) => `El contrato de esta página es sobre ${contract}: por quien no está en el archivo no se paga.`,
    file: (name, students) => `${name}, ${students}`,
    invented: "Inventado: ilustrativo",
    from: <Value>(name: Value) => say<Value>`De ${name}.`,
    behind: "Los términos de esta página no son compatibles; esto es con los últimos que sí lo eran.",
    current: "Con los términos tal como están en esta página: cambie uno y la factura lo sigue.",
    breach: "El distrito incumplió sus propias obligaciones: se debe el precio completo",
    download: "Descargar la factura (CSV)",
    print: "Imprimir la factura",
  },
  invoice: {
    heading: "Factura",
    clause: "Cláusula",
    count: "Cantidad",
    each: "Cada uno",
    amount: "Monto",
    total: "Total",
    which: "Qué estudiantes",
    of: (label) => `: ${label}`,
    due: "Cuándo se paga",
    instalment: "Cuota",
    date: "Fecha",
    credit: (label) => `${label} (un crédito a favor del distrito)`,
    title: (title) => `Factura: ${title}`,
    settled: (day, file) => `Liquidada el ${day} a partir del archivo ${file}.`,
    contract: "El contrato",
    minimum: (unit, minimum, units) => `Un ${unit} cuenta con al menos ${minimum} ${units}.`,
    choice: (label, chosen) => `${label}: ${chosen}.`,
    file: {
      clause: "cláusula",
      item: "concepto",
      count: "cantidad",
      each: "cada uno",
      amount: "monto",
      currency: "moneda",
    },
  },
  mistakes: {
    cannotSettle: (number) => `Este archivo todavía no se puede liquidar: tiene ${mistakes(number)}.`,
    cannotSettleRows: (number, inRows) =>
      `Este archivo todavía no se puede liquidar: tiene ${mistakes(number)}, en ${rows(inRows)}.`,
    cannotUse: (number) => `Este archivo todavía no se puede usar: tiene ${mistakes(number)}.`,
    cannotUseRows: (number, inRows) =>
      `Este archivo todavía no se puede usar: tiene ${mistakes(number)}, en ${rows(inRows)}.`,
    mend: "Ninguna fila se omite ni se adivina: corrija esto en la hoja de cálculo, guárdela como CSV y elíjala de nuevo.",
    listed: (first) => `Aquí están los primeros ${first}.`,
    heading: "Errores",
    caption: "Errores, por tipo",
    cell: "Celda",
    column: "Columna",
    wrong: "Qué está mal",
    file: "archivo",
    download: "Descargar la lista de errores (CSV)",
    student: (place) => `estudiante ${place}`,
    kinds: {
      unreadable: "El archivo no se puede leer",
      misquoted: "Una comilla de más o de menos",
      wrongCells: "Filas con celdas de más o de menos",
      unknownColumn: "Nombres de columna casi correctos",
      repeatedColumn: "Nombres de columna repetidos",
      notUtf8: "Letras que no se pueden leer",
      repeatedId: "Identificadores repetidos",
      notANumber: "No es un número",
      wrongKind: "No es una de las respuestas posibles",
      outOfRange: "Números fuera de rango",
    },
    missingColumns: "Columnas que faltan",
    emptyCells: "Celdas que no pueden estar vacías",
    others: "Otros errores",
    columns: { cell: "celda", row: "fila", column: "columna", kind: "tipo", mistake: "error" },
    more: (number) => `y ${number} más`,
  },
  rows: {
    row: (row) => `fila ${row}`,
    id: (id) => `id ${id}`,
    firstOf: (number) => `Mostrar los primeros ${number}`,
    all: (number) => `Mostrar los ${number}`,
    more: (number) => `y ${number} más`,
    moreToDownload: (number) => `y ${number} más, en la lista que se descarga`,
  },
  who: {
    heading: "Quién se contó",
    none: "Sin evaluar en ningún resultado",
    download: "Descargar esta lista (CSV)",
    judged: <Value>(number: Value, one: boolean) =>
      one
        ? say<Value>`${number} se evaluó por su propio resultado.`
        : say<Value>`${number} se evaluaron por su propio resultado.`,
    of: (judged, students) => `${judged} de ${students}`,
    fates: {
      judged: "evaluados",
      paid: "pagados sin resultado",
      unpaid: "elegibles, sin ganar nada",
      out: "fuera",
    },
    paper: (label, judged, students) => `${label}: ${judged} de ${students}, evaluados por su propio resultado.`,
    paperReason: (students, reason, places) => `${students}: ${reason} (${places} del archivo).`,
    paperReasonOf: (label, students, reason, places) => `${label}: ${students}: ${reason} (${places} del archivo).`,
    rows: (places, one) => `${one ? "fila" : "filas"} ${places}`,
    rowsAndMore: (places, more) => `filas ${places} y ${more} más`,
    notes: "Lo que no se miró, o se supuso",
  },
  reasons: {
    otherGroup: "En un grupo por el que esto no se paga",
    shortByStudent: (minimum, units, unit) =>
      `Por debajo del mínimo de ${minimum} ${units}, por causa del ${unit}: no es elegible`,
    shortByVendor: (minimum, units) =>
      `Por debajo del mínimo de ${minimum} ${units}, por causa del proveedor: no es elegible`,
    shortByDistrictExcluded: (minimum, units) =>
      `Por debajo del mínimo de ${minimum} ${units}, por causa del distrito: queda fuera`,
    shortByDistrictUnpaid: (minimum, units) =>
      `Por debajo del mínimo de ${minimum} ${units}, por causa del distrito: elegible, y no gana nada`,
    shortByDistrictDeemed: (minimum, units) =>
      `Por debajo del mínimo de ${minimum} ${units}, por causa del distrito: se paga como si alcanzara todos los umbrales`,
    noTest: "Sin resultado de la prueba",
    noTestFor: (measure) => `Sin resultado para «${measure}»`,
    noTestUnpaid: (test) => `${test}: elegible, y no gana nada`,
    noTestDeemed: (test) => `${test}: se paga como si alcanzara todos los umbrales`,
    noTestCohortRate: (test) => `${test}: se paga el promedio de los evaluados`,
  },
};
