import { build } from 'esbuild';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundleBudget, bundleFunctions, bundling } from '../../infra/bundle.ts';

const outdir = mkdtempSync(join(tmpdir(), 'zhaoshang-bundle-'));
const bundles = await bundleFunctions(outdir);

const localesIn = (inputs: readonly string[]): string[] =>
  inputs.filter((input) => /zod\/v4\/locales\/(?!en\.js|index\.js)/.test(input));

const bundleOf = async (source: string, plugins = bundling.plugins) => {
  const entry = join(mkdtempSync(join(tmpdir(), 'zhaoshang-entry-')), 'entry.ts');
  writeFileSync(entry, source);
  const outfile = entry.replace('.ts', '.mjs');
  const { metafile } = await build({
    ...bundling,
    plugins,
    entryPoints: [entry],
    outfile,
    outExtension: {},
    nodePaths: [fileURLToPath(new URL('../../node_modules', import.meta.url))],
  });
  return { outfile, inputs: Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs)) };
};

describe('A bundle', () => {
  it('is made for each of the twelve functions and the API reference', () => {
    expect(bundles.map(({ name }) => name).toSorted()).toEqual([
      ...['approvals', 'leads', 'notifications'].flatMap((service) =>
        ['api', 'check-deadlines', 'on-event', 'publish-events'].map((kind) => `${service}/${kind}`),
      ),
      'platform/api-reference',
    ]);
  });

  it.each(bundles)('of $name stays within its budget', ({ name, bytes, gzipBytes }) => {
    const budget = bundleBudget(name);
    expect({ bytes: bytes <= budget.bytes, gzip: gzipBytes <= budget.gzipBytes }).toEqual({
      bytes: true,
      gzip: true,
    });
  });

  it.each(bundles)('of $name holds no language of zod but one', ({ inputs }) => {
    expect(localesIn(inputs)).toEqual([]);
  });

  it('would hold them all if zod passed its namespace on unhindered', async () => {
    const source = `import { z } from 'zod'; console.log(z);`;
    expect(localesIn((await bundleOf(source, [])).inputs).length).toBeGreaterThan(40);
    expect(localesIn((await bundleOf(source)).inputs)).toEqual([]);
  });

  it.each(bundles)('of $name asks no provider of credentials but its environment', ({ inputs }) => {
    expect(
      inputs.filter((input) => /credential-provider-(?!env)/.test(input) && !input.includes(':')),
    ).toEqual([]);
  });

  it('finds the credentials of its role in the environment, with the session that ends them', async () => {
    const { outfile } = await bundleOf(
      `import { SQSClient } from '@aws-sdk/client-sqs'; export const credentials = () => new SQSClient({ region: 'cn-north-1' }).config.credentials();`,
    );
    const before = { ...process.env };
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'id',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'session',
    });
    try {
      const { credentials } = await import(pathToFileURL(outfile).href);
      expect(await credentials()).toMatchObject({
        accessKeyId: 'id',
        secretAccessKey: 'secret',
        sessionToken: 'session',
      });
    } finally {
      process.env = before;
    }
  });
});
