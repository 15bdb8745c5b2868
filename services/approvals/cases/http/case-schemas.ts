import * as z from 'zod';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import { enteredEnterprise, shownEnterprise } from '../../../../shared/enterprise.ts';
import { lights } from '../../../../shared/deadlines/reading.ts';
import { pageSchema } from '../../../../shared/http/list-query.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  leadIdSchema,
  projectIdSchema,
  subjectSchema,
  templateIdSchema,
  taskIdSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { line, text } from '../../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { enteredDate, enteredWorkDay } from '../../../../shared/time/entered.ts';
import { plannedDaysSchema, caseStandings, recordedBypassSchema } from '../domain/approval-case.ts';
import { dependencyKinds } from '../../catalogue/domain/dependency.ts';
import { matterCodeSchema, milestoneCodeSchema } from '../../catalogue/domain/matter.ts';
import { templateSchema } from '../../catalogue/domain/template.ts';
import { nodeStates } from '../domain/progress.ts';
import { taskStates } from '../../tasks/domain/task.ts';
import { jointClockViewSchema } from './joint-clock-view.ts';
import { caseCountsSchema, caseSummarySchema } from '../store/case-store.ts';

export const caseParams = z.strictObject({ caseId: caseIdSchema });
export const milestoneParams = z.strictObject({ caseId: caseIdSchema, milestone: milestoneCodeSchema });

const slug = templateSchema.shape.id.max(64);

const enteredMatter = z.strictObject({
  matter: matterCodeSchema,
  variant: slug.optional(),
  /** Absent: the department that the catalogue holds responsible. */
  department: departmentIdSchema.optional(),
  /** May shorten the catalogue's promise, never lengthen it (rulings 26). */
  promisedLimit: dayCountSchema.optional(),
  /** The catalogue's, or it is refused: null where no law sets one. */
  statutoryLimit: dayCountSchema.nullable().optional(),
});

/** More matters than the catalogue has can hardly be meant. */
const mostMatters = 60;

/** A trillion: no project of a county comes near it, and sums of many stay exact. */
const mostYuan = 1_000_000_000_000;

/** 投资额 in whole yuan. */
export const investment = z.int().min(0).max(mostYuan);

export const openCaseBody = z
  .strictObject({
    projectId: projectIdSchema.optional(),
    projectName: line(200),
    enterprise: enteredEnterprise(200),
    /** The officer who follows the project. */
    officer: subjectSchema.optional(),
    promisedStart: enteredWorkDay.optional(),
    investmentYuan: investment.optional(),
    template: templateIdSchema.optional(),
    nodes: z.array(enteredMatter).min(1).max(mostMatters).optional(),
  })
  .refine(
    ({ template, nodes }) => (template === undefined) !== (nodes === undefined),
    '模板与事项清单须且只能填一项 · name either a template or nodes',
  );

export const milestoneBody = z.strictObject({
  reachedOn: enteredDate,
  /** The document that proves it: its number or name. */
  proof: text(500),
});

const lackView = z.object({
  code: z.string(),
  name: bilingualSchema,
  /** A legal order nobody may set aside; one of practice may be, on record. */
  kind: z.enum(dependencyKinds),
});

/** What really happened to a node. */
const actualView = z.object({
  openedAt: instantSchema.nullable(),
  receivedAt: instantSchema.nullable(),
  acceptedAt: instantSchema.nullable(),
  dueOn: dateSchema.nullable(),
  finishedOn: dateSchema.nullable(),
  deliveredAt: instantSchema.nullable(),
});

export const caseNodeView = z.object({
  code: z.string(),
  name: bilingualSchema,
  kind: z.enum(['matter', 'milestone']),
  state: z.enum(nodeStates),
  /** 差哪一项: what a waiting node lacks. */
  lacks: z.array(lackView),
  /** The rejected matters that stop it. */
  stoppedBy: z.array(z.string()),
  department: departmentIdSchema.nullable(),
  departmentName: bilingualSchema.nullable(),
  taskId: taskIdSchema.nullable(),
  /** The tasks of the applications before, the first one first. */
  formerTaskIds: z.array(taskIdSchema),
  taskState: z.enum(taskStates).nullable(),
  handling: bilingualSchema.nullable(),
  light: z.enum(lights),
  planned: plannedDaysSchema.nullable(),
  actual: actualView,
  /** 提前/延期: working days by which it ended after the day planned, early ones negative. */
  workdaysLate: z.int().nullable(),
  /** While it waits: the day on which it is expected to open, by what is decided and what is planned of the rest. */
  expectedOn: dateSchema.nullable(),
  /** When it was told that the matter may be handed in for pre-review 预审. */
  preReviewToldAt: instantSchema.nullable(),
  proof: z.string().nullable(),
});

/** What somebody of the enterprise had to come for; `exceeded` counts against the county (R140). */
const tripsView = { made: z.int(), promised: z.int(), exceeded: z.boolean() };

export const tripBody = z.strictObject({
  reason: text(300),
  /** To which department of the case; absent where it was made to none of them. */
  department: departmentIdSchema.optional(),
});
export const tripsViewSchema = z.object({ caseId: caseIdSchema, ...tripsView });

export const caseViewSchema = z.object({
  id: caseIdSchema,
  projectId: projectIdSchema,
  leadId: leadIdSchema.nullable(),
  projectName: z.string(),
  ...shownEnterprise,
  officer: subjectSchema.nullable(),
  template: z.object({ id: z.string(), version: z.int() }).nullable(),
  catalogueVersion: z.string(),
  standing: z.enum(caseStandings),
  openedAt: instantSchema,
  completedAt: instantSchema.nullable(),
  promisedStart: dateSchema.nullable(),
  investmentYuan: z.int().nullable(),
  /** 项目代码; comes with matter A01 or A01h. */
  projectCode: z.string().nullable(),
  planned: z.object({ start: dateSchema, finish: dateSchema, latestStart: dateSchema.nullable() }).nullable(),
  counts: caseCountsSchema,
  trips: z.object(tripsView),
  /** The orders of practice set aside after opening 放行: who, when and why; the person is shown to officials alone. */
  bypasses: z.array(recordedBypassSchema.extend({ by: subjectSchema.nullable() })),
  /** 联合办理: the clock over all matters, beside each department's own (行政许可法 42(2)). */
  jointClock: jointClockViewSchema,
  nodes: z.array(caseNodeView),
});

export const casePageSchema = pageSchema(
  caseSummarySchema.omit({ calendarVersion: true }).extend(shownEnterprise),
);
