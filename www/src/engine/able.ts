/** Whether this browser can run the engine. */

/** An empty module: `\0asm`, version 1. */
export const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
/** A function that splats an i8 over 128 bits: every browser since 2023 accepts it. */
const vectors = new Uint8Array([
  ...empty,
  ...[1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
]);

/** It has no WebAssembly, or has it turned off. */
export const isMissing = (): boolean => typeof WebAssembly === "undefined";

/** It is older than 2023. */
export const isOld = (): boolean => !WebAssembly.validate(vectors);
