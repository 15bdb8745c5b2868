import * as z from 'zod';
import { wholeApprovalsApi } from '../approvals/support/whole-api.ts';
import { leadsApi } from '../../services/leads/service.ts';
import { notificationsApi } from '../../services/notifications/service.ts';
import type { Foundations } from '../../shared/functions/dependencies.ts';
import type { Endpoint } from '../../shared/http/endpoint.ts';
import { silentLog } from '../../shared/log.ts';
import { createMemoryFiles } from './memory-files.ts';
import { createTestClock } from './service-client.ts';

/** A field that a request may bring: where it stands (`POST /v1/leads body contact.name`) and what is taken for it. */
export type RequestField = {
  readonly at: string;
  readonly endpoint: Endpoint<string>;
  readonly part: 'path' | 'query' | 'body';
  /** The steps to it; `*` stands for each entry of a list or record. */
  readonly steps: readonly string[];
  readonly schema: z.ZodType;
};

/** Nothing is read or written while endpoints are defined. */
const noTable: any = new Proxy({}, { get: () => () => Promise.reject(new Error('no table')) });
const clock = createTestClock('2026-03-02T01:00:00.000Z');
const foundations: Foundations = { table: noTable, clock, newId: () => '', log: silentLog };

/** Every endpoint of every service. */
export const everyEndpoint = (): readonly Endpoint<string>[] => [
  ...leadsApi.endpoints(foundations),
  ...wholeApprovalsApi(createMemoryFiles().files).endpoints(foundations),
  ...notificationsApi.endpoints(foundations),
];

type Place = { readonly steps: readonly string[]; readonly schema: z.ZodType };

/** Whether a transformation reads a single value, such as a code, and not the parts of an object. */
const isValue = (schema: any): boolean => {
  if (schema instanceof z.ZodPipe) return isValue(schema.in);
  return !(schema instanceof z.ZodObject || schema instanceof z.ZodUnion || schema instanceof z.ZodArray);
};

const placesIn = (schema: any, steps: readonly string[] = []): Place[] => {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) => placesIn(field, [...steps, name]));
  if (schema instanceof z.ZodArray) return placesIn(schema.element, [...steps, '*']);
  if (schema instanceof z.ZodRecord)
    return [
      ...placesIn(schema.keyType, [...steps, '(name)']),
      ...placesIn(schema.valueType, [...steps, '*']),
    ];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => placesIn(option, steps));
  if (schema instanceof z.ZodPipe && !isValue(schema)) return placesIn(schema.in, steps);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
  )
    return placesIn(schema.unwrap(), steps);
  return [{ steps, schema }];
};

const fieldsOf = (endpoint: Endpoint<string>): RequestField[] =>
  (
    [
      ['path', endpoint.schemas.params],
      ['query', endpoint.schemas.query],
      ['body', endpoint.schemas.input],
    ] as const
  ).flatMap(([part, schema]) =>
    placesIn(schema).map(({ steps, schema: field }) => ({
      at: [endpoint.method.toUpperCase(), endpoint.path, part, steps.join('.')].join(' '),
      endpoint,
      part,
      steps,
      schema: field,
    })),
  );

/** Every field of every request of every service. */
export const everyRequestField = (): readonly RequestField[] => everyEndpoint().flatMap(fieldsOf);
