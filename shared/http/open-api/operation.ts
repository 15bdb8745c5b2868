import * as z from 'zod';
import { kindsNamedBy } from '../../names/named-in.ts';
import type { Endpoint } from '../endpoint.ts';
import type { StatusOf } from '../refusal-status.ts';
import { warningsSchema } from '../warnings.ts';
import { headerReference, parameterReference, type HeaderName } from './parts.ts';
import { refusalReference } from './refusals.ts';
import { declare, placeOf, type Shape } from './shapes.ts';
import { refusalStatuses } from './statuses.ts';

/** The name of an operation in a client: its act, and that it is the page where the act answers JSON too. */
export const operationIdOf = ({ act, isPage }: Pick<Endpoint<string>, 'act' | 'isPage'>): string => {
  const [first = '', ...rest] = act.split(/[.-]/);
  const words = [...rest, ...(isPage ? ['page'] : [])];
  return first + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
};

/** The answer as documented: what names persons may warn that one of them is not known. */
const answerOf = ({ schemas: { output, input } }: Endpoint<string>): z.ZodType =>
  output instanceof z.ZodObject && kindsNamedBy(input).has('person')
    ? z.intersection(output, z.object({ warnings: warningsSchema.optional() }))
    : output;

/** What of an endpoint stands among the shapes of the document, each by its id. */
export type DeclaredEndpoint = {
  readonly endpoint: Endpoint<string>;
  readonly params: string;
  readonly query: string;
  readonly input: string | null;
  readonly output: string;
};

/** Declares the shapes of an endpoint; what the sources name keeps that name. */
export const declareEndpoint = (endpoint: Endpoint<string>): DeclaredEndpoint => {
  const { schemas, takesInput } = endpoint;
  const id = operationIdOf(endpoint);
  return {
    endpoint,
    params: declare(schemas.params, `${id}Path`),
    query: declare(schemas.query, `${id}Query`),
    input: takesInput ? declare(schemas.input, `${id}Request`) : null,
    output: declare(answerOf(endpoint), `${id}Answer`),
  };
};

type Shapes = ReadonlyMap<string, Shape>;

const parametersIn = (shapes: Shapes, id: string, place: 'path' | 'query') => {
  const { properties = {}, required = [] } = shapes.get(`in.${id}`) ?? {};
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
};

const headersTaken = ({ method, ifMatch }: Endpoint<string>) => [
  parameterReference('AcceptLanguage'),
  ...(method === 'get'
    ? []
    : [
        parameterReference('IdempotencyKey'),
        parameterReference(ifMatch === 'required' ? 'IfMatchRequired' : 'IfMatch'),
      ]),
];

/** The headers that an answer may have when the act is done. */
export const headersGiven = ({ method, status, isPage }: Endpoint<string>): readonly HeaderName[] => [
  ...(isPage ? [] : ['ETag' as const]),
  ...(status === 201 ? ['Location' as const] : []),
  ...(method === 'get' ? [] : ['Idempotency-Replayed' as const]),
];

const descriptionOf = ({ act, description, refusals }: Endpoint<string>): string =>
  [
    ...(description === undefined ? [] : [description]),
    `Act: \`${act}\`.`,
    ...(refusals.length === 0 ? [] : [`Refusals: ${refusals.join(', ')}.`]),
  ].join('\n\n');

const responsesOf = (endpoint: Endpoint<string>, output: string, statusOf: StatusOf) => ({
  [endpoint.status]: {
    description: endpoint.status === 201 ? '已建立 · Made' : '已办理 · Done',
    headers: Object.fromEntries(headersGiven(endpoint).map(headerReference)),
    content: {
      [endpoint.isPage ? 'text/html' : 'application/json']: { schema: { $ref: placeOf('out', output) } },
    },
  },
  ...Object.fromEntries(
    refusalStatuses(endpoint, statusOf).map((status) => [status, refusalReference(status)]),
  ),
});

/** An endpoint as OpenAPI describes it. */
export const operationOf = (
  { endpoint, params, query, input, output }: DeclaredEndpoint,
  shapes: Shapes,
  statusOf: StatusOf,
) => ({
  operationId: operationIdOf(endpoint),
  summary: endpoint.summary,
  description: descriptionOf(endpoint),
  tags: [endpoint.tag],
  parameters: [
    ...parametersIn(shapes, params, 'path'),
    ...parametersIn(shapes, query, 'query'),
    ...headersTaken(endpoint),
  ],
  ...(input === null
    ? {}
    : {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: placeOf('in', input) } } },
        },
      }),
  responses: responsesOf(endpoint, output, statusOf),
});
