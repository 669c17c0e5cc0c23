/** Lo que dice la lista de versiones. */
import type { text as english } from "../en/versions";

export const text: typeof english = {
  heading: "Versiones",
  none: "Guarde los términos de cada ronda para volver a ellos o compararlos.",
  begin: "Guardar estos términos",
  name: "Nombre",
  by: "Propuesta por",
  district: "el distrito",
  vendor: "el proveedor",
  keep: "Guardar",
  cancel: "Cancelar",
  unfit: "Estos términos no encajan entre sí: corríjalos antes de guardarlos.",
  ours: (number) => (number === 1 ? "Nuestro borrador" : `Nuestro borrador ${String(number)}`),
  theirs: (number) => (number === 1 ? "Su respuesta" : `Su respuesta ${String(number)}`),
  onDesk: "la que se muestra",
  saved: (party, when) => `${party}, ${when}`,
  open: "Abrir",
  openNamed: (name) => `Abrir: ${name}`,
  compare: "Comparar",
  compareNamed: (name) => `Comparar: ${name}`,
  more: "Más",
  moreNamed: (name) => `Más: ${name}`,
  rename: "Cambiar nombre",
  delete: "Eliminar",
  exportAll: "Exportar todas",
  exported: "versiones de los términos",
  import: "Importar",
  importFile: "Archivo de versiones",
  kept: (name) => `Guardada como «${name}».`,
  opened: (name) => `«${name}» está ahora en esta página.`,
  renamed: (name) => `Ahora se llama «${name}».`,
  deleted: (name) => `Se eliminó «${name}».`,
  putBack: "Recuperarla",
  isBack: (name) => `«${name}» está otra vez en la lista.`,
  refused: (name) => `No se pudo abrir «${name}». La página muestra lo mismo que antes.`,
  unkept:
    "Este navegador no guarda nada para esta página: es una ventana privada o no le queda espacio. Las versiones duran hasta que se cierre la página. Expórtelas para conservarlas.",
  taken: (count, of) =>
    count === of
      ? count === 1
        ? "Se tomó 1 versión del archivo."
        : `Se tomaron ${String(count)} versiones del archivo.`
      : `Se tomaron ${String(count)} de ${String(of)} versiones del archivo.`,
  notTaken: "No se tomó:",
  close: "Cerrar",
  mistakes: {
    noList: "el archivo debe ser una lista de versiones, como la escribe «Exportar todas», o un escenario guardado",
    empty: "el archivo no contiene ninguna versión",
    noName: "una versión debe tener un nombre",
    noParty: "debe ser «district» (distrito) o «vendor» (proveedor): quién la propuso",
    noScenario: "una versión debe tener un escenario",
    unnamed: (number) => `Versión ${String(number)} del archivo`,
  },
};
