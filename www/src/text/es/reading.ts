/** Por qué no se puede leer un archivo de estudiantes. */
import type { text as english } from "../en/reading";

export const text: typeof english = {
  workbook: "Esto es un libro de cálculo (de Excel o similar). Guarde la hoja como «CSV UTF-8» y elija ese archivo.",
  pdf: "Esto es un PDF. La página necesita la tabla de origen, como archivo CSV.",
  noText: "Esto no es un archivo de texto. La página necesita un archivo CSV: una tabla guardada como texto.",
  tooLarge: "El archivo pesa más de 128 MB: una lista de estudiantes es más pequeña.",
  unreadable: (why) => `No se pudo leer el archivo: ${why}`,
  noList: 'Un archivo JSON debe contener una lista de estudiantes: [{ "id": …, "values": … }, …].',
  notJson: (why) => `El archivo no se puede leer como JSON: ${why}`,
  gaveUp: "La página no pudo procesar el archivo, quizá porque es demasiado grande para esta máquina.",
  gaveUpSaid: (why) =>
    `La página no pudo procesar el archivo, quizá porque es demasiado grande para esta máquina. Dijo: ${why}`,
  columns: { row: "fila", id: "id", outcome: "resultado", reason: "motivo" },
  allOutcomes: "todos",
};
