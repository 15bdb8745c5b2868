import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { apiReferenceAssets } from './api-reference/assets.ts';
import { functionKinds, type FunctionKind } from './function-kinds.ts';
import { serviceNames, type ServiceName } from '../shared/service-names.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const resolve = createRequire(import.meta.url).resolve;

/** The file and export that AWS calls in every bundle. */
export const bundledFile = 'index.mjs';
export const bundledHandler = 'index.handler';

/** Where a bundle stands below the directory given to bundleFunctions. */
export const functionDirectory = (outdir: string, service: ServiceName, kind: FunctionKind): string =>
  join(outdir, service, kind);
export const apiReferenceDirectory = (outdir: string): string => join(outdir, 'platform', 'api-reference');

/** A function's credentials stand in its environment; the chain of other providers would be half of the bundle. */
const credentialsFromEnvironment: Plugin = {
  name: 'credentials-from-environment',
  setup: (bundler) => {
    const namespace = 'credentials-from-environment';
    bundler.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ resolveDir }) => ({
      path: 'credential-provider-node',
      namespace,
      pluginData: resolveDir,
    }));
    bundler.onLoad({ filter: /.*/, namespace }, ({ pluginData }) => ({
      contents: `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
      resolveDir: typeof pluginData === 'string' ? pluginData : root,
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

/**
 * @hono/zod-openapi wants zod's whole namespace only to reach one class; given the namespace, nothing of zod could be left out.
 * Schemas are therefore built with zod itself, never with the `z` that package passes on.
 */
const zodOpenApiWithoutNamespace: Plugin = {
  name: 'zod-openapi-without-namespace',
  setup: (bundler) => {
    const namespace = 'zod-openapi-without-namespace';
    bundler.onResolve({ filter: /^zod$/ }, ({ importer, resolveDir }) =>
      /[\\/]@hono[\\/]zod-openapi[\\/]/.test(importer)
        ? { path: 'zod', namespace, pluginData: resolveDir }
        : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace }, ({ pluginData }) => ({
      contents: `import { ZodType } from 'zod'; export const z = { ZodType };`,
      resolveDir: typeof pluginData === 'string' ? pluginData : root,
    }));
  },
};

/** CommonJS packages inside an ES module still ask for `require`. */
const requireForCommonJs = `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`;

/** How every function is bundled, wherever it stands; the SDK is inside, so that a start does not depend on the runtime's copy. */
export const bundling = {
  absWorkingDir: root,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  banner: { js: requireForCommonJs },
  plugins: [credentialsFromEnvironment, zodInOneLanguage, zodOpenApiWithoutNamespace],
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

const entryPoints = (): Record<string, string> => ({
  'platform/api-reference/index': join(root, 'infra/api-reference/handler.ts'),
  ...Object.fromEntries(
    serviceNames.flatMap((service) =>
      functionKinds.map(
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
};

/** What a bundle may weigh at most; a start reads all of it. */
export const bundleBudget = (name: string): { readonly bytes: number; readonly gzipBytes: number } =>
  name.endsWith('/api') ? { bytes: 420_000, gzipBytes: 130_000 } : { bytes: 380_000, gzipBytes: 120_000 };

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

/**
 * Bundles every function of the platform into `outdir`, one directory each, and answers what came out.
 * Source maps are off by default: a start would read them, and the same commit reproduces them.
 */
export const bundleFunctions = async (
  outdir: string,
  { sourceMaps = false }: { readonly sourceMaps?: boolean } = {},
): Promise<readonly BundledFunction[]> => {
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    ...bundling,
    entryPoints: entryPoints(),
    outdir: relative(root, outdir),
    sourcemap: sourceMaps,
  });
  await copyApiReferenceAssets(outdir);
  return measure(metafile);
};
