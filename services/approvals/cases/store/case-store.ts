import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import { creditCodeSchema, type CreditCode } from '../../../../shared/credit-code.ts';
import {
  caseIdSchema,
  projectIdSchema,
  type CountyCode,
  type ProjectId,
  type Subject,
} from '../../../../shared/identifiers.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import { countsOf } from '../domain/case-facts.ts';
import {
  approvalCaseSchema,
  caseProgress,
  caseStandings,
  standingOf,
  tripsToSchema,
} from '../domain/approval-case.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { workKinds } from '../../kernel/work-kinds.ts';

export const caseKind = workKinds.case;

export const caseCountsSchema = z.object({
  total: z.int(),
  approved: z.int(),
  rejected: z.int(),
  open: z.int(),
  waiting: z.int(),
  stopped: z.int(),
});

/** What a list shows of a case. */
export const caseSummarySchema = z.object({
  id: caseIdSchema,
  projectId: projectIdSchema,
  projectName: keptLine(),
  enterprise: z.object({ name: keptLine(), creditCode: creditCodeSchema }),
  template: keptLine().nullable(),
  standing: z.enum(caseStandings),
  openedAt: instantSchema,
  counts: caseCountsSchema,
  trips: z.int().default(0),
  tripsTo: tripsToSchema.optional(),
  /** The calendar by which what may fall was reckoned; null where nothing can. */
  calendarVersion: keptLine().nullable().default(null),
});
export type CaseSummary = Readonly<z.infer<typeof caseSummarySchema>>;

export const caseEntrySchema = z.object({ summary: caseSummarySchema });

const summarise = (approvalCase: ApprovalCase): CaseSummary => {
  const progress = caseProgress(approvalCase);
  return {
    id: approvalCase.id,
    projectId: approvalCase.projectId,
    projectName: approvalCase.projectName,
    enterprise: approvalCase.enterprise,
    template: approvalCase.template?.id ?? null,
    standing: standingOf(approvalCase, progress),
    openedAt: approvalCase.openedAt,
    counts: countsOf(progress),
    trips: approvalCase.trips,
    ...(approvalCase.tripsTo === undefined ? {} : { tripsTo: approvalCase.tripsTo }),
    calendarVersion: approvalCase.calendarVersion,
  };
};

export const enterprisePartition = (county: CountyCode, creditCode: CreditCode): string =>
  `${county}#${caseKind}#${creditCode}`;

export const officerPartition = (county: CountyCode, officer: Subject): string =>
  `${county}#${caseKind}#${officer}`;

/** How a case is stored; it is the root of its own facts and of its tasks'. */
export const caseDefinition: AggregateDefinition<ApprovalCase> = {
  kind: caseKind,
  schema: approvalCaseSchema,
  entry: caseEntrySchema,
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: (county, approvalCase) => ({
    byCountyPk: countyPartition(county, caseKind),
    byEnterprisePk: enterprisePartition(county, approvalCase.enterprise.creditCode),
    ...(approvalCase.officer === null ? {} : { byOfficerPk: officerPartition(county, approvalCase.officer) }),
    listSk: approvalCase.id,
    summary: summarise(approvalCase),
    ...dueAttributes(county, caseKind, approvalCase.id, approvalCase.nextCheckAt),
  }),
};

/** The name under which a project has one case. */
export const projectClaim = (projectId: ProjectId): string => `case-of-project#${projectId}`;

/** The name under which what an enterprise applies for itself has one case: the project's name is its own to give. */
export const namedProjectClaim = (creditCode: CreditCode, projectName: string): string =>
  `case-of-enterprise#${creditCode}#${projectName}`;
