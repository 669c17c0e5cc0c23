/** How an embed looks. Its sheet stands in its shadow, so that neither page disturbs the other. */
import { type Colour, colours, type Settings } from "../embed/settings";
import { ownColours } from "../embed/tokens";

/** What mixes from the colours, so that an author's fit too. */
const mixed = `
--soft: color-mix(in srgb, var(--ink) 6%, var(--paper));
--edge: color-mix(in srgb, var(--ink) 48%, var(--paper));
--bars: color-mix(in srgb, var(--ink) 10%, var(--paper));
--over-soft: color-mix(in srgb, var(--over) 16%, var(--paper));`;

/** A token: the page's custom property, else the author's setting, else the embed's own; light or dark as the page is. */
function token(name: Colour, { light, dark, scheme = "auto" }: NonNullable<Settings["colours"]>): string {
  const [day, night] = [light?.[name] ?? ownColours.light[name], dark?.[name] ?? ownColours.dark[name]];
  const own = scheme === "light" ? day : scheme === "dark" ? night : `light-dark(${day}, ${night})`;
  return `--${name}: var(--outcomes-${name}, ${own});`;
}

/** The tokens of an embed with these settings; colours were read, so that they are colours. */
export const tokenSheet = ({ colours: chosen = {} }: Pick<Settings, "colours">): string => `
.embed { ${colours.map((name) => token(name, chosen)).join("\n")} ${mixed}
${chosen.scheme === undefined || chosen.scheme === "auto" ? "" : `color-scheme: ${chosen.scheme};`} }
@media print { .embed {
${colours.map((name) => `--${name}: ${name === "ink" ? "#000000" : ownColours.light[name]};`).join("\n")}
color-scheme: light; } }`;

export const sheet = `
:host { display: block !important; }
:host([hidden]) { display: none !important; }
*, *::before, *::after { box-sizing: border-box; }
.embed {
  all: initial;
  color-scheme: inherit;
  display: block;
  direction: ltr;
  container: embed / inline-size;
  font: 15px/1.45 var(--outcomes-font, Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif);
  font-variant-numeric: tabular-nums;
  text-align: left;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
.embed[hidden], [hidden] { display: none !important; }
.frame {
  padding: 24px;
  border: 1px solid var(--line);
  border-radius: var(--outcomes-radius, 12px);
  background: var(--paper);
  color: var(--ink);
}
p, ul, dl, dd, figure { margin: 0; }
button, input { font: inherit; color: inherit; letter-spacing: inherit; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
a { color: inherit; text-decoration-color: var(--edge); text-underline-offset: 2px; overflow-wrap: anywhere; }
a:hover { text-decoration-color: currentcolor; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.title { font-size: 13px; font-weight: 600; color: var(--muted); margin-bottom: 4px; text-wrap: balance; }
.headline { font-size: 28px; line-height: 1.2; letter-spacing: -0.015em; font-weight: 500; max-width: 30em; text-wrap: balance; }
.headline em { font-style: normal; white-space: nowrap; }
em.district { color: var(--district); font-style: normal; }
em.over { color: var(--over); font-style: normal; }
.under { margin-top: 8px; color: var(--muted); max-width: 44em; text-wrap: pretty; }
.so-far { font-size: 13px; color: var(--muted); margin-top: 4px; }
.notice { margin-top: 16px; padding: 12px 16px; border: 1px solid var(--line); border-left: 4px solid var(--over); border-radius: 8px; }
.notice ul { margin-top: 4px; padding-left: 20px; }
.notice code { font: 13px ui-monospace, monospace; color: var(--muted); overflow-wrap: anywhere; }
.stage { margin-top: 12px; overflow: hidden; }
.picture { display: block; overflow: visible; font-size: 13px; }
.picture text { fill: var(--muted); font-family: inherit; }
.axis { stroke: var(--ink); }
.overspending { fill: var(--over-soft); opacity: 0.5; }
.bars { fill: var(--bars); opacity: 0.75; }
.bars.over { fill: var(--over-soft); opacity: 1; }
.dot { fill: var(--district); }
.dot.over { fill: var(--over); }
.mark line { stroke-width: 2; }
.mark.budget line { stroke: var(--over); }
.picture .mark.budget text { fill: var(--over); font-weight: 600; }
.mark.notToExceed line { stroke: var(--ink); stroke-dasharray: 3 4; }
.picture .mark.notToExceed text, .picture .expected-label { fill: var(--ink); }
.picture .mark text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.expected { fill: var(--ink); }
.three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); margin-top: 20px; border-block: 1px solid var(--line); }
.three > div { padding: 12px 16px; }
.three > div:first-child { padding-left: 0; }
.three > div + div { border-left: 1px solid var(--line); }
.three dt { font-size: 13px; color: var(--muted); text-wrap: balance; }
.three .figure-value { font-size: 22px; font-weight: 600; letter-spacing: -0.01em; white-space: nowrap; }
.figure-error { font-size: 13px; color: var(--muted); white-space: nowrap; }
.figure-note { display: block; text-wrap: balance; font-size: 12px; color: var(--muted); }
.controls { display: grid; gap: 0 32px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 248px), 1fr)); margin-top: 16px; }
.controls[data-count="4"] { grid-template-columns: repeat(auto-fit, minmax(min(100%, max(248px, 40%)), 1fr)); }
.control { display: grid; grid-row: span 4; grid-template: subgrid / minmax(0, 1fr) auto; align-items: center; gap: 0 12px; padding: 12px 0 4px; border-top: 1px solid var(--line); }
.control > :is(input, .consequence, .refusal) { grid-column: 1 / -1; }
.control > :is(.consequence, .refusal) { align-self: start; }
.control-label { line-height: 1.3; text-wrap: balance; font-weight: 500; }
.control.over .control-label { color: var(--over); font-weight: 600; }
.fixed { font-weight: 600; }
.stepper { display: flex; border: 1px solid var(--edge); border-radius: 8px; overflow: hidden; }
.stepper:focus-within { outline: 2px solid var(--ink); outline-offset: 1px; }
.stepper :focus-visible { outline-offset: -2px; }
.stepper button { width: 28px; min-height: 30px; padding: 0; border: 0; background: none; color: var(--muted); cursor: pointer; }
.stepper button:hover:enabled { background: var(--soft); color: var(--ink); }
.stepper button:disabled { opacity: 0.3; cursor: default; }
.stepper input { width: auto; min-width: 0; padding: 0 6px; border: 0; border-inline: 1px solid var(--line); border-radius: 0; background: none; text-align: right; font-weight: 600; field-sizing: content; min-inline-size: 5.5ch; }
.stepper:has([aria-invalid="true"]) { border: 2px solid var(--over); }
.consequence { margin-top: 2px; font-size: 13px; color: var(--muted); text-wrap: pretty; min-height: 1.45em; }
.refusal { font-size: 13px; font-weight: 600; color: var(--over); padding-bottom: 4px; }
.refusal::before { content: "▲ "; }
input[type="range"] { --filled: 0; --tone: var(--district); appearance: none; width: 100%; height: 28px; margin: 0; padding: 0; background: none; cursor: pointer; touch-action: pan-y; border-radius: 8px; }
.control.over input[type="range"] { --tone: var(--over); }
input[type="range"]::-webkit-slider-runnable-track { height: 4px; border-radius: 2px; background: linear-gradient(var(--tone), var(--tone)) 0 / calc(9px + (100% - 18px) * var(--filled)) 100% no-repeat var(--line); }
input[type="range"]::-moz-range-track { height: 4px; border-radius: 2px; background: var(--line); }
input[type="range"]::-moz-range-progress { height: 4px; border-radius: 2px; background: var(--tone); }
input[type="range"]::-webkit-slider-thumb { appearance: none; width: 18px; height: 18px; margin-top: -7px; border: 2px solid var(--tone); border-radius: 50%; background: var(--paper); box-shadow: 0 1px 3px rgb(0 0 0 / 25%); }
input[type="range"]::-moz-range-thumb { width: 14px; height: 14px; border: 2px solid var(--tone); border-radius: 50%; background: var(--paper); box-shadow: 0 1px 3px rgb(0 0 0 / 25%); }
.button { min-height: 36px; padding: 4px 16px; border: 1px solid var(--edge); border-radius: 8px; background: none; cursor: pointer; }
.button:hover:enabled { background: var(--soft); }
.button:disabled { opacity: 0.4; cursor: default; }
.button.main { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.button.main:hover:enabled { background: var(--ink); }
.quiet { min-height: 28px; padding: 2px 0; border: 0; background: none; color: var(--district); font-size: 13px; text-decoration: underline; text-underline-offset: 2px; cursor: pointer; }
.story { display: grid; gap: 12px; margin: 8px 0 20px; padding: 16px; border-radius: 8px; background: var(--soft); }
.story-text { font-size: 16px; max-width: 44em; text-wrap: pretty; white-space: pre-line; }
.story-steps { display: flex; align-items: center; gap: 12px; }
.story-place { font-size: 13px; color: var(--muted); }
.story-all { display: none; }
.scrolled { display: grid; grid-template-columns: minmax(0, 1fr); }
.stuck { grid-area: 1 / 1; position: sticky; top: 0; align-self: start; padding-block: 12px; background: var(--paper); }
.steps { grid-area: 1 / 1; position: relative; margin: 0; padding: 0 0 20vh; list-style: none; pointer-events: none; }
.step { display: flex; align-items: flex-end; min-height: 100vh; padding-bottom: 24px; }
.step + .step { min-height: 80vh; }
.step .story-text { pointer-events: auto; padding: 16px; border: 1px solid var(--edge); border-radius: 8px; background: var(--paper); box-shadow: 0 2px 12px rgb(0 0 0 / 15%); }
.step[aria-current] .story-text { border-color: var(--ink); }
details { margin-top: 8px; font-size: 13px; }
summary { display: inline-block; min-height: 24px; color: var(--muted); cursor: pointer; text-decoration: underline; text-decoration-color: var(--edge); text-underline-offset: 2px; }
table { width: 100%; max-width: 560px; margin-top: 8px; border-collapse: collapse; font-size: 13px; }
caption { text-align: left; font-weight: 600; font-size: 15px; padding-bottom: 8px; }
th, td { padding: 6px 0; border-top: 1px solid var(--line); text-align: left; font-weight: 400; vertical-align: baseline; }
td { padding-left: 16px; text-align: right; white-space: nowrap; }
td .figure-value { font-weight: 600; }
td .figure-error { display: inline-block; min-width: 4.2em; font-size: 12px; }
.more { display: grid; gap: 24px 48px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); margin-top: 24px; }
.more table { margin-top: 0; }
.more > section { min-width: 0; }
.subheading { font-size: 15px; font-weight: 600; margin: 0 0 8px; }
.assumes { padding-left: 18px; font-size: 13px; }
.assumes li + li { margin-top: 6px; }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 4px 24px; margin-top: 16px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 12px; color: var(--muted); }
.foot p { max-width: 60em; }
.foot .source { flex: 1 1 300px; }
.open { display: inline-block; min-height: 24px; font-size: 13px; font-weight: 600; color: var(--ink); }
@container embed (min-width: 760px) {
  .scrolled { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 0 32px; }
  .stuck { grid-area: 1 / 2; }
  .step { min-height: 80vh; align-items: center; }
}
@container embed (max-width: 559px) {
  .frame { padding: 16px; }
  .headline { font-size: 22px; line-height: 1.25; letter-spacing: -0.01em; }
  .three { grid-template-columns: minmax(0, 1fr); }
  .three > div { padding: 8px 0; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 16px; align-items: baseline; }
  .three > div + div { border-left: 0; border-top: 1px solid var(--line); }
  .three dd { text-align: right; }
  .three .figure-value { font-size: 16px; }
  .three .figure-note { max-width: 14em; margin-left: auto; }
  td .figure-error { display: block; min-width: 0; }
  .stage { margin-inline: -8px; }
}
@media (prefers-reduced-motion: reduce) { * { scroll-behavior: auto !important; transition: none !important; animation: none !important; } }
@media print {
  .stuck { position: static; }
  .scrolled { display: block; }
  .steps, .step, .step + .step { min-height: 0; padding: 8px 0; }
  .frame { break-inside: avoid; border-color: #bbbbbb; }
  .picture { max-width: 100%; height: auto; }
  .stepper button, .story-steps, .story > .story-text, .reset, input[type="range"] { display: none; }
  .story-all { display: block; margin: 0; padding-left: 20px; }
  .stepper, .stepper input { border: 0; padding: 0; }
  .embed { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (forced-colors: active) {
  input[type="range"] { appearance: auto; }
  .button, .stepper { border-color: ButtonText; }
  .picture text, .picture .mark text { fill: CanvasText; }
  .picture .mark text { stroke: Canvas; }
  .dot { fill: CanvasText; }
  .dot.over { fill: Canvas; stroke: CanvasText; stroke-width: 2; }
  .bars, .bars.over, .overspending { fill: Canvas; stroke: GrayText; opacity: 1; }
  .axis, .mark line { stroke: CanvasText !important; }
  .expected { fill: CanvasText; }
  em.over { text-decoration: underline; }
}
`;
