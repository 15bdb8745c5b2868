import * as z from 'zod';
import { together } from '../../../../shared/bounds.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  landAcquisitionIdSchema,
  leadIdSchema,
  pilotIdSchema,
  taskIdSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { codeNewsSchema, projectCodeSchema } from '../../../../shared/project-code.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { nodeCodeSchema } from '../../catalogue/domain/matter.ts';
import { bypassSchema } from '../../catalogue/domain/template.ts';
import { nextCheckAtSchema } from '../../clocks/domain/running-clock.ts';
import { planSchema } from '../../catalogue/domain/plan.ts';
import { nodeResults, progressOf, type NodeResults, type Progress } from './progress.ts';
import { actSchema } from '../../kernel/act.ts';
import { matterWorkSchema } from '../../clocks/domain/matter-limits.ts';
import { projectReference } from '../../tasks/domain/task.ts';
import { jointClockSchema } from './joint-clock-record.ts';

/** When a node is planned: the earliest days the plan allows, and the latest that still keep the promised start. */
export const plannedDaysSchema = z.object({
  start: dateSchema,
  finish: dateSchema,
  latestStart: dateSchema.nullable(),
  latestFinish: dateSchema.nullable(),
  float: z.int(),
  critical: z.boolean(),
});
export type PlannedDays = Readonly<z.infer<typeof plannedDaysSchema>>;

/** How a node ended, by which version of its task; a milestone is reached by proof and has no task. */
const recordedResultSchema = z.object({
  result: z.enum(nodeResults),
  at: instantSchema,
  /** The day on which it came about; earlier than the record where a milestone is proven afterwards. */
  on: dateSchema,
  sequence: z.int().positive(),
  proof: keptLine().nullable(),
  /** The acquisition of land that proved a milestone; what is corrected there is taken back here. */
  acquisitionId: landAcquisitionIdSchema.optional(),
});
export type RecordedResult = Readonly<z.infer<typeof recordedResultSchema>>;

/** An application for a matter that ended without a lasting approval, and who applied anew, why and when 重新申请. */
const formerApplicationSchema = actSchema.extend({
  taskId: taskIdSchema,
  result: recordedResultSchema,
  reason: keptText(500),
});

/** Why no department can act on an open task: it waits for the applicant after the one notice, or is lawfully paused. */
export const awayReasons = ['with-applicant', 'paused-by-law'] as const;
export type AwayReason = (typeof awayReasons)[number];

const caseNodeSchema = z.object({
  code: nodeCodeSchema,
  name: bilingualNameSchema,
  /** Null for a milestone, which no department decides. */
  work: matterWorkSchema.nullable(),
  /** Null while it waits: waiting tasks live in the plan (rulings 9). */
  taskId: taskIdSchema.nullable(),
  result: recordedResultSchema.nullable(),
  /** Applications before the present one, the first one first; absent where there were none. */
  former: z.array(formerApplicationSchema).max(20).readonly().optional(),
  planned: plannedDaysSchema.nullable(),
  /** Whether its task lies with no department, as last heard, with the version of the task; absent where it always did. */
  away: z
    .object({
      reason: z.enum(awayReasons).nullable(),
      sequence: z.int().positive(),
      /** Which of the facts of that version it was. */
      place: z.int().positive().optional(),
    })
    .optional(),
  /** At which version of its task it last went to another department; absent where it never did. */
  movedAt: z.int().positive().optional(),
  /** When it was told that the matter may be handed in for pre-review 预审; once, and never for one already open (R156). */
  preReviewToldAt: instantSchema.nullable().default(null),
});
export type CaseNode = Readonly<z.infer<typeof caseNodeSchema>>;

/** An order of practice set aside in this case 放行: which, on what grounds, and who answers for it (domain.md §2.4 须留痕). */
export const recordedBypassSchema = bypassSchema.extend({
  explanation: keptText(),
  document: keptLine(),
  /** The pilot 创新试点 it rests on; null for one that rests on the rules alone. */
  pilotId: pilotIdSchema.nullable(),
  ...actSchema.shape,
  /** The department of whoever did it; null for the coordinator. */
  department: departmentIdSchema.nullable(),
});
export type RecordedBypass = Readonly<z.infer<typeof recordedBypassSchema>>;

/** How many trips were made to which department; a case has no more departments than its matters had. */
export const tripsToSchema = z
  .array(z.object({ department: departmentIdSchema, trips: z.int().min(1) }))
  .max(60)
  .readonly();

const common = {
  id: caseIdSchema,
  ...projectReference,
  leadId: leadIdSchema.nullable(),
  /** 投资额 as the contract or whoever opened the case named it; absent where nobody did. */
  investmentYuan: z.int().min(0).optional(),
  /** Null for a case put together matter by matter. */
  template: z.object({ id: keptLine(), version: z.int() }).nullable(),
  catalogueVersion: keptLine(),
  plan: planSchema,
  nodes: together(z.array(caseNodeSchema).max(60), 250_000).readonly(),
  /** The orders set aside after opening; those of the template stand in the plan. */
  bypasses: together(z.array(recordedBypassSchema).max(100), 40_000).readonly().default([]),
  openedAt: instantSchema,
  /** How often somebody of the enterprise had to come in person 跑动次数 (R140). */
  trips: z.int().min(0).default(0),
  /** How many of them to which department of the case; absent where nobody ever said. */
  tripsTo: tripsToSchema.optional(),
  promisedStart: dateSchema.nullable(),
  /** 项目代码, once the task that gives it is approved (rulings 11). */
  projectCode: codeNewsSchema.extend({ code: projectCodeSchema }).nullable().default(null),
  /** The whole plan; null where the days of some node are not known. */
  planned: z.object({ start: dateSchema, finish: dateSchema, latestStart: dateSchema.nullable() }).nullable(),
  /** The clock over all its matters; a case opened before there was one gets it with its next change. */
  jointClock: jointClockSchema.nullable().default(null),
  /** The next instant at which something falls on the case, and the calendar by which it was reckoned; null when nothing can. */
  nextCheckAt: nextCheckAtSchema.default(null),
  calendarVersion: keptLine().nullable().default(null),
};

/**
 * A case 并联审批: one project's matters, all that each waits for, and what came of them. Its plan is its own from opening.
 * Whether it stands still is derived from the plan and the results, never stored.
 */
export const approvalCaseSchema = z.discriminatedUnion('state', [
  z.object({ ...common, state: z.literal('running') }),
  z.object({ ...common, state: z.literal('completed'), completedAt: instantSchema }),
]);
export type ApprovalCase = Readonly<z.infer<typeof approvalCaseSchema>>;

export const caseStandings = ['running', 'at-standstill', 'completed'] as const;
export type CaseStanding = (typeof caseStandings)[number];

export const resultsOf = ({ nodes }: Pick<ApprovalCase, 'nodes'>): NodeResults =>
  Object.fromEntries(nodes.flatMap(({ code, result }) => (result === null ? [] : [[code, result.result]])));

/** How a node ended last: its result, or that of the application before the one under way. */
export const latestResultOf = ({ result, former }: CaseNode): RecordedResult | null =>
  result ?? former?.at(-1)?.result ?? null;

export const caseProgress = (approvalCase: ApprovalCase): Progress => {
  const { plan, nodes } = approvalCase;
  const formerly = nodes.map((node) => ({ ...node, result: latestResultOf(node) }));
  return progressOf(plan, resultsOf(approvalCase), resultsOf({ nodes: formerly }));
};

export const standingOf = (approvalCase: ApprovalCase, progress: Progress): CaseStanding => {
  // An approval revoked after completion undoes what was complete.
  if (approvalCase.state === 'completed' && progress.complete) return 'completed';
  return progress.atStandstill ? 'at-standstill' : 'running';
};

/** Whether everything a case is for is done, as it stands now. */
export const isComplete = (approvalCase: ApprovalCase): boolean =>
  standingOf(approvalCase, caseProgress(approvalCase)) === 'completed';

export const nodeOf = ({ nodes }: ApprovalCase, code: string): CaseNode | undefined =>
  nodes.find((node) => node.code === code);

/** The case with some of its nodes changed. */
export const withNode = (
  approvalCase: ApprovalCase,
  code: string,
  change: Partial<CaseNode>,
): ApprovalCase => ({
  ...approvalCase,
  nodes: approvalCase.nodes.map((node) => (node.code === code ? { ...node, ...change } : node)),
});
