/** A button that lets the reader choose a file. */
import { html, type TemplateResult } from "lit";

export interface FileButton {
  /** What stands on the button. */
  readonly text: string;
  /** What the file is, for those who listen. */
  readonly label: string;
  /** Kinds of files, as an input's `accept`. */
  readonly accept: string;
  readonly main?: boolean;
  /** Without a frame, among words. */
  readonly quiet?: boolean;
}

/** Files of students. */
export const studentFiles = ".csv,.json,text/csv,application/json";

/** The button and its input, which is out of sight. */
export function fileButton(
  { text, label, accept, main = false, quiet = false }: FileButton,
  chosen: (file: File) => void,
): TemplateResult {
  return html`<button type="button" class=${quiet ? "quiet" : `button ${main ? "main" : ""}`} @click=${pick}>
      ${text}
    </button>
    <input
      class="unseen"
      type="file"
      accept=${accept}
      tabindex="-1"
      aria-label=${label}
      @change=${({ target }: Event) => {
        if (!(target instanceof HTMLInputElement)) return;
        const file = target.files?.[0];
        // the same file can be chosen again
        target.value = "";
        if (file !== undefined) chosen(file);
      }}
    />`;
}

function pick({ currentTarget }: Event): void {
  const next = currentTarget instanceof HTMLElement ? currentTarget.nextElementSibling : null;
  if (next instanceof HTMLInputElement) next.click();
}
