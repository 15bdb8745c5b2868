import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineEndpoint } from '../../../shared/http/endpoint.ts';
import { failure } from '../../../shared/outcome.ts';
import { dateSchema } from '../../../shared/time/clock.ts';
import type { FieldFault } from '../../../shared/coded-error.ts';
import { everyRequestField } from '../../support/request-fields.ts';

const today = dateSchema.parse('2026-03-02');
const detail = { zh: '不符', en: 'is wrong' };

/** The pointers of an answer to an act whose domain finds a fault. */
const pointersOf = async (...faults: readonly FieldFault[]): Promise<readonly string[]> => {
  const endpoint = defineEndpoint({
    act: 'step.record',
    method: 'put',
    path: '/v1/parcels/{step}',
    summary: '',
    tag: '',
    params: z.strictObject({ step: z.string() }),
    query: z.strictObject({ on: z.string().optional() }),
    input: z.strictObject({ result: z.string() }),
    status: 200,
    output: z.object({}),
    refusals: [],
    handle: () => Promise.resolve(failure({ code: 'WRONG', detail, faults })),
  });
  const parsed = endpoint.parse({ params: { step: 'cleared' }, query: {}, input: { result: 'done' }, today });
  if (!parsed.ok) throw new Error('the request itself is refused');
  const call: any = { writer: () => undefined };
  const outcome: any = await parsed.value.run(call);
  return outcome.error.faults.map(({ pointer }: FieldFault) => pointer);
};

describe('a refusal names a field of the entry, and the edge says in which part of the request it came', () => {
  it.each<[string, FieldFault, string]>([
    ['in the body', { pointer: '/result', detail }, '/body/result'],
    ['deep in the body', { pointer: '/materials/3/name', detail }, '/body/materials/3/name'],
    ['in the path', { pointer: '/step', detail }, '/path/step'],
    ['in the query', { pointer: '/on', detail }, '/query/on'],
    ['on record, which is no part of the request', { pointer: '/result', detail, onRecord: true }, '/result'],
  ])('%s', async (_, fault, told) => {
    expect(await pointersOf(fault)).toEqual([told]);
  });

  it('for no request has a field of one name in two of its parts', () => {
    const parts = new Map<string, Set<string>>();
    for (const { endpoint, part, steps } of everyRequestField()) {
      const field = `${endpoint.method} ${endpoint.path} ${steps[0] ?? ''}`;
      parts.set(field, (parts.get(field) ?? new Set()).add(part));
    }
    expect([...parts].filter(([, found]) => found.size > 1).map(([field]) => field)).toEqual([]);
  });
});
