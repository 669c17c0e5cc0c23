/** Whether the engine threw because an input is refused; anything else it throws is a trap. */
export const isRefusal = (reason: unknown): boolean => reason instanceof Error && reason.name === "RefusedError";
