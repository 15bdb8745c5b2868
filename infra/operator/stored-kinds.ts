import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { serviceNames, type ServiceName } from '../../shared/service-names.ts';

/** How one kind of item is stored: an aggregate, or a collection that grows beside one. */
export type StoredKind = {
  readonly service: ServiceName;
  /** Whether it is kept as a record with a state, or grows beside one. */
  readonly as: 'aggregate' | 'child';
  /** What the item says in `entity`. */
  readonly entity: string;
  readonly schema: z.ZodType;
  /** What lists read of it. */
  readonly entry: z.ZodType | null;
};

const schema = z.instanceof(z.ZodType);
const definitionSchema = z.object({
  kind: z.string(),
  schema,
  entry: schema.optional(),
  identify: z.function(),
});
const collectionSchema = z.strictObject({ name: z.string(), schema });
const collectionsSchema = z.record(z.string(), collectionSchema);

const kindsIn = (service: ServiceName, exported: unknown): readonly StoredKind[] => {
  const definition = definitionSchema.safeParse(exported);
  if (definition.success) {
    const { kind, entry = null } = definition.data;
    return [{ service, as: 'aggregate', entity: kind, schema: definition.data.schema, entry }];
  }
  const single = collectionSchema.safeParse(exported);
  const several = collectionsSchema.safeParse(exported);
  const found = single.success ? [single.data] : several.success ? Object.values(several.data) : [];
  return found.map(({ name, schema: of }) => ({
    service,
    as: 'child',
    entity: name,
    schema: of,
    entry: null,
  }));
};

const kindsOf = async (service: ServiceName): Promise<readonly StoredKind[]> => {
  const root = join(import.meta.dirname, '../..');
  // What every service keeps of names stands in shared/.
  const directories = [join(root, 'services', service, 'store'), join(root, 'shared/names')];
  const files = await Promise.all(
    directories.map(async (directory) => (await readdir(directory)).map((file) => join(directory, file))),
  );
  const modules = await Promise.all(
    files.flat().map(async (file): Promise<unknown> => import(pathToFileURL(file).href)),
  );
  return modules.flatMap((each) =>
    Object.values(z.record(z.string(), z.unknown()).parse(each)).flatMap((exported) =>
      kindsIn(service, exported),
    ),
  );
};

/** Every kind of item the services store, found in what their stores export. */
export const storedKinds = async (): Promise<readonly StoredKind[]> =>
  (await Promise.all(serviceNames.map(kindsOf))).flat();
