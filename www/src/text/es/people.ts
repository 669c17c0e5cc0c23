/** A quién se atiende y qué alcanza, como lo dicen las oraciones. */
import type { Unit } from "outcomes-contract";
import { count, counted as countedOf } from "../../format";
import { inField, type Quantity } from "../../terms/quantity";
import type { text as english } from "../en/people";

const units: Record<Unit, readonly [one: string, many: string]> = {
  student: ["estudiante", "estudiantes"],
  teacher: ["docente", "docentes"],
  classroom: ["aula", "aulas"],
};

const measures: Record<string, string> = {
  points: "puntos",
  sessions: "sesiones",
  hours: "horas",
  minutes: "minutos",
};

function level(quantity: Quantity, value: number): string {
  switch (quantity.kind) {
    case "percentile":
      return `el percentil ${count(value)}`;
    case "percent":
      return `${inField(quantity, value)} del crecimiento meta`;
    case "number":
      if (quantity.unit === "") return value === 1 ? "sí" : value === 0 ? "no" : inField(quantity, value);
      return `${inField(quantity, value)} ${measures[quantity.unit] ?? quantity.unit}`;
    case "money":
    case "share":
      return inField(quantity, value);
  }
}

function distance(quantity: Quantity, value: number): string {
  if (quantity.kind === "percentile" || quantity.kind === "percent") return countedOf(value, "punto");
  return level(quantity, value);
}

export const text: typeof english = {
  one: (unit) => units[unit][0],
  many: (unit) => units[unit][1],
  counted: (number, unit) => countedOf(number, ...units[unit]),
  level,
  distance,
};
