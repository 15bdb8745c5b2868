import { describe, expect, it } from 'vitest';
import { apiDocuments } from '../../infra/api-documents.ts';
import { serviceNames } from '../../shared/service-names.ts';
import { operationIdOf } from '../../shared/http/open-api/operation.ts';
import { everyEndpoint } from '../support/request-fields.ts';

const texts = await apiDocuments();
const documents = new Map(serviceNames.map((service) => [service, JSON.parse(texts.get(service) ?? '')]));

const operationsOf = (document: any): any[] => Object.values<any>(document.paths).flatMap(Object.values);
const operations = [...documents.values()].flatMap(operationsOf);

const kilobyte = 1024;
const spoken = new Set(['description', 'summary', 'example', 'examples']);

/** A document without what it says in words; fields of shapes may have the same names. */
const bare = (value: any, isProperties = false): any => {
  if (Array.isArray(value)) return value.map((each) => bare(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isProperties || !spoken.has(name))
      .map(([name, each]) => [name, bare(each, !isProperties && name === 'properties')]),
  );
};

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Every part of a document with fields, and where it stands. */
const partsIn = (value: any, path = ''): [string, any][] =>
  typeof value !== 'object' || value === null
    ? []
    : [[path, value], ...Object.entries(value).flatMap(([name, each]) => partsIn(each, `${path}/${name}`))];

describe('The OpenAPI documents', () => {
  it('name each operation by its act, and no two alike', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    expect([...names].sort()).toEqual(everyEndpoint().map(operationIdOf).sort());
  });

  it.each(serviceNames)(
    'say each shape of %s once: what has fields of its own stands nowhere twice',
    (service) => {
      const seen = new Map<string, string[]>();
      for (const [path, part] of partsIn(documents.get(service)))
        if (part.type === 'object' && part.properties !== undefined && !/\/schemas\/\w+$/.test(path))
          seen.set(JSON.stringify(part), [...(seen.get(JSON.stringify(part)) ?? []), path]);
      expect([...seen.values()].filter((paths) => paths.length > 1)).toEqual([]);
    },
  );

  it.each([
    ['leads', 100, 300],
    ['approvals', 400, 900],
    ['notifications', 40, 120],
  ] as const)('weigh little: %s %d KB without words, %d KB with them', (service, most, mostWithWords) => {
    expect(bytesOf(bare(documents.get(service)))).toBeLessThan(most * kilobyte);
    expect(bytesOf(documents.get(service))).toBeLessThan(mostWithWords * kilobyte);
  });

  it('say of each operation that it may be refused for want of a token, of a right, by the throttle and for a fault of ours', () => {
    const always = ['401', '403', '429', '5XX'];
    const silent = operations.filter(({ responses }) =>
      always.some((status) => responses[status] === undefined),
    );
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('declare every group of endpoints by an English name, with what it is about in Chinese and English', () => {
    for (const { tags } of documents.values())
      for (const { name, description } of tags) {
        expect(name).toMatch(/^[A-Z][a-z]+( [a-z]+)*$/);
        expect(description).toMatch(/\p{Script=Han}.* · [A-Z]/u);
      }
  });
});
