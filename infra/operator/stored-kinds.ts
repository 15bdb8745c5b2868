import { globSync } from 'node:fs';
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

/** Where a service says how its items are stored: its capabilities, its kernel, and shared/ for what all keep of names. */
export const storesOf = (service: ServiceName): readonly string[] => [
  `services/${service}/*/store/*.ts`,
  `services/${service}/kernel/*-store.ts`,
  'shared/names/*.ts',
];

const kindsOf = async (service: ServiceName): Promise<readonly StoredKind[]> => {
  const root = join(import.meta.dirname, '../..');
  const files = globSync([...storesOf(service)], { cwd: root });
  const modules = await Promise.all(
    files.map(async (file): Promise<unknown> => import(pathToFileURL(join(root, file)).href)),
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
