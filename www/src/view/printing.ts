/** The page is printed: its term sheet is written for that moment, once its code is here. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Exposed } from "../engine/messages";
import type { Desk } from "../state/desk";
import type { Sheet } from "./sheet";

export class Printing implements ReactiveController {
  readonly #desk: Desk;
  #sheet: Sheet | null = null;

  constructor(host: ReactiveControllerHost, desk: Desk) {
    this.#desk = desk;
    host.addController(this);
  }

  /** What stands on paper is here. */
  begin(sheet: Sheet): void {
    this.#sheet = sheet;
  }

  /** The page's address is that of what is shown. */
  rest(shown: Exposed): void {
    this.#sheet?.rest(shown);
  }

  hostConnected(): void {
    window.addEventListener("beforeprint", this.#write);
    window.addEventListener("afterprint", this.#clear);
  }

  hostDisconnected(): void {
    window.removeEventListener("beforeprint", this.#write);
    window.removeEventListener("afterprint", this.#clear);
  }

  #write = (): void => {
    this.#sheet?.write(this.#desk);
  };

  #clear = (): void => {
    this.#sheet?.clear();
  };
}
