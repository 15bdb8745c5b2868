import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { declaredShapes } from '../../shared/http/open-api/shapes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const sourcesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.split(sep).includes('functions'))
    .map((path) => join(folder, path).replaceAll(sep, '/'))
    .sort();

const saysNothing = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodUndefined ||
  (schema instanceof z.ZodObject && Object.keys(schema.shape).length === 0);

/** Declares every schema that a source exports by where it stands, so that documents name it as the sources do. */
const declareSources = async (folders: readonly string[]): Promise<void> => {
  for (const path of folders.flatMap(sourcesBelow)) {
    const exported: unknown = await import(pathToFileURL(join(root, path)).href);
    for (const [name, value] of Object.entries(
      z.record(z.string(), z.unknown()).parse({ ...Object(exported) }),
    ))
      if (value instanceof z.ZodType && !saysNothing(value) && !declaredShapes.has(value))
        declaredShapes.add(value, { id: `${path.replace(/\.ts$/, '')}#${name}` });
  }
};

const asked = z
  .object({ service: z.string(), function: z.string(), request: z.record(z.string(), z.unknown()) })
  .parse(workerData);
const functionModule = z.object({
  handler: z.custom<(request: unknown, context: unknown) => Promise<unknown>>(
    (value) => typeof value === 'function',
  ),
});

await declareSources(['shared', `services/${asked.service}`]);
const { handler } = functionModule.parse({ ...Object(await import(asked.function)) });
parentPort?.postMessage(await handler(asked.request, {}));
