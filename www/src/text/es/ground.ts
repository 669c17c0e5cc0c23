/** ¿Hay un acuerdo aceptable para ambas partes?, en palabras. */
import { count, list } from "../../format";
import type { text as english } from "../en/ground";

export const text: typeof english = {
  lead: "Cada punto de este mapa es un contrato: dos términos cambian, los demás quedan. Muestra dónde se cumple el límite del distrito, dónde el del proveedor y dónde ambos.",
  across: "A lo ancho:",
  upwards: "Hacia arriba:",
  termAcross: "Término a lo ancho",
  termUpwards: "Término hacia arriba",
  from: "de",
  to: "a",
  districtAccepts: "El distrito acepta excederse en a lo sumo",
  vendorAccepts: "El proveedor acepta perder en a lo sumo",
  limits: (district, vendor) =>
    `El distrito se excede en a lo sumo ${count(district.years)} de ${count(district.of)} años${
      vendor === null ? "" : `, el proveedor pierde dinero en a lo sumo ${count(vendor.years)} de ${count(vendor.of)}`
    }.`,
  yearOf: (years) => (years === 1 ? "año de" : "años de"),
  districtYears: "Distrito: años sobre el presupuesto",
  districtOf: "Distrito: de cuántos años",
  vendorYears: "Proveedor: años con pérdida",
  vendorOf: "Proveedor: de cuántos años",
  missing:
    "No se ha dicho cuánto le cuesta el servicio al proveedor, así que el mapa solo conoce el lado del distrito. Dígalo aquí; se guarda con los supuestos.",
  perStudent: (unit) =>
    `Cuánto le cuesta al proveedor cada ${({ student: "estudiante", teacher: "docente", classroom: "salón" } as Record<string, string>)[unit] ?? unit}`,
  costs: (parts) =>
    `Si el proveedor pierde o no depende de lo que se supone que gasta: ${parts}. Está con los supuestos.`,
  cost: {
    fixed: (amount) => `${amount} por el contrato`,
    per: (amount, unit) => `${amount} por cada ${unit}`,
  },
  perStudentHint: "Publicado para tutoría: cerca de $1,200 si es virtual, $2,000 en persona.",
  regions: {
    both: "ambos pueden aceptarlo",
    district: "solo el distrito puede",
    vendor: "solo el proveedor puede",
    neither: "ninguno puede",
    unfit: "los términos no encajan",
  },
  oneSided: { district: "el límite del distrito se cumple", neither: "el límite del distrito no se cumple" },
  unsure: "demasiado justo para decirlo",
  cells: (cells, of) => `${count(cells)} de ${count(of)}`,
  someCommon: (cells, of) => `Sí: ambos límites se cumplen en ${count(cells)} de ${count(of)} contratos de este mapa.`,
  noCommon: (district, vendor, of) =>
    `En este mapa no: el límite del distrito se cumple en ${count(district)} de ${count(of)} contratos, el del proveedor en ${count(vendor)}, nunca ambos a la vez. Puede ayudar un rango más amplio, otro término o un límite menos estricto.`,
  districtOnly: (cells, of) =>
    `El límite del distrito se cumple en ${count(cells)} de ${count(of)} contratos de este mapa.`,
  standing: {
    both: "Los términos como están son un acuerdo así.",
    district: "Como están los términos, solo el distrito puede aceptarlos.",
    vendor: "Como están los términos, solo el proveedor puede aceptarlos.",
    neither: "Como están los términos, ninguna de las partes puede aceptarlos.",
    oneSidedYes: "Como están los términos, el límite del distrito se cumple.",
    oneSidedNo: "Como están los términos, el límite del distrito no se cumple.",
  },
  nearest: (terms) => `El acuerdo posible más cercano es ${terms}.`,
  showNearest: "Mostrarlo en el mapa",
  outside: "Los términos como están quedan fuera de este mapa.",
  now: "ahora",
  others: (name) =>
    `«${name}» difiere también en otros términos: aquí es un punto del mapa, con todos los demás términos como están.`,
  counterOutside: (name) => `«${name}» queda fuera de este mapa, o no tiene ambos términos.`,
  fewer: (years) =>
    `Con ${years} años simulados: liquidar un tope por estudiante tarda, y el mapa tiene muchos contratos.`,
  coarse: (cells, of) => `Dibujado con ${count(cells)} de ${count(of)} contratos.`,
  finer: (seconds) => `Dibujarlo más fino, en unos ${count(seconds)} segundos`,
  title: (x, y) => `${y} según ${x}`,
  picture: (x, y, columns, rows) =>
    `Mapa de ${count(columns)} por ${count(rows)} contratos: ${x} a lo ancho, ${y} hacia arriba.`,
  keys: "Las flechas recorren el mapa, con Mayús de cinco en cinco; Intro lleva al botón que adopta el punto. O toque un punto.",
  point: (terms) => list(terms, "y"),
  term: (name, value) => `${name} ${value}`,
  reads: (terms) => `${terms}:`,
  district: (often, holds) =>
    `el distrito se excede en ${often} (${holds ? "dentro de su límite" : "más de lo que acepta"})`,
  vendor: (often, holds) =>
    `el proveedor pierde dinero en ${often} (${holds ? "dentro de su límite" : "más de lo que acepta"})`,
  expected: (amount) => `el pago esperado es de unos ${amount}`,
  unfitHere: "estos términos no encajan entre sí.",
  unsureHere: "Está tan cerca de un límite que otros años simulados podrían cambiarlo.",
  unread: "Aún no se ha calculado.",
  choose: "Toque un punto del mapa, o recórralo con las flechas, para leerlo aquí.",
  adopt: "Adoptar estos términos",
  standsSo: "Los términos ya están así",
  adopted: (terms) => `Adoptado: ${terms}.`,
  columns: {
    overspends: "el distrito se excede",
    loses: "el proveedor pierde",
    payout: "pago esperado",
    verdict: "quién puede aceptarlo",
  },
  asTable: "Mostrar como tabla",
  caption: (x, y) => `Quién puede aceptarlo: ${y} (filas) por ${x} (columnas)`,
  short: { both: "ambos", district: "distrito", vendor: "proveedor", neither: "ninguno", unfit: "–" },
};
