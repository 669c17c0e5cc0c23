/** Lo que está alrededor de la imagen, y solo en la página. */
import type { text as english } from "../en/around";
import { say } from "../say";
import { years } from "./numbers";

export const text: typeof english = {
  other: { code: "en", name: "English" },
  header: {
    name: "Simulador de contratos por resultados",
    example: "Contrato de ejemplo",
    ownFile: "Su propio archivo",
    fromFile: "Abierto desde un archivo",
    open: "Abrir",
    scenarioFile: "Archivo de escenario",
    save: "Guardar",
    copy: "Copiar enlace",
    copied: "Copiado",
    linkCopied: "Se copió el enlace.",
    linkInBar: "El enlace está en la barra de direcciones.",
  },
  examples: {
    duval: "Tutoría de matemáticas, estilo Duval",
    coaching: "Acompañamiento a docentes",
    denver: "Lectura temprana, estilo Denver",
    ector: "Bono y descuento, estilo Ector",
    edtech: "Licencia educativa: uso y crecimiento",
    cobc: "Contrato de referencia, 60/40",
  },
  result: {
    under: (done, students, schools) =>
      `${done} años escolares simulados de los mismos ${students} en ${schools}. Cada punto de abajo es uno de cada cincuenta años.`,
    years: "Años simulados",
    soFar: (done, total) => `${done} de ${total} años hasta ahora`,
    stopped: (done, total) => `Detenido en ${done} de ${total} años.`,
    goOn: "Continuar",
    cancel: "Cancelar",
    close: "Cerrar",
    failed: "La simulación se detuvo dos veces y la imagen no está al día.",
    unable: "La simulación no puede ejecutarse aquí; la imagen muestra un ejemplo tal como se publicó.",
    missing: "WebAssembly está desactivado en este navegador.",
    old: "Este navegador es demasiado antiguo: hace falta uno de 2023 o posterior.",
    itSaid: (message) => `Dijo: ${message}`,
    again: "Intentar de nuevo",
    unfit: "Estos términos no son compatibles entre sí; la imagen muestra todavía los últimos que sí lo eran.",
    takeBack: "Deshacer el cambio",
    bounds: <Value>(least: Value, most: Value) =>
      say<Value>`Lo mínimo que puede pagar este contrato es ${least}; lo máximo, ${most}.`,
    asOpened: (figure) => `al abrir: ${figure}`,
    error: "± es un error estándar: cuánto puede haber movido una cifra el azar de la simulación.",
  },
  chart: {
    dotsTitle: "Lo que paga el distrito: 50 años simulados",
    barsTitle: (count) => `Lo que paga el distrito: los ${years(count)}`,
    openDot: "Elija un punto para abrir su año",
    kind: "Tipo de imagen",
    dots: "50 años",
    bars: "Todos los años",
    asTable: "Mostrar como tabla",
    barsLabel: (count, budget) =>
      `Histograma de lo que paga el distrito en ${years(count)}, con el presupuesto de ${budget} marcado. Después viene su tabla.`,
    unit: (width) => `años simulados por cada ${width} de pago`,
  },
  unopened: {
    example: "No se pudo cargar este ejemplo. La página muestra lo que mostraba antes.",
    unreached: "Elíjalo de nuevo cuando haya conexión.",
    link: "No se pudo seguir este enlace. La página muestra lo que mostraba antes.",
    file: "No se pudo abrir este archivo. La página muestra lo que mostraba antes.",
  },
  terms: {
    heading: "El contrato",
    edited: "Tal como está editado; la imagen muestra los últimos términos compatibles.",
    whoCounts: "Quién cuenta",
    noCap: "Nada limita lo que paga el distrito.",
    addCap: "Añadir un tope",
  },
};
