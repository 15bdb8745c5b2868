import { inject } from 'vitest';
import type { Synthesise } from '../../infra/local/local-stage.ts';
import { assemblyVariable, takeAssemblyFrom } from './taken-assembly.ts';

/** What the stacks would be synthesised to, taken from the one synthesis of this run. */
export const takeSharedAssembly: Synthesise = (request) =>
  takeAssemblyFrom(inject('assemblyDirectory'))(request);

/** A command to run in a process of its own: its script and its environment. */
export type Command = { readonly script: string; readonly env: NodeJS.ProcessEnv };

/** The environment of a command that takes its stacks from the one synthesis of this run. */
export const withSharedAssembly = (): NodeJS.ProcessEnv => ({
  ...process.env,
  [assemblyVariable]: inject('assemblyDirectory'),
});
