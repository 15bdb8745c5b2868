import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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

const wordsOfEndpoints = /\bdescription:\s*'(?:[^'\\]|\\.)*'/g;

/** What endpoints say at length of themselves stands in the documents, which are made from the sources; the summary stays, for it tells people where somebody unknown was named. */
const endpointsWithoutWords: Plugin = {
  name: 'endpoints-without-words',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]http[\\/][\w-]*(endpoints?|acts)\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(wordsOfEndpoints, "description: ''"),
      loader: 'ts',
    }));
  },
};

/** What keeps a bundle to the code that can run, each a twentieth of some bundle or more; a start reads and compiles the rest for nothing. */
export const withoutWhatIsNeverUsed: readonly Plugin[] = [
  standInsOfTheSdk,
  openApiDocumentFromFile,
  endpointsWithoutWords,
  holidaysByDateAlone,
];
