import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectral from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import createClient from 'openapi-fetch';
import { describe, expect, it } from 'vitest';
import { examples } from '../../infra/api-documents/attach-examples.ts';
import { words } from '../../infra/api-documents/describe-fields.ts';
import { apiDocuments } from '../../infra/api-documents.ts';
import { serviceNames } from '../../shared/service-names.ts';
import { operationIdOf } from '../../shared/http/open-api/operation.ts';
import { startApprovals } from '../approvals/support/service.ts';
import { clerkOf } from '../support/callers.ts';
import { everyEndpoint } from '../support/request-fields.ts';
import { complaintsOfClients } from './generated-client.ts';

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

  it('say in Chinese and English what a field means, and nothing of fields that are not there', () => {
    const fields = [...documents.values()].flatMap((document) =>
      partsIn(document).flatMap(([, part]) => [
        ...(part.type === 'object' ? Object.entries<any>(part.properties ?? {}) : []),
        ...(part.in === undefined ? [] : [[part.name, part] as const]),
      ]),
    );
    const told = fields.filter(([, field]) => /\p{Script=Han}.* · \S/u.test(field.description ?? ''));
    expect(told.length / fields.length).toBeGreaterThan(0.6);
    expect(Object.keys(words).filter((word) => fields.every(([name]) => name !== word))).toEqual([]);
  });

  it('give operations examples that are taken as they stand', () => {
    const taking = new Map(everyEndpoint().map((endpoint) => [operationIdOf(endpoint), endpoint]));
    const refused = Object.entries(examples).filter(
      ([id, body]) => taking.get(id)?.schemas.input.safeParse(body).success !== true,
    );
    expect(refused).toEqual([]);
  });

  it('declare every group of endpoints by an English name, with what it is about in Chinese and English', () => {
    for (const { tags } of documents.values())
      for (const { name, description } of tags) {
        expect(name).toMatch(/^[A-Z][a-z]+( [a-z]+)*$/);
        expect(description).toMatch(/\p{Script=Han}.* · [A-Z]/u);
      }
  });
});

describe('The OpenAPI documents, read by tools that others made', () => {
  it.each(serviceNames)('leave the recommended rules of Redocly nothing to say of %s', async (service) => {
    const config = await createConfig({ extends: ['recommended'] });
    const source = texts.get(service) ?? '';
    const problems = await lintFromString({ source, config, absoluteRef: `${service}.json` });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it.each(serviceNames)('leave the recommended rules of Spectral nothing to say of %s', async (service) => {
    const linter = new spectral.Spectral();
    linter.setRuleset({ extends: [oas as any] });
    const problems = await linter.run(JSON.parse(texts.get(service) ?? ''));
    expect(problems.map(({ code, path, message }) => `${code} ${path.join('/')}: ${message}`)).toEqual([]);
  });

  it('make clients in TypeScript that compile, and know a refusal by its type', async () => {
    expect(await complaintsOfClients(texts)).toEqual([]);
  });

  it('describe refusals that a generated client hands on as what they are', async () => {
    const { send } = await startApprovals('2026-03-02T01:00:00.000Z');
    const asking = (as: Parameters<typeof send>[2]) =>
      createClient<any>({
        baseUrl: 'https://api.invalid',
        fetch: async ({ method, url }) => {
          const { status, headers, body } = await send(method, new URL(url).pathname, as);
          return new Response(JSON.stringify(body), { status, headers });
        },
      }).GET('/v1/tasks/01J0000000000000000000000Z', {});
    const [unknown, absent] = [await asking({ as: 'nobody' }), await asking({ as: clerkOf('housing') })];
    expect(unknown.error).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(absent.error).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});
