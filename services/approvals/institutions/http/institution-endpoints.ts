import * as z from 'zod';
import { enteredCreditCode } from '../../../../shared/credit-code.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import { institutionFields } from '../../../../shared/events/institution-fields.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { success } from '../../../../shared/outcome.ts';
import { line } from '../../../../shared/text.ts';
import { dateOf, dateSchema } from '../../../../shared/time/clock.ts';
import type { InstitutionAct } from '../domain/institution-rights.ts';
import {
  institutionSchema,
  ownChoice,
  shortage,
  sideBySide,
  type Institution,
  type LookedFor,
} from '../domain/institution.ts';
import { professionLevels, professions, talentSchema } from '../domain/talent-need.ts';
import { listInstitutionsQuery, putInstitutionCommand } from '../usecases/institutions.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

const tag = 'Institutions';
const isDistinct = (fields: readonly string[]): boolean => new Set(fields).size === fields.length;

/** Nothing in it says whom to take; a field that would is unknown and refused. */
const institutionBody = z.strictObject({
  name: line(200),
  fields: z.array(z.enum(institutionFields)).min(1).refine(isDistinct, '每个类别只列一次 · each field once'),
  qualification: line(200),
  contact: line(200),
  talents: z.array(talentSchema).max(40).default([]),
  listed: z.boolean().default(true),
});

/** A field, people of a profession at a level or above it, or both. */
const lookedForQuery = z
  .strictObject({
    field: z.enum(institutionFields).optional(),
    profession: z.enum(professions).optional(),
    level: z.enum(professionLevels).optional(),
  })
  .refine(({ field, profession }) => field !== undefined || profession !== undefined, {
    message: '须指明机构类别或专业，且只能填一项 · a field or a profession',
    path: ['field'],
  })
  .refine(({ profession, level }) => profession !== undefined || level === undefined, {
    message: '指明职称等级须同时指明专业 · a level is that of a profession',
    path: ['level'],
  });

const lookedForIn = ({ field, profession, level }: z.output<typeof lookedForQuery>): LookedFor => ({
  field: field ?? null,
  talent: profession === undefined ? null : { profession, level: level ?? 'junior' },
});

const put = (ports: ApprovalsPorts): Endpoint<InstitutionAct> =>
  defineEndpoint({
    act: 'institution.put',
    method: 'put',
    path: '/v1/institutions/{creditCode}',
    summary: '登记或变更机构 · Put an institution on the register',
    description: 'To change one that exists, send the ETag you read as If-Match.',
    tag,
    params: z.strictObject({ creditCode: enteredCreditCode }),
    query: none,
    input: institutionBody,
    status: 200,
    output: institutionSchema,
    refusals: ['IF_MATCH_REQUIRED', 'STALE', 'LOST_RACE'],
    handle: ({ params: { creditCode }, input, ifMatch, write }) =>
      write(
        (context) => putInstitutionCommand(ports)(context, { creditCode, ...input }, ifMatch),
        ({ state, version }: Versioned<Institution>) => ({ body: state, version }),
      ),
  });

const list = (ports: ApprovalsPorts): Endpoint<InstitutionAct> =>
  defineEndpoint({
    act: 'institution.list',
    method: 'get',
    path: '/v1/institutions',
    summary:
      '机构名录与人才对接（企业自主选择）· Institutions of a field or with certain people, side by side',
    description:
      'All of the field, or all that offer people of a profession at a level or above it, in an order drawn by lot for the day, the same for everybody that day. Says so where there are too few to choose from.',
    tag,
    params: none,
    query: lookedForQuery,
    input: noInput,
    status: 200,
    output: z.object({
      field: z.enum(institutionFields).nullable(),
      talent: talentSchema.nullable(),
      orderDrawnFor: dateSchema,
      statement: bilingualSchema,
      shortage: bilingualSchema.nullable(),
      items: z.array(institutionSchema),
    }),
    refusals: [],
    handle: async ({ principal, query, now }) => {
      const orderDrawnFor = dateOf(now);
      const wanted = lookedForIn(query);
      const items = sideBySide(await listInstitutionsQuery(ports, principal.county), wanted, orderDrawnFor);
      return success({
        body: {
          ...wanted,
          orderDrawnFor,
          statement: ownChoice,
          shortage: shortage(items),
          items: items.map((item) => ({ ...item, talents: [...item.talents] })),
        },
      });
    },
  });

/** The register of institutions from which enterprises choose for themselves. */
export const institutionEndpoints = (ports: ApprovalsPorts): readonly Endpoint<InstitutionAct>[] => [
  put(ports),
  list(ports),
];
