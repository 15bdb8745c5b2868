import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { withSharedAssembly, type Command } from '../support/shared-assembly.ts';

const root = join(import.meta.dirname, '../..');

export type Run = { code: number | null; stdout: string; stderr: string };

/** The command as an operator types it. */
const asTyped = (): Command => ({ script: 'infra/replay/replay.ts', env: process.env });

/** The same, but for the synthesis, which it takes from this run. */
export const onSharedAssembly = (): Command => ({
  script: 'test/replay/replay-on-taken.ts',
  env: withSharedAssembly(),
});

/** Runs the command to its end in a directory for what is temporary; `hear` is told what it has said so far, and may end it. */
export const replayHeard = (
  directory: string,
  words: string[],
  hear: (said: string, child: ChildProcess) => void,
  command: Command = asTyped(),
): Promise<Run> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', command.script, ...words], {
      cwd: root,
      env: { ...command.env, TMPDIR: directory },
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
