import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import * as z from 'zod';

/** Beside the bundle of an api function: the OpenAPI document it answers with. */
export const openApiFile = 'openapi.json';

/** Packages inside the SDK that no function here comes to use, and what stands in for them. */
const standIns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // A function's credentials stand in its environment; the chain of other providers would be a quarter of the bundle.
    '@aws-sdk/credential-provider-node': `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
    // Nothing that is asked of DynamoDB, SQS or S3 answers with an event stream; asked for one, the client fails on the missing class.
    '@smithy/core/event-streams': `export const EventStreamSerde = undefined; export const eventStreamSerdeProvider = undefined; export const resolveEventStreamSerdeConfig = (config) => config;`,
    // Holds discovered endpoints, which DynamoDB does not have unless asked; a map will do.
    'mnemonist/lru-cache': `export default class extends Map { constructor() { super(); } peek(key) { return this.get(key); } }`,
  }),
);

const standInsOfTheSdk: Plugin = {
  name: 'stand-ins-of-the-sdk',
  setup: (bundler) => {
    const namespace = 'stand-in';
    bundler.onResolve({ filter: /^(@aws-sdk|@smithy|mnemonist)\// }, ({ path, resolveDir }) =>
      standIns.has(path) ? { path, namespace, pluginData: resolveDir } : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace }, ({ path, pluginData }) => ({
      contents: standIns.get(path) ?? '',
      resolveDir: z.string().parse(pluginData),
    }));
  },
};

/** Packages that pass zod's whole namespace on would carry its fifty languages; the messages people read are our own. */
const zodInOneLanguage: Plugin = {
  name: 'zod-in-one-language',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: `export { default as en } from './en.js';`,
      resolveDir: dirname(path),
    }));
  },
};

/** The documents are made when the functions are bundled; the function that serves one reads it from the file beside it. */
const openApiDocumentFromFile: Plugin = {
  name: 'open-api-document-from-file',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]shared[\\/]http[\\/]open-api-document\.ts$/ }, ({ path }) => ({
      contents: `
        import { readFileSync } from 'node:fs';
        let document;
        export const openApiDocument = () => (document ??= JSON.parse(readFileSync(new URL('./${openApiFile}', import.meta.url), 'utf8')));
      `,
      resolveDir: dirname(path),
    }));
  },
};

const jsonSchemaFiles = /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/;

/**
 * Every schema of zod carries a way to JSON Schema, which no function takes. Asked for it, a bundle says that it is left out.
 * What reads a schema's own limits stands in the same file and is kept.
 */
const zodWithoutJsonSchema: Plugin = {
  name: 'zod-without-json-schema',
  setup: (bundler) => {
    bundler.onLoad({ filter: jsonSchemaFiles }, async ({ path, suffix }) => {
      if (suffix === '?whole') return undefined;
      const whole = await readFile(path, 'utf8');
      const names = [...whole.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name = '']) => name);
      // zod calls what is named create… when it builds a schema, the rest when asked for JSON Schema.
      const leftOut = names
        .filter((name) => name !== 'aggregateChecks')
        .map((name) => `export const ${name} = ${name.startsWith('create') ? '() => refuse' : 'refuse'};`);
      const kept = names.includes('aggregateChecks')
        ? `export { aggregateChecks } from './${basename(path)}?whole';`
        : 'export { refuse as process };';
      const refuse = `const refuse = () => { throw new Error('JSON Schema is left out of the bundle'); };`;
      return { contents: [refuse, ...leftOut, kept].join('\n'), resolveDir: dirname(path) };
    });
  },
};

const descriptionsOfEndpoints = /^ +description:\s+(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),\n/gm;

/** In the http folder of a service or of one of its capabilities, or in the kernel. */
const endpointFiles = /[\\/]services[\\/]\w+[\\/](?:[\w-]+[\\/])?(?:http|kernel)[\\/][\w-]+\.ts$/;

/** What describes an endpoint at length is read in the OpenAPI document, which is made before; a function never says it. */
const endpointsWithoutDescriptions: Plugin = {
  name: 'endpoints-without-descriptions',
  setup: (bundler) => {
    bundler.onLoad({ filter: endpointFiles }, async ({ path }) => {
      const whole = await readFile(path, 'utf8');
      return { contents: whole.replaceAll(descriptionsOfEndpoints, ''), loader: 'ts' };
    });
  },
};

const publishedDays = z.record(z.string(), z.record(z.string(), z.string()));

/** Of the published holidays the calendar reads the dates; the name beside each date, in two languages, stays at home. */
const holidaysByDateAlone: Plugin = {
  name: 'holidays-by-date-alone',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]chinese-days[\\/]dist[\\/]chinese-days\.json$/ }, async ({ path }) => {
      const published = publishedDays.parse(JSON.parse(await readFile(path, 'utf8')));
      const dates = Object.entries(published).map(
        ([section, days]) =>
          [section, Object.fromEntries(Object.keys(days).map((day) => [day, '']))] as const,
      );
      return { contents: JSON.stringify(Object.fromEntries(dates)), loader: 'json' };
    });
  },
};

/** A client's manifest is read for its version alone. */
const clientVersionAlone: Plugin = {
  name: 'client-version-alone',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[\w-]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(path, 'utf8')));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/** What keeps a bundle to the code that can run; a start reads and compiles all of the rest for nothing. */
export const withoutWhatIsNeverUsed: readonly Plugin[] = [
  standInsOfTheSdk,
  zodInOneLanguage,
  openApiDocumentFromFile,
  zodWithoutJsonSchema,
  endpointsWithoutDescriptions,
  holidaysByDateAlone,
  clientVersionAlone,
];
