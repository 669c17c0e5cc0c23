/** Files that are dropped anywhere on the page. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

export class Dropping implements ReactiveController {
  readonly #host: Pick<ReactiveControllerHost, "requestUpdate">;
  readonly #taken: (file: File) => void;
  #over = false;

  /** `taken` is told of a file. */
  constructor(host: ReactiveControllerHost, taken: (file: File) => void) {
    this.#host = host;
    this.#taken = taken;
    host.addController(this);
  }

  /** Whether a file is held over the page. */
  get over(): boolean {
    return this.#over;
  }

  hostConnected(): void {
    window.addEventListener("dragover", this.#enter);
    window.addEventListener("dragleave", this.#leave);
    window.addEventListener("drop", this.#drop);
  }

  hostDisconnected(): void {
    window.removeEventListener("dragover", this.#enter);
    window.removeEventListener("dragleave", this.#leave);
    window.removeEventListener("drop", this.#drop);
  }

  #turn(over: boolean): void {
    if (over === this.#over) return;
    this.#over = over;
    this.#host.requestUpdate();
  }

  #enter = (event: DragEvent): void => {
    if (!(event.dataTransfer?.types.includes("Files") ?? false)) return;
    event.preventDefault();
    this.#turn(true);
  };

  #leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.#turn(false);
  };

  #drop = (event: DragEvent): void => {
    this.#turn(false);
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    this.#taken(file);
  };
}
