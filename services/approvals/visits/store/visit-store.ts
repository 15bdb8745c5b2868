import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import type { CreditCode } from '../../../../shared/credit-code.ts';
import {
  departmentIdSchema,
  postIdSchema,
  visitIdSchema,
  type CountyCode,
} from '../../../../shared/identifiers.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { visitSchema, visitStates, type Visit, type VisitState } from '../domain/visit.ts';
import { countyPartition, departmentPartition } from '../../kernel/list-keys.ts';
import { workKinds } from '../../kernel/work-kinds.ts';

export const visitKind = workKinds.visit;

/** What a list shows of a visit. */
export const visitSummarySchema = z.object({
  id: visitIdSchema,
  enterpriseName: keptLine(),
  wish: keptText(),
  department: departmentIdSchema,
  post: postIdSchema,
  state: z.enum(visitStates),
  bookedAt: instantSchema,
  /** By when a time is to be confirmed. */
  confirmBy: dateSchema,
  /** The time agreed; null until there is one. */
  time: instantSchema.nullable(),
  calendarVersion: keptLine(),
});
export type VisitSummary = z.infer<typeof visitSummarySchema>;

export const visitEntrySchema = z.object({ summary: visitSummarySchema });

const timeOf = (visit: Visit) => (visit.state === 'booked' ? null : (visit.confirmed?.time ?? null));

const summarise = (visit: Visit): VisitSummary => ({
  id: visit.id,
  enterpriseName: visit.enterprise.name,
  wish: visit.wish,
  department: visit.department,
  post: visit.post,
  state: visit.state,
  bookedAt: visit.booked.at,
  confirmBy: visit.due.date,
  time: timeOf(visit),
  calendarVersion: visit.calendarVersion,
});

const nextCheckOf = (visit: Visit) =>
  visit.state === 'booked' || visit.state === 'confirmed' ? visit.nextCheckAt : null;

const placeInList: Record<VisitState, string> = {
  booked: '1-booked',
  confirmed: '2-confirmed',
  held: '8-held',
  cancelled: '9-cancelled',
};

/** The part of a list that holds one state. */
export const visitStatePrefix = (state: VisitState): string => `${placeInList[state]}#`;

export const enterpriseVisits = (county: CountyCode, creditCode: CreditCode): string =>
  `${county}#${visitKind}#${creditCode}`;

export const visitDefinition: AggregateDefinition<Visit> = {
  kind: visitKind,
  schema: visitSchema,
  entry: visitEntrySchema,
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: (county, visit) => ({
    byCountyPk: countyPartition(county, visitKind),
    byDepartmentPk: departmentPartition(county, visitKind, visit.department),
    byEnterprisePk: enterpriseVisits(county, visit.enterprise.creditCode),
    listSk: `${visitStatePrefix(visit.state)}${visit.due.date}#${visit.id}`,
    summary: summarise(visit),
    ...dueAttributes(county, visitKind, visit.id, nextCheckOf(visit)),
  }),
};
