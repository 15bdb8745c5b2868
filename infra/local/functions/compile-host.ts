import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export type CompiledHost = { readonly host: URL; readonly clock: URL };

/** Compiles the two files each worker thread loads, once: stripping types would cost memory in every thread. */
export const compileHost = async (directory: string): Promise<CompiledHost> => {
  await build({
    entryPoints: [
      new URL('./worker-host.ts', import.meta.url),
      new URL('./worker-clock.ts', import.meta.url),
    ].map((source) => fileURLToPath(source)),
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    logLevel: 'warning',
  });
  return {
    host: pathToFileURL(join(directory, 'worker-host.mjs')),
    clock: pathToFileURL(join(directory, 'worker-clock.mjs')),
  };
};
