/** Shows how far a replay has come. */
export type Progress = {
  /** `at` is what has been reached, in words. */
  readonly show: (done: number, of: number, at: string) => void;
  /** Leaves the line to what comes next. */
  readonly end: () => void;
};

export type ProgressOutput = {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
};

const width = 30;
/** How often a line is written where there is no terminal to draw a bar on. */
const percentPerLine = 10;

const bar = (share: number): string => {
  const filled = Math.round(share * width);
  return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}]`;
};

/** A bar that redraws itself on a terminal; elsewhere a line now and then. */
export const createProgress = (output: ProgressOutput): Progress => {
  let shown = '';
  let lineDue = 0;
  const redraw = (line: string): void => {
    if (line !== shown) output.write(`\r${line.padEnd(shown.length)}`);
    shown = line;
  };
  return {
    show: (done, of, at) => {
      const share = of === 0 ? 1 : done / of;
      const percent = Math.floor(share * 100);
      if (output.isTTY === true) redraw(`${bar(share)} ${String(percent).padStart(3)} %  ${at}`);
      else if (percent >= lineDue) {
        output.write(`${percent} %  ${at}\n`);
        lineDue = (Math.floor(percent / percentPerLine) + 1) * percentPerLine;
      }
    },
    end: () => {
      if (shown !== '') output.write('\n');
      shown = '';
    },
  };
};
