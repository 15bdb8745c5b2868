import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import { consultationPurposes, recordedPositions } from '../../../../shared/events/consultation-terms.ts';
import {
  caseIdSchema,
  consultationIdSchema,
  departmentIdSchema,
  opinionIdSchema,
  taskIdSchema,
  type CaseId,
  type CountyCode,
} from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { dateOf, instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { shortLimitSchema } from '../../clocks/domain/short-limit.ts';
import { consultationSchema, consultationStates, type Consultation } from '../domain/consultation.ts';
import {
  nextCheckOf,
  opinionSchema,
  opinionStates,
  positionOf,
  readAt,
  type Opinion,
  type OpinionState,
} from '../domain/opinion.ts';
import { countyPartition, departmentPartition } from '../../kernel/list-keys.ts';

const consultationKind = 'consultation';
export const opinionKind = 'opinion';

export const consultationEntrySchema = z.object({
  summary: z.object({
    id: consultationIdSchema,
    matterCode: matterCodeSchema,
    state: z.enum(consultationStates),
  }),
});

/** Partition of the case index: the consultations about the matters of one case. */
export const consultationsOfCase = (county: CountyCode, caseId: CaseId): string =>
  `${county}#${consultationKind}#${caseId}`;

export const consultationDefinition: AggregateDefinition<Consultation> = {
  kind: consultationKind,
  schema: consultationSchema,
  entry: consultationEntrySchema,
  identify: ({ consultationId, caseId }) => ({ id: consultationId, root: caseId }),
  indexAttributes: (county, { consultationId, caseId, matter, state }) => ({
    byCasePk: consultationsOfCase(county, caseId),
    listSk: consultationId,
    summary: { id: consultationId, matterCode: matter.code, state },
  }),
};

/** What a list shows of an opinion; with its limit, so that the light is read as of now. */
export const opinionSummarySchema = z.object({
  id: opinionIdSchema,
  consultationId: consultationIdSchema,
  taskId: taskIdSchema.nullable(),
  caseId: caseIdSchema,
  projectName: keptLine(),
  matter: z.object({ code: matterCodeSchema, name: bilingualNameSchema }),
  purpose: z.enum(consultationPurposes),
  subject: keptLine(),
  department: departmentIdSchema,
  departmentName: bilingualNameSchema,
  state: z.enum(opinionStates),
  position: z.enum(recordedPositions).nullable(),
  onTime: z.boolean().nullable(),
  silenceIsNoAnswer: z.boolean(),
  askedAt: instantSchema,
  answerBy: shortLimitSchema,
  /** When it was answered, lapsed by default or became moot; null while it is open. */
  endedAt: instantSchema.nullable(),
  /** The calendar by which what can still fall was reckoned; null where nothing can. */
  calendarVersion: keptLine().nullable(),
});
export type OpinionSummary = Readonly<z.infer<typeof opinionSummarySchema>>;

export const opinionEntrySchema = z.object({ summary: opinionSummarySchema });

const onTimeOf = (opinion: Opinion): boolean | null => {
  if (opinion.state === 'answered') return opinion.onTime;
  return opinion.state === 'defaulted' ? false : null;
};

const summarise = (opinion: Opinion): OpinionSummary => ({
  id: opinion.id,
  consultationId: opinion.consultationId,
  taskId: opinion.taskId,
  caseId: opinion.caseId,
  projectName: opinion.projectName,
  matter: opinion.matter,
  purpose: opinion.purpose,
  subject: opinion.subject,
  department: opinion.department,
  departmentName: opinion.departmentName,
  state: opinion.state,
  position: positionOf(opinion),
  onTime: onTimeOf(opinion),
  silenceIsNoAnswer: opinion.silenceIsNoAnswer,
  askedAt: opinion.asked.at,
  answerBy: opinion.answerBy,
  endedAt: opinion.state === 'asked' ? null : readAt(opinion, opinion.asked.at),
  calendarVersion:
    opinion.state === 'asked' && opinion.lateSince === null ? opinion.answerBy.calendarVersion : null,
});

// Lists run through what waits first and what is done last.
const placeInList: Record<OpinionState, string> = {
  asked: '1-asked',
  answered: '8-answered',
  defaulted: '8-defaulted',
  moot: '9-moot',
};

/** The part of a list that holds one state; within it what is due, or ended, first comes first. */
export const opinionStatePrefix = (state: OpinionState): string => `${placeInList[state]}#`;

const dayInList = (opinion: Opinion): string =>
  opinion.state === 'asked' ? opinion.answerBy.date : dateOf(readAt(opinion, opinion.asked.at));

export const opinionDefinition: AggregateDefinition<Opinion> = {
  kind: opinionKind,
  schema: opinionSchema,
  entry: opinionEntrySchema,
  identify: ({ id, caseId }) => ({ id, root: caseId }),
  indexAttributes: (county, opinion) => ({
    byCountyPk: countyPartition(county, opinionKind),
    byDepartmentPk: departmentPartition(county, opinionKind, opinion.department),
    listSk: `${opinionStatePrefix(opinion.state)}${dayInList(opinion)}#${opinion.id}`,
    summary: summarise(opinion),
    ...dueAttributes(county, opinionKind, opinion.id, nextCheckOf(opinion)),
  }),
};
