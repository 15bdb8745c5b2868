import * as z from 'zod';

/** A shape as JSON Schema tells it. */
export type Shape = z.core.JSONSchema.JSONSchema;

/** Which way a shape travels: what a client sends is told apart from what it reads, for a default may be left out of the one alone. */
export type Way = 'in' | 'out';

/** The schemas of the sources by the place where each is declared; filled where documents are made, empty where requests are served. */
export const declaredShapes = z.registry<{ readonly id: string }>();

const isBoundOfNumbers = (value: unknown): boolean =>
  value === Number.MAX_SAFE_INTEGER || value === Number.MIN_SAFE_INTEGER;

const dated = new Set(['date', 'date-time']);

const keysOf = ({ _zod: { def } }: z.core.$ZodTypes): readonly string[] | null =>
  def.type === 'record' && def.keyType instanceof z.ZodEnum ? def.keyType.options.map(String) : null;

/** What is kept by known names is an object with those fields. */
const withFieldsOfKnownNames = (zodSchema: z.core.$ZodTypes, jsonSchema: Shape): void => {
  const keys = keysOf(zodSchema);
  const each = jsonSchema.additionalProperties;
  if (keys === null || typeof each !== 'object') return;
  jsonSchema.properties = Object.fromEntries(keys.map((key) => [key, each]));
  jsonSchema.additionalProperties = false;
  delete jsonSchema.propertyNames;
};

/** Leaves out what says nothing to a client: bounds of the language's own numbers, patterns beside a format, closed answers that may grow. */
const plainly =
  (way: Way) =>
  ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Shape }): void => {
    if (isBoundOfNumbers(jsonSchema.minimum)) delete jsonSchema.minimum;
    if (isBoundOfNumbers(jsonSchema.maximum)) delete jsonSchema.maximum;
    if (jsonSchema.format !== undefined && dated.has(jsonSchema.format)) delete jsonSchema.pattern;
    // To OpenAPI what is read only is never sent; here it is what the program does not change.
    delete jsonSchema.readOnly;
    withFieldsOfKnownNames(zodSchema, jsonSchema);
    const isClosed = zodSchema._zod.def.type === 'object' && zodSchema._zod.def.catchall !== undefined;
    if (way === 'out' && !isClosed && jsonSchema.additionalProperties === false)
      delete jsonSchema.additionalProperties;
  };

const schemasOf = z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) });

const nameOf = (way: Way, id: string): string => `${way}.${id}`;

/** Where a declared shape stands in the document. */
export const placeOf = (way: Way, id: string): string => `#/components/schemas/${nameOf(way, id)}`;

/** Declares a schema of an endpoint under a name of its own, unless the sources declare it already; answers its id. */
export const declare = (schema: z.ZodType, id: string): string => {
  const known = declaredShapes.get(schema);
  if (known !== undefined) return known.id;
  declaredShapes.add(schema, { id });
  return id;
};

const shapesOneWay = (way: Way): readonly (readonly [string, Shape])[] => {
  const { schemas } = schemasOf.parse(
    z.toJSONSchema(declaredShapes, {
      io: way === 'in' ? 'input' : 'output',
      unrepresentable: 'any',
      uri: (id) => placeOf(way, id),
      override: plainly(way),
    }),
  );
  return Object.entries(schemas).map(([id, { $schema: _, $id: __, id: ___, ...shape }]) => [
    nameOf(way, id),
    shape,
  ]);
};

/** Every declared shape, both ways, by its name in the document. */
export const declaredShapesAsJson = (): ReadonlyMap<string, Shape> =>
  new Map([...shapesOneWay('in'), ...shapesOneWay('out')]);
