import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundleBudget, bundleFunctions, bundling, functionDirectory } from '../../infra/bundle.ts';
import { serviceDefinitions } from '../../infra/synthesis.ts';
import { serviceNames } from '../../shared/service-names.ts';

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
  it('is made for each function of each service and the API reference', () => {
    expect(bundles.map(({ name }) => name).toSorted()).toEqual(
      [
        ...['approvals', 'leads', 'notifications'].flatMap((service) =>
          ['api', 'check-deadlines', 'on-event', 'publish-events'].map((kind) => `${service}/${kind}`),
        ),
        'approvals/files-api',
        'platform/api-reference',
      ].toSorted(),
    );
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

  it('would hold them all if a source took zod by name', async () => {
    expect(
      localesIn((await bundleOf(`import { z } from 'zod'; console.log(z);`)).inputs).length,
    ).toBeGreaterThan(40);
  });

  it.each(['@aws-sdk/credential-provider-node', '@smithy/core/event-streams', 'mnemonist/lru-cache'])(
    'holds a stand-in for %s, which the SDK still asks for',
    (name) => {
      const { inputs } = bundles.find((bundle) => bundle.name === 'leads/api')!;
      expect(inputs).toContain(`stand-in:${name}`);
    },
  );

  it.each(serviceNames)(
    'of the api of %s answers with the OpenAPI document beside it, without its generator',
    (service) => {
      const { inputs } = bundles.find(({ name }) => name === `${service}/api`)!;
      expect(inputs.filter((input) => /zod-(?:to-)?openapi/.test(input))).toEqual([]);
      const document = JSON.parse(
        readFileSync(join(functionDirectory(outdir, service, 'api'), 'openapi.json'), 'utf8'),
      );
      expect(document.openapi).toBe('3.1.0');
      expect(Object.keys(document.paths).length).toBeGreaterThan(0);
    },
  );

  it.each(serviceNames)('of the api of %s documents no path that is not led to it', (service) => {
    const document = JSON.parse(
      readFileSync(join(functionDirectory(outdir, service, 'api'), 'openapi.json'), 'utf8'),
    );
    const { resources, files } = serviceDefinitions.find((definition) => definition.service === service)!;
    const led = [...resources, ...(files?.resources ?? [])];
    const elsewhere = Object.keys(document.paths).filter((path) => !led.includes(path.split('/')[2]!));
    expect(elsewhere).toEqual([]);
  });

  it('of the function that hands files out is the only one with the client of their bucket', () => {
    const holding = bundles.filter(({ inputs }) =>
      inputs.some((input) => input.includes('@aws-sdk/client-s3/')),
    );
    expect(holding.map(({ name }) => name)).toEqual(['approvals/files-api']);
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

  it('holds every day the calendar publishes, and no name of a holiday', async () => {
    const { outfile } = await bundleOf(`export { default } from 'chinese-days/dist/chinese-days.json';`);
    const { default: bundled } = await import(pathToFileURL(outfile).href);
    expect(Object.keys(bundled.holidays)).toEqual(Object.keys(published.holidays));
    expect(Object.keys(bundled.workdays)).toEqual(Object.keys(published.workdays));
    expect(readFileSync(outfile, 'utf8')).not.toContain('元旦');
  });
});
