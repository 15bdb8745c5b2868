import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export type Run = { code: number | null; stdout: string; stderr: string };

/** Runs the command to its end in a directory for what is temporary; `hear` is told what it has said so far, and may end it. */
export const replayHeard = (
  directory: string,
  words: string[],
  hear: (said: string, child: ChildProcess) => void,
): Promise<Run> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'infra/replay/replay.ts', ...words], {
      cwd: root,
      env: { ...process.env, TMPDIR: directory },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => {
      said.stderr += chunk.toString();
      hear(said.stderr, child);
    });
    child.once('close', (code) => resolve({ code, ...said }));
  });
