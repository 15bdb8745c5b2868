import * as z from 'zod';
import type { CreditCode } from '../../../shared/credit-code.ts';
import type { AggregateDefinition } from '../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../shared/dynamo/keys.ts';
import {
  leadIdSchema,
  projectIdSchema,
  subjectSchema,
  type CountyCode,
} from '../../../shared/identifiers.ts';
import { dateSchema } from '../../../shared/time/clock.ts';
import { keptLine } from '../../../shared/text.ts';
import { projectSchema, isLanded, type Project } from './project.ts';

/** What a list shows of a project. */
export const projectSummarySchema = z.object({
  id: projectIdSchema,
  leadId: leadIdSchema,
  name: keptLine(),
  enterpriseName: keptLine(),
  creditCode: keptLine(),
  officer: subjectSchema,
  signedOn: dateSchema,
  contractAmountYuan: z.number().int(),
  promisedStart: dateSchema.nullable(),
  landed: z.boolean(),
  started: z.boolean().default(false),
  inStatistics: z.boolean().default(false),
  terminated: z.boolean(),
  /** How many of its approval matters are granted, of how many; null before its case opens. */
  approvals: z.object({ approved: z.number().int(), total: z.number().int() }).nullable(),
});
export type ProjectSummary = z.infer<typeof projectSummarySchema>;

export const projectListEntrySchema = z.object({ version: z.number().int(), summary: projectSummarySchema });

const approvalsOf = ({ caseProgress }: Project): ProjectSummary['approvals'] =>
  caseProgress === null
    ? null
    : { approved: caseProgress.progress.approved, total: caseProgress.progress.total };

const summarise = (project: Project): ProjectSummary => ({
  id: project.id,
  leadId: project.leadId,
  name: project.name,
  enterpriseName: project.enterprise.name,
  creditCode: project.enterprise.creditCode,
  officer: project.officer,
  signedOn: project.signedOn,
  contractAmountYuan: project.contractAmountYuan,
  promisedStart: project.promisedStart,
  landed: isLanded(project),
  started: project.start !== null,
  inStatistics: project.statisticalRegistration !== null,
  terminated: project.terminatedAt !== null,
  approvals: approvalsOf(project),
});

export const projectKind = 'project';

export const projectsPartition = (county: CountyCode): string => `${county}#project`;

export const enterprisePartition = (county: CountyCode, creditCode: CreditCode): string =>
  `${county}#project#${creditCode}`;

/** How a project is stored; it is the root of its own facts. */
export const projectDefinition: AggregateDefinition<Project> = {
  kind: projectKind,
  schema: projectSchema,
  entry: projectListEntrySchema,
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: (county, project) => ({
    byStagePk: projectsPartition(county),
    byStageSk: project.id,
    byEnterprisePk: enterprisePartition(county, project.enterprise.creditCode),
    byEnterpriseSk: project.id,
    summary: summarise(project),
    ...dueAttributes(county, projectKind, project.id, project.nextCheckAt),
  }),
};
