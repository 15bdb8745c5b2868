import * as z from 'zod';
import { subjectSchema } from '../../../../shared/identifiers.ts';
import { text } from '../../../../shared/text.ts';
import { dateOf, dateSchema, instantSchema, type Instant } from '../../../../shared/time/clock.ts';
import { enteredWorkDay } from '../../../../shared/time/entered.ts';
import type { DelayAnswer } from '../domain/answer-delay.ts';
import type { RungDuties } from '../domain/rung-duties.ts';

export const stateCauseBody = z.strictObject({
  /** Why it is late. */
  cause: text(1000),
  /** The day now promised; the due date and the light stay as they are. */
  newDate: enteredWorkDay,
});
export const setMeasuresBody = z.strictObject({ measures: text(1000) });

export const causeIn = (body: z.output<typeof stateCauseBody>): DelayAnswer => ({ kind: 'cause', ...body });
export const measuresIn = (body: z.output<typeof setMeasuresBody>): DelayAnswer => ({
  kind: 'measures',
  ...body,
});

/** The two acts as every thing that climbs the ladder offers them. */
export const stateCause = {
  verb: 'state-cause',
  summary: '写明超期原因和新的承诺日期 · State why it is late and the day now promised',
  description:
    'Asked of the section head by the first rung, once for each time it falls. It stops no clock and moves no due date.',
  input: stateCauseBody,
  refusals: ['DELAY_NOT_ASKED', 'DELAY_ANSWERED', 'DELAY_NEW_DATE'],
} as const;
export const setMeasures = {
  verb: 'set-measures',
  summary: '批示措施 · Set measures against a delay',
  description: 'Asked of the deputy head by the second rung, once for each time it falls. It stops no clock.',
  input: setMeasuresBody,
  refusals: ['DELAY_NOT_ASKED', 'DELAY_ANSWERED'],
} as const;

const act = z.object({ at: instantSchema, by: subjectSchema.nullable() });
const duty = {
  fellAt: instantSchema,
  /** The day by which it is done. */
  answerBy: z.object({ date: dateSchema, provisional: z.boolean() }),
  late: z.boolean(),
};

/** What the first two rungs asked of people and what they put on record, for whoever reads the light; null until asked. */
export const dutiesViewSchema = z.object({
  cause: z
    .object({ ...duty, stated: act.extend({ cause: z.string(), newDate: dateSchema }).nullable() })
    .nullable(),
  measures: z.object({ ...duty, set: act.extend({ measures: z.string() }).nullable() }).nullable(),
});
export type DutiesView = z.input<typeof dutiesViewSchema>;

type Duty = NonNullable<RungDuties['cause']> | NonNullable<RungDuties['measures']>;

const dutyView = ({ fellAt, answerBy }: Duty, givenAt: Instant | undefined, now: Instant) => ({
  fellAt,
  answerBy,
  late: !answerBy.provisional && dateOf(givenAt ?? now) > answerBy.date,
});

/** The duties as a reader may see them: who acted is shown to officials alone. */
export const presentDuties = (
  duties: RungDuties | undefined,
  now: Instant,
  toOfficials: boolean,
): DutiesView => {
  const { cause, measures } = duties ?? {};
  const shown = <Done extends { by: z.infer<typeof subjectSchema> }>(done: Done) => ({
    ...done,
    by: toOfficials ? done.by : null,
  });
  return {
    cause:
      cause === undefined
        ? null
        : {
            ...dutyView(cause, cause.stated?.at, now),
            stated: cause.stated === null ? null : shown(cause.stated),
          },
    measures:
      measures === undefined
        ? null
        : {
            ...dutyView(measures, measures.set?.at, now),
            set: measures.set === null ? null : shown(measures.set),
          },
  };
};
