/** Lo que el documento dice de sí mismo. */
import type { text as english } from "../en/document";

export const text: typeof english = {
  title: "Simulador de contratos por resultados: ¿cuánto costará este contrato?",
  description:
    "Simule lo que paga un distrito escolar con un contrato por resultados: mueva un umbral, un precio o un tope y vea con qué frecuencia se excede el presupuesto. Todo se calcula en su navegador.",
};
