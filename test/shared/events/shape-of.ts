import { createHash } from 'node:crypto';
import * as z from 'zod';

/** A digest of a fact's published shape: its JSON Schema as a reader must meet it. */
export const shapeOf = (schema: z.ZodType): string =>
  createHash('sha256')
    .update(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })))
    .digest('hex')
    .slice(0, 16);
