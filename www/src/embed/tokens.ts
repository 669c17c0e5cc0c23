/** The embed's own colours, light and dark. */
import type { Colour } from "./settings";

export const ownColours: Readonly<Record<"light" | "dark", Readonly<Record<Colour, string>>>> = {
  light: { paper: "#ffffff", ink: "#17202b", muted: "#5a6675", line: "#e3e1dc", district: "#0f6b72", over: "#b93c23" },
  dark: { paper: "#171e26", ink: "#e8ecf1", muted: "#9aa7b5", line: "#2a343f", district: "#5cc0c4", over: "#ff8a6b" },
};

/** What a colour must stand out by on the paper: text 4.5 to 1 (WCAG 1.4.3); hairlines say nothing alone. */
export const leastContrast: Readonly<Partial<Record<Colour, number>>> = {
  ink: 4.5,
  muted: 4.5,
  district: 4.5,
  over: 4.5,
};
