/** Cuánto debe valer un término para cumplir una promesa, en palabras. */
import { inField, said, type Quantity } from "../../terms/quantity";
import type { text as english } from "../en/solve";

const sayValue = (quantity: Quantity, value: number): string =>
  quantity.kind === "percentile"
    ? `el percentil ${inField({ kind: "number", unit: "", digits: 2 }, value)}`
    : said(quantity, value);

export const text: typeof english = {
  lead: "Elija un término y una promesa. Los mismos años simulados dicen cuánto debe valer el término.",
  before: "¿Cuánto debe valer",
  between: "para que",
  end: "?",
  term: "Término que se busca",
  promise: "Promesa que se cumple",
  promises: {
    chanceExceeded: "el distrito se exceda en a lo sumo",
    payout: "el distrito espere pagar a lo sumo",
    p95: "en 19 años de 20 el distrito pague a lo sumo",
    upperTailMean: "el peor año de veinte cueste, en promedio, a lo sumo",
    expectedOverspend: "el distrito se exceda, en promedio de todos los años, a lo sumo en",
    chanceOfLoss: "el proveedor pierda dinero en a lo sumo",
    margin: "al proveedor le queden, en promedio, al menos",
  },
  yearOf: (years) => (years === 1 ? "año de" : "años de"),
  years: "Años",
  of: "De cuántos años",
  amount: "Cantidad",
  needsVendor:
    "Para preguntar por el proveedor, diga cuánto le cuesta el servicio: en los supuestos, o en el mapa de más abajo.",
  sayValue,
  name: (name) => `«${name}»`,
  upTo: (name, value) => `${name} puede llegar hasta ${value}.`,
  from: (name, value) => `${name} debe ser al menos ${value}.`,
  always: (name, from, to) => `${name} puede valer cualquier cosa desde ${from} hasta ${to}: la promesa se cumple.`,
  never: (name, from, to) => `Ningún valor de ${name} desde ${from} hasta ${to} cumple esta promesa.`,
  unfitting: (name, from, to) => `Ningún valor de ${name} desde ${from} hasta ${to} da términos que encajen entre sí.`,
  worst: (value, figure) => `En el peor caso, con ${value}, ${figure}.`,
  several: (name, stretches) => `La promesa se cumple donde ${name} está ${stretches}, y no en medio.`,
  stretch: (from, to) => (from === to ? `en ${from}` : `de ${from} a ${to}`),
  nearest: (value, figure) => `Se acerca más con ${value}: ${figure}.`,
  there: (figure) => `Ahí, ${figure}.`,
  band: (from, to) => `El azar de los años simulados deja el límite en algún punto entre ${from} y ${to}.`,
  sharp: "El límite es nítido: el azar de los años simulados no lo mueve.",
  now: (name, value, keeps, figure) =>
    `En el contrato tal como está, con ${name} en ${value}, la promesa ${keeps ? "se cumple" : "no se cumple"}: ${figure}.`,
  absentNow: "Ahora no hay ninguno.",
  capSwitch:
    "Un tope igual al presupuesto excluye excederse; cualquier tope mayor lo deja tan frecuente como sin tope. Para permitirlo de vez en cuando, mueva otro término.",
  figure: {
    chanceExceeded: (often) => `el distrito se excede en ${often}`,
    payout: (amount) => `el distrito espera pagar ${amount}`,
    p95: (amount) => `un año de cada veinte paga más de ${amount}`,
    upperTailMean: (amount) => `el peor año de veinte cuesta ${amount} en promedio`,
    expectedOverspend: (amount) => `el distrito se excede en ${amount}, en promedio de todos los años`,
    chanceOfLoss: (often) => `el proveedor pierde dinero en ${often}`,
    margin: (amount) => `al proveedor le quedan ${amount} en promedio`,
  },
  axis: {
    chanceExceeded: "Años sobre el presupuesto, de 100 años simulados",
    payout: "Pago esperado",
    p95: "Lo que un año de cada veinte supera",
    upperTailMean: "El peor año de veinte, en promedio",
    expectedOverspend: "Exceso, en promedio de todos los años",
    chanceOfLoss: "Años con pérdida del proveedor, de 100 años simulados",
    margin: "Margen promedio del proveedor",
  },
  adopt: (value) => `Adoptar ${value}`,
  adopted: (value) => `Los términos ya dicen ${value}`,
  adoptedSaid: (name, value) => `${name} ahora es ${value}.`,
  range: "Se busca",
  rangeFrom: "desde",
  rangeTo: "hasta",
  rangeReset: "Rango usual",
  against: (name) => `para cada valor de ${name}`,
  picture: (name, from, to) =>
    `Curva de la cifra según ${name} desde ${from} hasta ${to}. Las flechas la leen punto por punto.`,
  target: "promesa",
  nowMark: "ahora",
  answerMark: "respuesta",
  holdsKey: "la promesa se cumple",
  bandKey: "donde el azar deja la cifra",
  at: (value, figure) => `Con ${value}, ${figure}`,
  unfit: (value) => `Con ${value} los términos no encajan entre sí`,
  asTable: "Mostrar como tabla",
  tableColumns: { value: "Valor", figure: "Cifra", keeps: "Promesa" },
  keeps: "se cumple",
  breaks: "no se cumple",
  noFit: "los términos no encajan",
  consequences: "Qué más cambia con eso",
  columns: { now: "Ahora", then: "Después" },
  rows: {
    payout: "Pago esperado",
    chanceExceeded: "Años sobre el presupuesto",
    p95: "Un año de cada veinte, más de",
    chanceOfLoss: "Años con pérdida del proveedor",
  },
};
