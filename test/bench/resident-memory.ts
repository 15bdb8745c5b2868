import { execFileSync } from 'node:child_process';

type ProcessRow = {
  readonly pid: number;
  readonly parent: number;
  readonly kilobytes: number;
  readonly command: string;
};

const processes = (): readonly ProcessRow[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, kilobytes, ...command] = line.trim().split(/\s+/);
      return {
        pid: Number(pid),
        parent: Number(parent),
        kilobytes: Number(kilobytes),
        command: command.join(' '),
      };
    });

const treeOf = (pid: number, all: readonly ProcessRow[]): readonly ProcessRow[] => [
  ...all.filter((row) => row.pid === pid),
  ...all.filter(({ parent }) => parent === pid).flatMap((child) => treeOf(child.pid, all)),
];

/** Megabytes resident in a process and all it started, and how much of them is Java's. */
export const residentMegabytes = (pid: number): { readonly total: number; readonly java: number } => {
  const tree = treeOf(pid, processes());
  const megabytes = (rows: readonly ProcessRow[]): number =>
    Math.round(rows.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024);
  return { total: megabytes(tree), java: megabytes(tree.filter(({ command }) => command.includes('java'))) };
};
