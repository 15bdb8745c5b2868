/** Tells whoever waits for the platform what it is doing. */
export type Say = (step: string) => void;

/** Says each step in a line, with the seconds since the command began. */
export const sayWithSeconds =
  (write: (line: string) => void): Say =>
  (step) =>
    write(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${step}`);
