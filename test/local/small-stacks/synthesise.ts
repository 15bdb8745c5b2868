import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localAudience } from '../../../infra/local/issuer.ts';
import type { Synthesise } from '../../../infra/local/local-stage.ts';
import { platformTemplate, serviceTemplate } from './template.ts';

const sources = {
  api: new URL('./functions/api.ts', import.meta.url),
  publish: new URL('./functions/publish.ts', import.meta.url),
  consume: new URL('./functions/consume.ts', import.meta.url),
  check: new URL('./functions/check.ts', import.meta.url),
};

/** Writes a cloud assembly as the CDK would, of two small stacks that use every kind of resource the runner knows. */
export const synthesiseSmallStacks: Synthesise = async ({ issuer, directory }) => {
  const outdir = join(directory, 'small');
  await build({
    entryPoints: Object.entries(sources).map(([name, source]) => ({
      in: source.pathname,
      out: `small-${name}/index`,
    })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: {
      js: `import { createRequire as __require } from 'node:module'; const require = __require(import.meta.url);`,
    },
  });
  const write = (name: string, content: object): void =>
    writeFileSync(join(outdir, name), JSON.stringify(content));
  mkdirSync(outdir, { recursive: true });
  write('platform.template.json', platformTemplate(issuer, localAudience));
  write('service.template.json', serviceTemplate);
  write('service.assets.json', {
    files: Object.fromEntries(
      Object.keys(sources).map((name) => [
        name,
        { source: { path: `small-${name}` }, destinations: { here: { objectKey: `small-${name}.zip` } } },
      ]),
    ),
  });
  write('manifest.json', {
    artifacts: {
      platform: { type: 'aws:cloudformation:stack', properties: { templateFile: 'platform.template.json' } },
      service: { type: 'aws:cloudformation:stack', properties: { templateFile: 'service.template.json' } },
      'service.assets': { type: 'cdk:asset-manifest', properties: { file: 'service.assets.json' } },
    },
  });
  return outdir;
};
