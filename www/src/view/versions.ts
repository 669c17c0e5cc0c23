/** The strip of versions above the contract: keep the terms of a round, come back to them, compare, hand them on. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Scenario } from "outcomes-contract";
import { counter } from "../state/counter";
import type { Desk } from "../state/desk";
import { fileName, readFile, save } from "../state/file";
import { readVersions } from "../state/version-file";
import { alike, freeName, type Kept, type Party, versions, versionsText } from "../state/versions";
import { versionStyle } from "../style/versions";
import { versionWords } from "../text/versions";
import { adopt } from "./adopt";
import { opening, tell } from "./events";
import { fileButton } from "./file-button";
import type { QuestionList } from "./questions";
import { versionForm } from "./version-form";
import { type Imported, importedNotice, versionRow } from "./version-row";

export const termVersions = (desk: Desk): TemplateResult =>
  html`<term-versions class="versions" .desk=${desk} .draft=${desk.draft}></term-versions>`;

@customElement("term-versions")
export class TermVersions extends LitElement {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) draft!: Scenario;
  /** A new version is being named. */
  @state() private naming = false;
  @state() private party: Party = "district";
  /** What the name field says once the reader has typed in it. */
  @state() private typed: string | null = null;
  /** The version whose further actions are shown, and whether its name is being changed. */
  @state() private opened: { readonly id: number; readonly renaming: boolean } | null = null;
  /** The version that was deleted last, and what puts it back. */
  @state() private deleted: { readonly name: string; readonly putBack: () => void } | null = null;
  @state() private imported: Imported | null = null;
  #unhear: () => void = () => undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, versionStyle);
    this.#unhear = versions().hear(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unhear();
  }

  protected override render(): TemplateResult {
    const words = versionWords();
    const { list, unkept } = versions();
    return html`<section aria-labelledby="versions-heading">
      <div class="versions-head">
        <h2 class="heading" id="versions-heading">${words.heading}</h2>
        <div class="versions-actions">
          <button type="button" class="quiet" aria-expanded=${this.naming ? "true" : "false"} @click=${this.#begin}>
            ${words.begin}
          </button>
          ${
            list.length === 0
              ? nothing
              : html`<button type="button" class="quiet" @click=${this.#export}>${words.exportAll}</button>`
          }
          ${fileButton(
            { text: words.import, label: words.importFile, accept: ".json,application/json", quiet: true },
            (file) => void this.#import(file),
          )}
        </div>
      </div>
      ${this.naming ? this.#form(list) : list.length === 0 ? html`<p class="versions-said">${words.none}</p>` : nothing}
      ${
        list.length === 0
          ? nothing
          : html`<ul class="version-list">
              ${list.map((version) => this.#row(version))}
            </ul>`
      }
      ${
        this.deleted === null
          ? nothing
          : html`<p class="versions-said">
              ${words.deleted(this.deleted.name)}
              <button type="button" class="quiet" data-putback @click=${this.#putBack}>${words.putBack}</button>
            </p>`
      }
      ${unkept && list.length > 0 ? html`<p class="notice" role="status">${words.unkept}</p>` : nothing}
      ${
        this.imported === null
          ? nothing
          : importedNotice(this.imported, () => {
              this.imported = null;
            })
      }
    </section>`;
  }

  #form(list: readonly Kept[]): TemplateResult {
    const words = versionWords();
    const unfit = this.desk.refused ? words.unfit : "";
    const form = {
      id: "version-name",
      name: this.typed ?? this.#suggested(list),
      button: words.keep,
      party: this.party,
      unfit,
    };
    return versionForm(form, {
      take: this.#keep,
      leave: this.#cancel,
      typed: (name) => {
        this.typed = name;
      },
      proposed: (party) => {
        this.party = party;
      },
    });
  }

  #row(version: Kept): TemplateResult {
    const { id } = version;
    const opened = this.opened?.id === id ? (this.opened.renaming ? "renaming" : "more") : "closed";
    return versionRow(version, alike(version.scenario, this.draft), opened, {
      open: () => {
        this.#open(version);
      },
      compare: () => {
        this.#compare(version);
      },
      unfold: () => {
        this.opened = opened === "closed" ? { id, renaming: false } : null;
      },
      beginRenaming: () => {
        this.opened = { id, renaming: true };
        void this.#focus("#version-rename", true);
      },
      rename: (name) => {
        this.#rename(id, name);
      },
      leave: () => {
        this.#close(id);
      },
      remove: () => {
        this.#delete(version);
      },
    });
  }

  #suggested(list: readonly Kept[]): string {
    const words = versionWords();
    return freeName(list, this.party === "district" ? words.ours : words.theirs);
  }

  #begin = (): void => {
    if (this.naming) {
      this.#cancel();
      return;
    }
    this.naming = true;
    this.typed = null;
    void this.#focus("#version-name", true);
  };

  #cancel = (): void => {
    this.naming = false;
    void this.#focus(".versions-actions button");
  };

  #keep = (name: string): void => {
    const kept = versions().add({ name, from: this.party, saved: new Date().toISOString(), scenario: this.draft });
    this.deleted = null;
    this.#cancel();
    this.dispatchEvent(tell(versionWords().kept(kept.name)));
  };

  #open({ name, scenario }: Kept): void {
    const words = versionWords();
    const open = async (): Promise<void> => {
      if (await this.desk.openKept(scenario, words.refused(name))) this.dispatchEvent(tell(words.opened(name)));
    };
    this.dispatchEvent(opening(open));
  }

  #compare({ id }: Kept): void {
    counter.choose({ kind: "version", id });
    const root = this.getRootNode();
    if (root instanceof ShadowRoot) root.querySelector<QuestionList>("question-list")?.show("compare");
  }

  #rename(id: number, typed: string): void {
    versions().rename(id, typed);
    this.#close(id);
    const renamed = versions().list.find((version) => version.id === id)?.name ?? typed;
    this.dispatchEvent(tell(versionWords().renamed(renamed)));
  }

  #delete({ id, name }: Kept): void {
    const putBack = versions().remove(id);
    this.deleted = { name, putBack };
    this.opened = null;
    this.dispatchEvent(tell(versionWords().deleted(name)));
    void this.#focus("[data-putback]");
  }

  #putBack = (): void => {
    const { deleted } = this;
    if (deleted === null) return;
    deleted.putBack();
    this.deleted = null;
    this.dispatchEvent(tell(versionWords().isBack(deleted.name)));
    void this.#focus(".versions-actions button");
  };

  #close(id: number): void {
    this.opened = null;
    void this.#focus(`[data-version="${String(id)}"] [aria-expanded]`);
  }

  #export = (): void => {
    const words = versionWords();
    const blob = new Blob([versionsText(versions().list)], { type: "application/json" });
    save(blob, fileName(`${words.exported} ${this.draft.title}`));
  };

  async #import(file: File): Promise<void> {
    const { mistakes } = versionWords();
    const read = await readFile(file);
    if (read.kind === "unreadable") {
      const refusals = [{ code: "unreadable", field: "", message: read.message }];
      this.imported = { taken: 0, refused: [{ name: file.name, refusals }] };
      return;
    }
    const now = new Date().toISOString();
    const { taken, refused } = await readVersions(read.input, (scenario) => this.desk.check(scenario), mistakes, now);
    for (const version of taken) versions().add(version);
    this.imported = { taken: taken.length, refused };
  }

  async #focus(selector: string, select = false): Promise<void> {
    await this.updateComplete;
    const element = this.querySelector<HTMLElement>(selector);
    element?.focus();
    if (select && element instanceof HTMLInputElement) element.select();
  }
}
