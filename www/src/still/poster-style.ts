/** The style of pictures that are files: the colours of an embed, light and dark. */
import type { Settings } from "../embed/settings";
import { ownColours } from "../embed/tokens";

const css = String.raw;

/** The embed's own colours, or those that its author chose. */
export function rootColours(chosen: NonNullable<Settings["colours"]> = {}): string {
  const colours = (scheme: "light" | "dark"): string =>
    Object.entries({ ...ownColours[scheme], ...chosen[scheme] })
      .map(([name, value]) => `--${name}:${value};`)
      .join("");
  const { scheme = "auto" } = chosen;
  if (scheme !== "auto")
    return css`
      :root {
        color-scheme: ${scheme};
        ${colours(scheme)}
      }
    `;
  return css`
    :root {
      color-scheme: light dark;
      ${colours("light")}
    }
    @media (prefers-color-scheme: dark) {
      :root {
        ${colours("dark")}
      }
    }
  `;
}

/** Of the picture: as in `style/embed.ts`. */
export const posterStyle = (chosen?: Settings["colours"]): string => css`
  ${rootColours(chosen)}
  svg {
    background: var(--paper);
  }
  text {
    font:
      13px system-ui,
      sans-serif;
    fill: var(--muted);
  }
  .axis {
    stroke: var(--ink);
  }
  .overspending {
    fill: color-mix(in srgb, var(--over) 16%, var(--paper));
    opacity: 0.5;
  }
  .bars {
    fill: color-mix(in srgb, var(--ink) 10%, var(--paper));
    opacity: 0.75;
  }
  .bars.over {
    fill: color-mix(in srgb, var(--over) 16%, var(--paper));
    opacity: 1;
  }
  .dot {
    fill: var(--district);
  }
  .dot.over {
    fill: var(--over);
  }
  .mark line {
    stroke-width: 2;
  }
  .mark.budget line {
    stroke: var(--over);
  }
  .mark.budget text {
    fill: var(--over);
    font-weight: 600;
  }
  .mark.notToExceed line {
    stroke: var(--ink);
    stroke-dasharray: 3 4;
  }
  .mark.notToExceed text,
  .expected-label {
    fill: var(--ink);
  }
  .mark text {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .expected {
    fill: var(--ink);
  }
`;
