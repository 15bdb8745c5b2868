import * as z from 'zod';
import { projectedDueDate } from '../../../../shared/calendar/due-date.ts';
import type { FallenRung } from '../../../../shared/deadlines/settlement.ts';
import type { Rung } from '../../../../shared/events/rungs.ts';
import { subjectSchema } from '../../../../shared/identifiers.ts';
import { dateOf, dateSchema, instantSchema, type LocalDate } from '../../../../shared/time/clock.ts';
import { keptText } from '../../../../shared/text.ts';
import type { CountyRules } from '../../county/domain/county.ts';

const duty = {
  dueVersion: z.int(),
  fellAt: instantSchema,
  /** The day by which it is done; no clock stops for it. */
  answerBy: z.object({ date: dateSchema, provisional: z.boolean() }),
};
const act = z.object({ at: instantSchema, by: subjectSchema });

/** What the section head writes at the first rung: why it is late, and the day now promised. */
export const causeDutySchema = z.object({
  ...duty,
  stated: act.extend({ cause: keptText(), newDate: dateSchema }).nullable(),
});

/** What the deputy head decides at the second rung. */
export const measuresDutySchema = z.object({
  ...duty,
  set: act.extend({ measures: keptText() }).nullable(),
});

/**
 * What the first two rungs ask of people (rulings 37), each with a day of its own. One that falls anew after the due date
 * moved takes the place of the earlier, which stays among the events.
 */
export const rungDutiesSchema = z.object({
  cause: causeDutySchema.optional(),
  measures: measuresDutySchema.optional(),
});
export type RungDuties = Readonly<z.infer<typeof rungDutiesSchema>>;

/** A field that whatever climbs the ladder carries once something was asked. */
export const rungDutiesField = { duties: rungDutiesSchema.optional() };
type WithDuties = { readonly duties?: RungDuties | undefined };

const dutyOf = (fallen: FallenRung, days: 'cause' | 'measures', { settings, calendar }: CountyRules) => ({
  dueVersion: fallen.dueVersion,
  fellAt: fallen.fellAt,
  answerBy: projectedDueDate(calendar, dateOf(fallen.fellAt), settings.rungDuties[days]),
});

/** What is asked of people once these rungs have fallen, beside what was before. */
export const dutiesAfter = (
  before: RungDuties | undefined,
  fallen: readonly FallenRung[],
  rules: CountyRules,
): WithDuties => {
  const first = fallen.findLast(({ rung }) => rung === 'rung-1');
  const second = fallen.findLast(({ rung }) => rung === 'rung-2');
  if (first === undefined && second === undefined) return before === undefined ? {} : { duties: before };
  return {
    duties: {
      ...before,
      ...(first === undefined ? {} : { cause: { ...dutyOf(first, 'cause', rules), stated: null } }),
      ...(second === undefined ? {} : { measures: { ...dutyOf(second, 'measures', rules), set: null } }),
    },
  };
};

const daysOfDuty = (rung: Rung): 'cause' | 'measures' | null => {
  switch (rung) {
    case 'rung-1':
      return 'cause';
    case 'rung-2':
      return 'measures';
    case 'rung-0':
    case 'rung-3':
    case 'rung-4':
    case 'rung-5':
      return null;
  }
};

/** The day by which a fallen rung wants its answer, as its news tells it; nothing for rungs that ask for no act. */
export const answerByOf = (fallen: FallenRung, rules: CountyRules): { readonly answerBy?: LocalDate } => {
  const days = daysOfDuty(fallen.rung);
  return days === null ? {} : { answerBy: dutyOf(fallen, days, rules).answerBy.date };
};
