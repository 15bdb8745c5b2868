import { createHash } from 'node:crypto';
import * as z from 'zod';

// How much a text or a list may hold is its writer's limit, and no part of the shape a reader must meet.
const limits: ReadonlySet<string> = new Set(['maxLength', 'maxItems']);

const onlyTypes = z.array(z.strictObject({ type: z.string() }));

/** A JSON Schema without limits; what is a text or null is written in one way, whether it had a limit or not. */
const withoutLimits = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(withoutLimits);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([name, value]) => !(limits.has(name) && typeof value === 'number'),
  );
  const { anyOf, ...rest } = Object.fromEntries(kept.map(([name, value]) => [name, withoutLimits(value)]));
  if (anyOf === undefined) return rest;
  const types = onlyTypes.safeParse(anyOf);
  return types.success ? { ...rest, type: types.data.map(({ type }) => type) } : { ...rest, anyOf };
};

/** A digest of a fact's published shape: its JSON Schema as a reader must meet it. */
export const shapeOf = (schema: z.ZodType): string =>
  createHash('sha256')
    .update(JSON.stringify(withoutLimits(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))))
    .digest('hex')
    .slice(0, 16);
