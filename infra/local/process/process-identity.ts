import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';

/** A process for certain: a number alone may have been given to another since. */
export const processIdentitySchema = z.object({ pid: z.int().positive(), started: z.string() });
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

type Status = { readonly parent: number; readonly state: string; readonly started: string };

const statusFromProc = (pid: number): Status | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in parentheses, may itself hold spaces and parentheses.
    const [state, parent, ...others] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: state ?? '', parent: Number(parent), started: others[17] ?? '' };
  } catch {
    return null;
  }
};

const statusFromPs = (pid: number): Status | null => {
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    }).trim();
    const [parent, state, ...started] = line.split(/\s+/);
    return { parent: Number(parent), state: state ?? '', started: started.join(' ') };
  } catch {
    return null;
  }
};

const statusOf = (pid: number): Status | null =>
  existsSync('/proc/self/stat') ? statusFromProc(pid) : statusFromPs(pid);

/** Identifies a living process; null when it has ended. */
export const identify = (pid: number): ProcessIdentity | null => {
  const status = statusOf(pid);
  return status === null || status.state.startsWith('Z') ? null : { pid, started: status.started };
};

/** Whether the very process is still there. */
export const isAlive = (process: ProcessIdentity): boolean =>
  identify(process.pid)?.started === process.started;

/** The command line of a process, words joined by spaces; empty when it has ended. */
export const commandOf = (pid: number): string => {
  try {
    return existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

/** The parent's number; null when the process has ended. */
export const parentOf = (pid: number): number | null => statusOf(pid)?.parent ?? null;
