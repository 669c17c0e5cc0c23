/** Unidades de servicio y de medida que los escenarios nombran en inglés; las demás quedan como están. */
export const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  sessions: ["sesión", "sesiones"],
  lessons: ["lección", "lecciones"],
  hours: ["hora", "horas"],
  minutes: ["minuto", "minutos"],
  days: ["día", "días"],
  weeks: ["semana", "semanas"],
  months: ["mes", "meses"],
  visits: ["visita", "visitas"],
  meetings: ["reunión", "reuniones"],
  modules: ["módulo", "módulos"],
  points: ["punto", "puntos"],
};
