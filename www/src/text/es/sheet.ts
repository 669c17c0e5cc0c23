/** La hoja de términos en papel. */
import type { text as english } from "../en/sheet";

export const text: typeof english = {
  kind: "Hoja de términos",
  of: (date: string): string => `al ${date}`,
  example: (chip: string): string => `Ejemplo: ${chip}`,
  contract: "El contrato",
  notOfAdvice:
    "Estas frases dicen lo que el simulador liquida. No son asesoría legal ni sustituyen el texto del contrato.",
  know: "Lo que conviene saber de estos términos",
  due: "Cuándo se paga",
  figures: "Las cifras, ± un error estándar",
  assumptions: "Lo que se supone",
  illustrative: "ilustrativo",
  repeat: "Para repetirlo",
  seed: (seed: number): string => `semilla ${String(seed)}`,
  years: (years: string): string => `${years} años simulados`,
  version: (version: string): string => `versión ${version}`,
  digest: (digest: string): string => `huella ${digest}`,
  link: "Enlace",
  model: "Es un modelo: muestra lo que se sigue de estos términos y supuestos, no lo que va a pasar.",
  print: "Imprimir una hoja de términos",
};
