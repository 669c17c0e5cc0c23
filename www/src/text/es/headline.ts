/** El resultado en una o dos oraciones. */
import type { headline as english } from "../en/headline";
import { say } from "../say";
import { of } from "./numbers";

export const headline: typeof english = {
  exactly: <Value>(amount: Value) => say<Value>`El distrito paga exactamente ${amount} en cada año simulado.`,
  exactlyBack: <Value>(amount: Value) => say<Value>`El distrito recupera exactamente ${amount} en cada año simulado.`,
  about: <Value>(amount: Value) => say<Value>`El distrito debe contar con pagar alrededor de ${amount}.`,
  aboutBack: <Value>(amount: Value) => say<Value>`El distrito puede contar con recuperar alrededor de ${amount}.`,
  more: <Value>(toned: (words: string) => Value, budget: string) =>
    say<Value>`Eso es ${toned("más")} que el presupuesto de ${budget}.`,
  within: (budget) => `Eso cabe en el presupuesto de ${budget}.`,
  never: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
    say<Value>`En ${toned(`ninguno de ${of(years)}`)} años simulados paga más que el presupuesto de ${budget}.`,
  always: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
    say<Value>`En ${toned(`cada uno de ${of(years)}`)} años simulados paga más que el presupuesto de ${budget}.`,
  rarely: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
    say<Value>`En aproximadamente ${toned(`1 de ${of(years)}`)} años simulados paga más que el presupuesto de ${budget}.`,
  mostly: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
    say<Value>`En ${toned(`todos menos aproximadamente 1 de ${of(years)}`)} años simulados paga más que el presupuesto de ${budget}.`,
  sometimes: <Value>(toned: (words: string) => Value, times: string, years: string, budget: string) =>
    say<Value>`En ${toned(`${times} de ${years}`)} años simulados paga más que el presupuesto de ${budget}.`,
};
