import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { approvalsApi, approvalsFilesApi } from '../../../services/approvals/service.ts';
import { startingCatalogueOf } from '../../../services/approvals/catalogue/domain/county-catalogue.ts';
import { leadsApi } from '../../../services/leads/service.ts';
import { notificationsApi } from '../../../services/notifications/service.ts';
import type { Endpoint } from '../../../shared/http/endpoint.ts';
import {
  countyCodeSchema,
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
} from '../../../shared/identifiers.ts';
import { namedIn, type Named } from '../../../shared/names/named-in.ts';
import { startingTemplates } from '../../../shared/names/starting-templates.ts';
import { vetNames, type NameSource } from '../../../shared/names/vet-names.ts';
import { toInstant } from '../../../shared/time/clock.ts';

/** Endpoints are only looked at, so nothing that they stand on is touched. */
const ground: any = new Proxy({}, { get: () => undefined });
const endpoints: readonly Endpoint<string>[] = [
  ...leadsApi.endpoints(ground),
  ...approvalsApi.endpoints(ground),
  ...approvalsFilesApi.endpoints(ground),
  ...notificationsApi.endpoints(ground),
];

type JsonSchema = Record<string, any>;
type Place = { readonly pointer: string; readonly value: unknown };

const unknown = 'nowhere-at-all';

// By its name alone, and not by the schema it is made of: that is what is under test.
const named =
  /^(department|departments|post|template|partners|overseer|.*Department|departmentCountersigns)$/;

const fixedFields = (schema: JsonSchema): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries<JsonSchema>(schema['properties'] ?? {}).flatMap(([key, field]) =>
      'const' in field ? [[key, field['const']]] : [],
    ),
  );

/** Every place of a request where a field with such a name takes a text, with a request that fills it and nothing else. */
const placesIn = (schema: JsonSchema, key: string, pointer: string): Place[] => {
  const forms: JsonSchema[] = [
    ...(schema['anyOf'] ?? []),
    ...(schema['oneOf'] ?? []),
    ...(schema['allOf'] ?? []),
  ];
  const here =
    schema['type'] === 'string' && named.test(key) && !('enum' in schema) && !('const' in schema)
      ? [{ pointer, value: unknown }]
      : [];
  const inside = Object.entries<JsonSchema>(schema['properties'] ?? {}).flatMap(([field, each]) =>
    placesIn(each, field, `${pointer}/${field}`).map((place) => ({
      pointer: place.pointer,
      value: { ...fixedFields(schema), [field]: place.value },
    })),
  );
  const listed = schema['items'] === undefined ? [] : placesIn(schema['items'], key, `${pointer}/0`);
  const keyed =
    typeof schema['additionalProperties'] === 'object'
      ? placesIn(schema['additionalProperties'], key, `${pointer}/any`)
      : [];
  return [
    ...here,
    ...inside,
    ...listed.map((place) => ({ pointer: place.pointer, value: [place.value] })),
    ...keyed.map((place) => ({ pointer: place.pointer, value: { any: place.value } })),
    ...forms.flatMap((form) => placesIn(form, key, pointer)),
  ];
};

const jsonOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });

/** A county that has one department with one post, and the templates every county starts with. */
const source: NameSource = {
  departments: () =>
    Promise.resolve([{ id: departmentIdSchema.parse('finance'), posts: [postIdSchema.parse('clerk')] }]),
  templates: () => Promise.resolve(startingTemplates),
  isStranger: (_, person) => Promise.resolve(person !== 'known'),
  coordinatingDepartment: () => Promise.resolve(departmentIdSchema.parse('leading-group-office')),
};
const caller = { county: countyCodeSchema.parse('500236'), subject: subjectSchema.parse('me') };
const vet = (found: readonly Named[]) =>
  vetNames(source, caller, toInstant(new Date('2026-03-02T02:00:00Z')), found);

// What a request creates need not be there: the template and the matter that a change of the catalogue brings in.
const creates = (route: string, pointer: string): boolean =>
  route === 'put /v1/departments/{department}' ||
  // A past log has departments of its own, as it wrote them.
  route.includes('/v1/imports') ||
  (route === 'post /v1/catalogue-changes' && /template/.test(pointer));

const places = endpoints.flatMap((endpoint) => {
  const route = `${endpoint.method} ${endpoint.path}`;
  const parts = [
    ['/body', endpoint.schemas.input],
    ['/query', endpoint.schemas.query],
    ...(endpoint.method === 'put' ? ([['/path', endpoint.schemas.params]] as const) : []),
  ] as const;
  return parts.flatMap(([part, schema]) =>
    placesIn(jsonOf(schema), '', part)
      .filter(({ pointer }) => !creates(route, pointer))
      .map((place) => ({ route, schema, part, ...place })),
  );
});

describe('a request that names what is not there', () => {
  it('has dozens of places to do so', () => {
    expect(places.length).toBeGreaterThan(40);
    for (const route of [
      'post /v1/leads/{leadId}/move-stage',
      'post /v1/leads/{leadId}/record-factor-check',
      'post /v1/leads/{leadId}/record-review-opinions',
      'put /v1/post-holders/{department}/{post}',
      'put /v1/county-settings',
    ])
      expect(places.map((place) => place.route)).toContain(route);
  });

  it.each(places)('$route is refused with 422 at $pointer', async ({ schema, part, pointer, value }) => {
    const found = namedIn(schema, value, part);
    const vetted = await vet(found);
    if (vetted.ok) throw new Error(`${pointer} takes any name`);
    expect(['DEPARTMENT_UNKNOWN', 'POST_UNKNOWN', 'TEMPLATE_UNKNOWN']).toContain(vetted.error.code);
    expect(vetted.error.faults?.map((fault) => fault.pointer)).toContain(pointer);
    for (const { detail } of vetted.error.faults ?? [])
      expect([detail.zh, detail.en].join()).toMatch(/现有：.+there (are|is)/);
  });
});

describe('what is there', () => {
  const post = (department: string | null, name: string): Named => ({
    kind: 'post',
    name,
    pointer: '/body/post',
    department,
  });
  it.each([
    ['a post of the department beside it', post('finance', 'clerk'), null],
    ['a post of some department where none stands beside it', post(null, 'clerk'), null],
    ['a post that the department has not', post('finance', 'head'), 'POST_UNKNOWN'],
  ])('is asked of %s', async (_, each, code) => {
    const vetted = await vet([each]);
    expect(vetted.ok ? null : vetted.error.code).toBe(code);
  });

  it('is asked of nothing while no department has been heard of', async () => {
    const silent = { ...source, departments: () => Promise.resolve(null) };
    const now = toInstant(new Date('2026-03-02T02:00:00Z'));
    const vetted = await vetNames(silent, caller, now, [post('nowhere', 'nobody')]);
    expect(vetted).toEqual({ ok: true, value: { strangers: [], warnings: [] } });
  });

  it('warns of a person nobody knows, and neither of one who is known nor of whoever acts', async () => {
    const person = (name: string): Named => ({
      kind: 'person',
      name,
      pointer: `/body/${name}`,
      department: null,
    });
    const vetted = await vet([person('ghost'), person('known'), person('me')]);
    if (!vetted.ok) throw new Error('a person is never refused');
    expect(vetted.value.warnings).toMatchObject([{ code: 'PERSON_UNKNOWN', pointer: '/body/ghost' }]);
  });
});

it('the templates every county starts with are those of the starting catalogue', () => {
  expect([...startingTemplates].sort()).toEqual(
    startingCatalogueOf(countyCodeSchema.parse('500236'))
      .templates.map(({ id }) => id)
      .sort(),
  );
});
