import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Synthesise } from '../../infra/local/local-stage.ts';

/** The issuer the shared assembly names, in whose place each platform puts its own. */
export const issuerOfTheShared = 'http://127.0.0.1:1/_local/issuer';

/** What the stacks would be synthesised to, taken from the one synthesis of this run: only the issuer differs. */
export const takeSharedAssembly: Synthesise = async ({ issuer, directory }) => {
  const shared = inject('assemblyDirectory');
  const own = join(directory, 'cdk.out');
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
