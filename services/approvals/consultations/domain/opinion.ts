import * as z from 'zod';
import { startClock, type DeadlineClock } from '../../../../shared/deadlines/deadline-clock.ts';
import { answeredPositions, type RecordedPosition } from '../../../../shared/events/consultation-terms.ts';
import { departmentIdSchema, opinionIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { dateOf, instantSchema, type Instant } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { shortLimitSchema } from '../../clocks/domain/short-limit.ts';
import { nextCheckAtSchema } from '../../clocks/domain/running-clock.ts';
import { actSchema } from '../../kernel/act.ts';
import { consultedMatter, mootSchema } from './consultation.ts';

/** What a department says, and on which documents it rests. */
export const answerSchema = actSchema.extend({
  position: z.enum(answeredPositions),
  opinion: keptText(4000),
  documents: z.array(keptLine()).max(20).readonly(),
});
export type Answer = Readonly<z.infer<typeof answerSchema>>;

const common = {
  id: opinionIdSchema,
  ...consultedMatter,
  department: departmentIdSchema,
  departmentName: bilingualNameSchema,
  post: postIdSchema,
  asked: actSchema,
  answerBy: shortLimitSchema,
  /** On safety, health and environment silence is no answer; fixed when the question is asked. */
  silenceIsNoAnswer: z.boolean(),
  /** When it was taken in hand 签收; an answer is a receipt too. */
  received: actSchema.nullable(),
};

const closing = { closedAt: instantSchema.nullable() };

/**
 * What one department says to a consultation. Asked, it answers in time or late; where it lets its time pass, silence counts as no
 * objection 超时默认, or it stays open and late where silence is no answer (domain.md §5.4).
 */
export const opinionSchema = z.discriminatedUnion('state', [
  z.object({
    ...common,
    state: z.literal('asked'),
    /** Since when it is late without an answer; null while it has time. */
    lateSince: instantSchema.nullable(),
    nextCheckAt: nextCheckAtSchema,
  }),
  z.object({
    ...common,
    ...closing,
    state: z.literal('answered'),
    answer: answerSchema,
    onTime: z.boolean(),
    /** What was added to the answer until the leading department concluded; the answer itself stays as it was. */
    amendments: z.array(answerSchema).max(30).readonly(),
  }),
  z.object({
    ...common,
    ...closing,
    state: z.literal('defaulted'),
    defaultedAt: instantSchema,
    /** An answer after that: kept on record, changing nothing. */
    lateAnswer: answerSchema.nullable(),
  }),
  z.object({
    ...common,
    state: z.literal('moot'),
    moot: mootSchema,
    /** It had been late before; that stays counted. */
    lateSince: instantSchema.nullable(),
  }),
]);
export type Opinion = Readonly<z.infer<typeof opinionSchema>>;
export type AskedOpinion = Extract<Opinion, { state: 'asked' }>;

export const opinionStates = [
  'asked',
  'answered',
  'defaulted',
  'moot',
] as const satisfies readonly Opinion['state'][];
export type OpinionState = (typeof opinionStates)[number];

/** The instant at which something may fall on an opinion; null when nothing can. */
export const nextCheckOf = (opinion: Opinion): Instant | null =>
  opinion.state === 'asked' ? opinion.nextCheckAt : null;

/** What a department says as it stands: its answer with the last that was added to it. */
export const standingAnswer = (opinion: Opinion): Answer | null =>
  opinion.state === 'answered' ? (opinion.amendments.at(-1) ?? opinion.answer) : null;

/** What is on record of a department: its position, silence by default, or nothing yet. */
export const positionOf = (opinion: Opinion): RecordedPosition | null =>
  opinion.state === 'defaulted' ? 'default' : (standingAnswer(opinion)?.position ?? null);

/** The instant as of which the limit of an opinion is read: now while it is open, else its end. */
export const readAt = (opinion: Opinion, now: Instant): Instant => {
  switch (opinion.state) {
    case 'asked':
      return now;
    case 'answered':
      return opinion.answer.at;
    case 'defaulted':
      return opinion.defaultedAt;
    case 'moot':
      return opinion.moot.at;
  }
};

/** The limit of an opinion as a clock, for its light and the days that remain. */
export const clockOf = ({ answerBy: { since, within } }: Pick<Opinion, 'answerBy'>): DeadlineClock =>
  startClock({ acceptedOn: dateOf(since), promised: within, statutory: null }, since);

const commonSchema = z.object(common);

/** The part of an opinion that every state carries, so that what only the state before has is left behind. */
export const commonPart = (opinion: Opinion): z.infer<typeof commonSchema> => commonSchema.parse(opinion);
