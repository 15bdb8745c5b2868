import type * as z from 'zod';
import type { CodedError, FieldFault } from '../coded-error.ts';
import type { Refusal } from '../dynamo/refusal.ts';

export type RequestPart = 'path' | 'query' | 'body';

/** Where a fault stands for whoever sent a request; what is on record stands in none of its parts. */
export const pointerFrom = (part: RequestPart, { pointer, onRecord }: FieldFault): string =>
  onRecord === true ? pointer : `/${part}${pointer}`;

type Parts = { readonly params: z.ZodObject; readonly query: z.ZodObject };

const partOf = ({ params, query }: Parts, { pointer }: FieldFault): RequestPart => {
  const field = pointer.split('/')[1] ?? '';
  if (Object.hasOwn(params.shape, field)) return 'path';
  return Object.hasOwn(query.shape, field) ? 'query' : 'body';
};

/** A refusal of an act, which names fields of the entry, with the part of the request in which each of them came. */
export const toldOfRequest = (parts: Parts, error: CodedError | Refusal): CodedError | Refusal =>
  'kind' in error || error.faults === undefined
    ? error
    : {
        ...error,
        faults: error.faults.map((fault) => ({
          ...fault,
          pointer: pointerFrom(partOf(parts, fault), fault),
        })),
      };
