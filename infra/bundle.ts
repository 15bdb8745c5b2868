import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { apiDocuments } from './api-documents.ts';
import { apiReferenceAssets, guideAsset } from './api-reference/assets.ts';
import { guidePage } from './api-reference/guide.ts';
import { openApiFile, withoutWhatIsNeverUsed } from './bundle-plugins.ts';
import { filesApiKind, functionKindsOf, type AnyFunctionKind } from './function-kinds.ts';
import { serviceNames, type ServiceName } from '../shared/service-names.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const resolve = createRequire(import.meta.url).resolve;

/** The file and export that AWS calls in every bundle. */
export const bundledFile = 'index.mjs';
export const bundledHandler = 'index.handler';

/** Where a bundle stands below the directory given to bundleFunctions. */
export const functionDirectory = (outdir: string, service: ServiceName, kind: AnyFunctionKind): string =>
  join(outdir, service, kind);
export const apiReferenceDirectory = (outdir: string): string => join(outdir, 'platform', 'api-reference');

/** CommonJS packages inside an ES module still ask for `require`. */
const requireForCommonJs = `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`;

/** How every function is bundled, wherever it stands; the SDK is inside, so that a start does not depend on the runtime's copy. */
export const bundling = {
  absWorkingDir: root,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  metafile: true,
  charset: 'utf8',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  banner: { js: requireForCommonJs },
  plugins: [...withoutWhatIsNeverUsed],
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

type Entry = { readonly name: string; readonly source: string };

const entries = (): readonly Entry[] => [
  { name: 'platform/api-reference', source: 'infra/api-reference/handler.ts' },
  ...serviceNames.flatMap((service) =>
    functionKindsOf(service).map((kind) => ({
      name: `${service}/${kind}`,
      source: `services/${service}/functions/${kind}.ts`,
    })),
  ),
];

/** What a function comes to need later stands in files beside it, so that a start does not read it; they are its own, and it is built alone. */
const bundlingOf = ({ name, source }: Entry, outdir: string): BuildOptions & { readonly metafile: true } => ({
  ...bundling,
  splitting: true,
  entryPoints: { index: join(root, source) },
  outdir: relative(root, join(outdir, name)),
});

export type BundledFunction = {
  /** `<service>/<kind>`, or `platform/api-reference`. */
  readonly name: string;
  /** What a start reads, in bytes; what is loaded later is beside it. */
  readonly bytes: number;
  readonly gzipBytes: number;
  /** The source files of all of it, relative to the repository. */
  readonly inputs: readonly string[];
  /** How many bytes those take that a start reads. */
  readonly bytesOf: ReadonlyMap<string, number>;
};

const kilobyte = 1024;

const weighing = (kilobytes: number, gzipKilobytes: number) => ({
  bytes: kilobytes * kilobyte,
  gzipBytes: gzipKilobytes * kilobyte,
});

/**
 * What a start may read at most, in bytes. The libraries every function needs come to some 200 KB (zod, hono, jose), the clients
 * of SQS and S3 to some 190 KB more, which the functions that call those alone carry; the rest is the service's own, of which the
 * catalogue of matters is the largest part.
 */
export const bundleBudget = (name: string): { readonly bytes: number; readonly gzipBytes: number } =>
  name.endsWith('/api') || name.endsWith(`/${filesApiKind}`) ? weighing(860, 285) : weighing(640, 205);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The scripts that a start reads: the first, and what it and they import. */
const readAtStart = (outputs: Metafile['outputs'], path: string, known = new Set<string>()): Set<string> => {
  if (known.has(path)) return known;
  known.add(path);
  for (const { kind, path: imported, external } of outputs[path]?.imports ?? [])
    if (kind === 'import-statement' && external !== true) readAtStart(outputs, imported, known);
  return known;
};

const measure = async (name: string, { outputs }: Metafile): Promise<BundledFunction> => {
  const [first = ''] = Object.keys(outputs).filter((path) => basename(path) === bundledFile);
  const scripts = [...readAtStart(outputs, first)];
  const packed = scripts.map(async (path) => gzipSync(await readFile(join(root, path))).length);
  const inputs = scripts.flatMap((path) => Object.entries(outputs[path]?.inputs ?? {}));
  return {
    name,
    bytes: sumOf(scripts.map((path) => outputs[path]?.bytes ?? 0)),
    gzipBytes: sumOf(await Promise.all(packed)),
    inputs: Object.values(outputs).flatMap((output) => Object.keys(output.inputs)),
    bytesOf: new Map(inputs.map(([input, { bytesInOutput }]) => [input, bytesInOutput])),
  };
};

/** Where the guide for developers of clients is written. */
const guideSource = join(root, 'shared', 'http', 'README.md');

/** Packed once at build time: the API in front does not compress. */
const writeApiReferenceAssets = async (outdir: string): Promise<void> => {
  const directory = join(apiReferenceDirectory(outdir), 'assets');
  await mkdir(directory, { recursive: true });
  const write = (name: string, content: Buffer | string): Promise<void> =>
    writeFile(join(directory, `${name}.gz`), gzipSync(content, { level: 9 }));
  await Promise.all([
    ...apiReferenceAssets.map(async ({ name }) =>
      write(name, await readFile(resolve(`swagger-ui-dist/${name}`))),
    ),
    write(guideAsset.name, guidePage(await readFile(guideSource, 'utf8'))),
  ]);
};

const writeApiDocuments = async (outdir: string): Promise<void> => {
  for (const [service, document] of await apiDocuments()) {
    const directory = functionDirectory(outdir, service, 'api');
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, openApiFile), document);
  }
};

/**
 * Bundles every function of the platform into `outdir`, one directory each, and answers what came out.
 * Source maps are off by default: a start would read them, and the same commit reproduces them.
 */
export const bundleFunctions = async (
  outdir: string,
  { sourceMaps = false }: { readonly sourceMaps?: boolean } = {},
): Promise<readonly BundledFunction[]> => {
  await rm(outdir, { recursive: true, force: true });
  const documents = writeApiDocuments(outdir);
  const bundled = await Promise.all(
    entries().map(async (entry) => {
      const { metafile } = await build({ ...bundlingOf(entry, outdir), sourcemap: sourceMaps });
      return measure(entry.name, metafile);
    }),
  );
  await Promise.all([documents, writeApiReferenceAssets(outdir)]);
  return bundled;
};
