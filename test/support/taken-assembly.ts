import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Synthesise } from '../../infra/local/local-stage.ts';

/** The issuer a shared assembly names, in whose place each platform puts its own. */
export const issuerOfTheShared = 'http://127.0.0.1:1/_local/issuer';

/** What the stacks would be synthesised to, taken from what stands in a directory: only the issuer differs. */
export const takeAssemblyFrom =
  (shared: string): Synthesise =>
  async ({ issuer, directory }) => {
    const own = join(directory, 'cdk.out');
    // A start on data that are there finds what the one before took.
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    for (const entry of readdirSync(shared, { withFileTypes: true })) {
      const [from, to] = [join(shared, entry.name), join(own, entry.name)];
      if (entry.isDirectory()) symlinkSync(from, to);
      else if (entry.name.endsWith('.json'))
        writeFileSync(to, readFileSync(from, 'utf8').replaceAll(issuerOfTheShared, issuer));
      else cpSync(from, to);
    }
    return Promise.resolve(own);
  };

/** Names to a command's process the directory it takes its stacks from. */
export const assemblyVariable = 'SHARED_ASSEMBLY';

/** For a command in a process of its own, told by its environment where the assembly stands. */
export const takeAssemblyNamed: Synthesise = (request) => {
  const shared = process.env[assemblyVariable];
  if (shared === undefined) throw new Error(`${assemblyVariable} names no assembly.`);
  return takeAssemblyFrom(shared)(request);
};
