import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { apiDocuments } from './api-documents.ts';
import { apiReferenceAssets } from './api-reference/assets.ts';
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

const entryPoints = (): Record<string, string> => ({
  'platform/api-reference/index': join(root, 'infra/api-reference/handler.ts'),
  ...Object.fromEntries(
    serviceNames.flatMap((service) =>
      functionKindsOf(service).map(
        (kind) =>
          [`${service}/${kind}/index`, join(root, `services/${service}/functions/${kind}.ts`)] as const,
      ),
    ),
  ),
});

export type BundledFunction = {
  /** `<service>/<kind>`, or `platform/api-reference`. */
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** The source files inside, relative to the repository. */
  readonly inputs: readonly string[];
  /** How many bytes each of them takes in it. */
  readonly bytesOf: ReadonlyMap<string, number>;
};

const kilobyte = 1024;

const weighing = (kilobytes: number, gzipKilobytes: number) => ({
  bytes: kilobytes * kilobyte,
  gzipBytes: gzipKilobytes * kilobyte,
});

/**
 * What a bundle may weigh at most, in bytes; a start reads all of it. The libraries every function needs come to some 350 KB
 * (SDK, zod, hono, jose), the client of S3 to 190 KB more, which the function that hands files in and out alone carries; the
 * rest is the service's own, of which the catalogue of matters is the largest part.
 */
export const bundleBudget = (name: string): { readonly bytes: number; readonly gzipBytes: number } => {
  return name.endsWith('/api') || name.endsWith(`/${filesApiKind}`)
    ? weighing(1000, 330)
    : weighing(660, 210);
};

const measure = async (metafile: Metafile): Promise<readonly BundledFunction[]> => {
  const scripts = Object.entries(metafile.outputs).filter(([path]) => basename(path) === bundledFile);
  return Promise.all(
    scripts.map(async ([path, { bytes, inputs }]) => {
      const directory = dirname(path);
      return {
        name: join(basename(dirname(directory)), basename(directory)),
        bytes,
        gzipBytes: gzipSync(await readFile(join(root, path))).length,
        inputs: Object.keys(inputs),
        bytesOf: new Map(Object.entries(inputs).map(([input, { bytesInOutput }]) => [input, bytesInOutput])),
      };
    }),
  );
};

/** Packed once at build time: the API in front does not compress. */
const copyApiReferenceAssets = async (outdir: string): Promise<void> => {
  const directory = join(apiReferenceDirectory(outdir), 'assets');
  await mkdir(directory, { recursive: true });
  await Promise.all(
    apiReferenceAssets.map(async ({ name }) => {
      const content = await readFile(resolve(`swagger-ui-dist/${name}`));
      await writeFile(join(directory, `${name}.gz`), gzipSync(content, { level: 9 }));
    }),
  );
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
  const { metafile } = await build({
    ...bundling,
    entryPoints: entryPoints(),
    outdir: relative(root, outdir),
    sourcemap: sourceMaps,
  });
  await Promise.all([documents, copyApiReferenceAssets(outdir)]);
  return measure(metafile);
};
