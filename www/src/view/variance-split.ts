/** Why one year differs from the next: the payout's variance as one bar of 100 per cent, and its table. */
import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { larger, split } from "../chart/split";
import type { Result } from "../engine/explored";
import { aboutMoney, money, percentFigure, toUnit } from "../format";
import { driverWords } from "../text/drivers";
import type { Table } from "../state/tables";
import { Width } from "./width";
import { chartExports } from "./export";
import { figureText } from "./templates";

type VarianceSplit = Result<"variance">;
type Part = VarianceSplit["parts"][number];

const barHeight = 36;
/** Five grounds that differ without colour. */
const grounds = ["solid", "stripes", "dots", "lines", "plain"] as const;

@customElement("variance-split")
export class VarianceSplitElement extends LitElement {
  @property({ attribute: false }) split!: VarianceSplit;
  @property({ attribute: false }) currency = "USD";
  readonly #width = new Width(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The largest first. */
  get #parts(): Part[] {
    return [...this.split.parts].sort((a, b) => b.share.value - a.share.value);
  }

  protected override render(): TemplateResult {
    const words = driverWords().split;
    const { sd, notes } = this.split;
    if (sd.value === 0) return html`<p>${words.certain}</p>`;
    return html`<p class="lead">${words.lead(aboutMoney(sd, this.currency))}</p>
      ${this.#width.stage(() => this.#bar())} ${this.#table()}
      ${chartExports(
        () => this,
        words.caption,
        words.caption,
        () => this.#sheet(),
      )}
      <p class="aside">${this.#larger()}</p>
      ${notes.length === 0 ? nothing : html`<p class="aside">${words.notes} ${notes.join(" ")}</p>`}`;
  }

  #bar(): TemplateResult {
    const words = driverWords().split;
    const parts = this.#parts;
    const drawn = split(
      parts.map(({ share }) => share.value),
      this.#width.now,
    );
    const said = parts.map(({ source, share }) => `${words.sources[source]} ${percentFigure(share).value}`);
    return html`<svg
      class="split-bar"
      role="img"
      aria-label=${words.picture(said)}
      width=${this.#width.now}
      height=${barHeight}
      viewBox="0 0 ${this.#width.now} ${barHeight}"
    >
      ${patterns("bar")}
      ${drawn.map(
        ({ x, width, numbered }, place) => svg`${ground("bar", place, x, 0, width, barHeight)}
          ${numbered ? svg`<text class="split-number" x=${x + width / 2} y=${barHeight / 2 + 4.5} text-anchor="middle">${place + 1}</text>` : nothing}`,
      )}
    </svg>`;
  }

  #table(): TemplateResult {
    const words = driverWords().split;
    const { columns } = words;
    const { sd } = this.split;
    return html`<div class="table-scroll" role="region" aria-label=${words.caption} tabindex="0">
      <table>
        <caption data-screen-only>
          ${words.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${columns.what}</th>
            <th scope="col">${columns.share}</th>
            <th scope="col">${columns.alone}</th>
          </tr>
        </thead>
        <tbody>
          ${this.#parts.map(
            ({ source, share }, place) =>
              html`<tr>
                <th scope="row">
                  <div class="split-cause">
                    <svg class="swatch" width="22" height="14" aria-hidden="true">
                      ${patterns(`key-${String(place)}`)} ${ground(`key-${String(place)}`, place, 0.5, 0.5, 21, 13)}
                    </svg>
                    <span>${place + 1}. ${words.sources[source]}</span>
                    <span class="aside">${words.terms[source]}</span>
                  </div>
                </th>
                <td>${figureText(percentFigure(share))}</td>
                <td>${money(this.#swing(sd.value, share.value), this.currency)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #sheet(): Table {
    const words = driverWords().split;
    return {
      caption: words.caption,
      columns: [words.columns.share, words.columns.variance],
      rows: this.#parts.map(({ source, share, variance }) => {
        const { value, standardError } = variance;
        const raw = { value, standardError, unit: `${this.currency}²` };
        return { head: words.terms[source], cells: [percentFigure(share), { value: "", error: "", raw }] };
      }),
    };
  }

  /** What a cause alone would make a year swing by: to two digits. */
  #swing(sd: number, share: number): number {
    const swing = sd * Math.sqrt(Math.max(0, share));
    return swing === 0 ? 0 : toUnit(swing, Math.max(1, 10 ** (Math.floor(Math.log10(swing)) - 1)));
  }

  #larger(): string {
    const share = (source: Part["source"]): number =>
      this.split.parts.find((part) => part.source === source)?.share.value ?? 0;
    const { students, schools, stays } = larger({
      breach: share("breach"),
      effect: share("effect"),
      clustering: share("clustering"),
      dosage: share("dosage"),
      sampling: share("sampling"),
    });
    return driverWords().split.larger(students, schools, stays);
  }
}

/** Patterns by the name of the picture that they are in: names are one page's. */
const patterns = (name: string): SVGTemplateResult =>
  svg`<defs>
    <pattern id="split-${name}-stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="split-ground" width="7" height="7"></rect><line class="split-ink" x1="0" x2="0" y1="0" y2="7"></line>
    </pattern>
    <pattern id="split-${name}-dots" width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class="split-ground" width="8" height="8"></rect><circle class="split-solid" cx="4" cy="4" r="1.6"></circle>
    </pattern>
    <pattern id="split-${name}-lines" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="split-ground" width="6" height="6"></rect><line class="split-ink" x1="0" x2="6" y1="3" y2="3"></line>
    </pattern>
  </defs>`;

function ground(name: string, place: number, x: number, y: number, width: number, height: number): SVGTemplateResult {
  const kind = grounds[place % grounds.length] ?? "plain";
  const own = kind === "solid" ? "split-solid" : kind === "plain" ? "split-ground" : "";
  const fill = own === "" ? `url(#split-${name}-${kind})` : nothing;
  return svg`<rect class="split-part ${own}" fill=${fill} x=${x} y=${y} width=${width} height=${height}></rect>`;
}
