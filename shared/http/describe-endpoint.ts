import type { RouteConfig } from '@hono/zod-openapi';
import * as z from 'zod';
import { kindsNamedBy } from '../names/named-in.ts';
import { problemMediaType, problemSchema } from './problem.ts';
import { warningsSchema } from './warnings.ts';

const problemResponse = (description: string) => ({
  description,
  content: { [problemMediaType]: { schema: problemSchema } },
});

const writeHeaders = (ifMatchRequired: boolean): Record<string, z.ZodType> => ({
  'Idempotency-Key': z.string().min(1).max(255).optional(),
  'If-Match': ifMatchRequired ? z.string() : z.string().optional(),
});

/** What the documentation says of an endpoint beside the shapes of its parts. */
type Described = {
  readonly act: string;
  readonly method: RouteConfig['method'];
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly status: 200 | 201;
  readonly isPage?: true;
  readonly refusals: readonly string[];
  readonly ifMatch?: 'required';
};

/** An endpoint as OpenAPI describes it. */
export const openApiOf = (
  spec: Described,
  schemas: { params: z.ZodObject; query: z.ZodObject; input: z.ZodType | undefined; output: z.ZodType },
): RouteConfig => ({
  method: spec.method,
  path: spec.path,
  summary: spec.summary,
  description: [
    ...(spec.description === undefined ? [] : [spec.description]),
    `Act: \`${spec.act}\`.`,
    ...(spec.refusals.length === 0 ? [] : [`Refusals: ${spec.refusals.join(', ')}.`]),
  ].join('\n\n'),
  tags: [spec.tag],
  security: [{ bearer: [] }],
  request: {
    params: schemas.params,
    query: schemas.query,
    headers: z.object({
      'Accept-Language': z.string().optional(),
      ...(spec.method === 'get' ? {} : writeHeaders(spec.ifMatch === 'required')),
    }),
    ...(schemas.input === undefined
      ? {}
      : { body: { required: true, content: { 'application/json': { schema: schemas.input } } } }),
  },
  responses: {
    [spec.status]: {
      description: 'Done',
      content: { [spec.isPage === true ? 'text/html' : 'application/json']: { schema: schemas.output } },
    },
    default: problemResponse('A problem document (RFC 9457) with a stable code'),
  },
});

/** The answer as documented: what names persons may warn that one of them is not known. */
export const answerOf = (output: z.ZodType, input: z.ZodType): z.ZodType =>
  output instanceof z.ZodObject && kindsNamedBy(input).has('person')
    ? output.extend({ warnings: warningsSchema.optional() })
    : output;
