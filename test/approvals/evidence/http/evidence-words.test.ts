import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { nameOfDetail, nameOfFact } from '../../../../services/approvals/evidence/http/evidence-wording.ts';
import { eventTypes, factSchemas } from '../../../../shared/events/catalogue.ts';

const shown = eventTypes.filter((type) => /^approvals\.(?:task|transfer|assignment|delay)\./.test(type));

/** The fields of a schema and of what stands in it; what is in two languages is one text. */
const fieldsOf = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest } = schema as { properties?: Record<string, unknown> };
  if ('zh' in properties) return [];
  return [
    ...Object.keys(properties),
    ...Object.values(properties).flatMap(fieldsOf),
    ...Object.values(rest).flatMap(fieldsOf),
  ];
};

describe('an evidence page', () => {
  it.each(shown)('has Chinese words for %s and for each of its details', (type) => {
    expect(nameOfFact(type)).toMatch(/^[\u4e00-\u9fff（），]+$/);
    const fields = [...new Set(fieldsOf(z.toJSONSchema(factSchemas[type], { unrepresentable: 'any' })))];
    expect(fields.filter((field) => nameOfDetail(field)?.includes(field) === true)).toEqual([]);
  });
});
