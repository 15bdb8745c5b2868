import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundling } from '../../infra/bundle.ts';

/** Bundles a function of the bench just as the product's are; answers the file. */
export const bundleEntry = async (name: string): Promise<string> => {
  const outfile = join(mkdtempSync(join(tmpdir(), 'zhaoshang-bench-')), 'index.mjs');
  await build({
    ...bundling,
    outExtension: {},
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
  });
  return outfile;
};
