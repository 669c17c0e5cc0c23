/** What stands in an element's shadow: what the page put inside it until there is a picture, then the face of the embed. */
import type { Refusal } from "outcomes-contract";
import { type Language, saidIn } from "../text/catalog";
import { fill, h } from "./dom";
import type { Exhibit } from "./exhibit";
import { emptyFace, Face, type Hand, refusedFace, spoken } from "./face";
import type { Settings } from "./settings";
import { sheetsOf } from "./sheets";

export class Look {
  readonly #root: ShadowRoot;
  readonly #revealed: () => void;
  readonly #slot = h("slot");
  readonly #embed = h("div", { class: "embed", part: "embed", hidden: true });
  readonly #live = h("div", { class: "unseen", "aria-live": "polite" });
  readonly #width = new ResizeObserver(() => {
    this.draw();
  });
  #exhibit: Exhibit | null = null;
  #face: Face | null = null;
  #language: Language = "en";

  constructor(root: ShadowRoot, revealed: () => void) {
    this.#root = root;
    this.#revealed = revealed;
    root.append(this.#slot, this.#embed);
  }

  /** Begins anew, in the author's colours and language. */
  dress(settings: Pick<Settings, "colours">, language: Language): void {
    this.#root.adoptedStyleSheets = sheetsOf(settings);
    this.#language = language;
    this.#embed.lang = language;
    this.#exhibit = null;
    this.#face = null;
  }

  /** Says what the author has to mend. */
  refuse(refusals: readonly Refusal[]): void {
    fill(
      this.#embed,
      saidIn(this.#language, () => refusedFace(refusals)),
    );
    this.#reveal();
  }

  /** Shows what there is to show; `inside`: the page put something inside the element. */
  show(exhibit: Exhibit, address: string | null, inside: boolean, hand: Hand): void {
    saidIn(this.#language, () => {
      if (exhibit.shown === null) {
        if (exhibit.refusals.length === 0 && this.#face === null) this.#wait(exhibit, address, inside);
        return;
      }
      this.#exhibit = exhibit;
      if (this.#face === null) {
        this.#face = new Face(exhibit, hand);
        fill(this.#embed, this.#face.element, this.#live);
        this.#width.disconnect();
        this.#width.observe(this.#face.picture.element);
      }
      this.#face.show(exhibit, address);
      this.#reveal();
      this.draw();
    });
  }

  /** What the page put inside stays; where it put nothing, and where nothing can come, a line stands there. */
  #wait(exhibit: Exhibit, address: string | null, inside: boolean): void {
    fill(this.#embed, emptyFace(exhibit, address));
    this.#embed.hidden = exhibit.unable === null && inside;
    if (exhibit.unable !== null) this.#revealed();
  }

  /** What stands inside the element gives way. */
  #reveal(): void {
    this.#embed.hidden = false;
    this.#slot.remove();
    this.#revealed();
  }

  /** Draws the picture for the width that it has. */
  draw(): void {
    const [exhibit, face] = [this.#exhibit, this.#face];
    if (exhibit === null || face === null) return;
    saidIn(this.#language, () => {
      face.draw(exhibit, Math.floor(face.picture.element.clientWidth));
    });
  }

  /** Has the headline read out. */
  say(exhibit: Exhibit): void {
    this.#live.textContent = saidIn(this.#language, () => spoken(exhibit));
  }

  /** A printout shows no dot on its way. */
  arrive(): void {
    this.#face?.picture.arrive();
  }
}
