import type { CodedError } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { DelayedKind } from '../../../../shared/events/delay-events.ts';
import type { DepartmentId, PostId } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import type { Act } from '../../kernel/act.ts';
import type { RungDuties } from './rung-duties.ts';

export const delayRefusals = {
  DELAY_NOT_ASKED: 'wrong-state',
  DELAY_ANSWERED: 'wrong-state',
  DELAY_NEW_DATE: 'unacceptable',
} as const satisfies Refusals;
export type DelayErrorCode = keyof typeof delayRefusals;
export type DelayError = CodedError<DelayErrorCode>;

/** What is put on record of a delay: why it is late and the day now promised, or what is done about it. */
export type DelayAnswer =
  | { readonly kind: 'cause'; readonly cause: string; readonly newDate: LocalDate }
  | { readonly kind: 'measures'; readonly measures: string };

/** What is late, as those who hear of the answer know it. */
export type Delayed = {
  readonly kind: DelayedKind;
  readonly id: string;
  readonly title: Bilingual;
  readonly department: DepartmentId;
  readonly post: PostId;
  readonly dueOn: LocalDate;
};

export type DelayAnswered = { readonly duties: RungDuties; readonly event: DomainEvent };

/** That no rung has fallen that asks for this. */
export const notAsked = (kind: DelayAnswer['kind']): DelayError => ({
  code: 'DELAY_NOT_ASKED',
  detail:
    kind === 'cause'
      ? {
          zh: '目前没有要求写明超期原因：该事项尚未超期至这一级，或者已直接督办到更高一级',
          en: 'No cause is asked for: it is not so late, or a higher rung was told at once.',
        }
      : {
          zh: '目前没有要求批示措施：该事项尚未超期至这一级，或者已直接督办到更高一级',
          en: 'No measures are asked for: it is not so late, or a higher rung was told at once.',
        },
});

const answered: DelayError = {
  code: 'DELAY_ANSWERED',
  detail: {
    zh: '本次超期已写明，记录不再更改',
    en: 'This delay has been answered; what is on record stays.',
  },
};

const dayPassed = (today: LocalDate): DelayError => ({
  code: 'DELAY_NEW_DATE',
  detail: { zh: '新的承诺日期不能早于今天', en: 'The new day promised cannot lie in the past.' },
  faults: [
    {
      pointer: '/newDate',
      detail: { zh: '不能早于今天', en: `cannot be before today, ${today}` },
    },
  ],
});

const factOf = ({ kind, id, title, department, dueOn }: Delayed, answerBy: LocalDate, today: LocalDate) => ({
  about: kind,
  id,
  title,
  department,
  dueOn,
  answerBy,
  late: today > answerBy,
});

// Whoever was told that the rung fell is told what came of it, to know.
const audience = (
  { audiences }: Pick<CountySettings, 'audiences'>,
  rung: 'rung-1' | 'rung-2',
  delayed: Delayed,
) =>
  recipientsOf(
    audiences[rung].map((rule) => ({ ...rule, capacity: 'informed' as const })),
    delayed,
  );

/**
 * Puts the answer to a fallen rung on record, once for each time it fell (rulings 37): it stops no clock and moves no due
 * date. Late answers are taken and marked late.
 */
export const answerDelay = (
  duties: RungDuties | undefined,
  delayed: Delayed,
  answer: DelayAnswer,
  { at, by }: Act,
  settings: Pick<CountySettings, 'audiences'>,
): Outcome<DelayAnswered, DelayError> => {
  const today = dateOf(at);
  if (answer.kind === 'cause') {
    const asked = duties?.cause;
    if (asked === undefined) return failure(notAsked('cause'));
    if (asked.stated !== null) return failure(answered);
    const { cause, newDate } = answer;
    if (newDate < today) return failure(dayPassed(today));
    return success({
      duties: { ...duties, cause: { ...asked, stated: { at, by, cause, newDate } } },
      event: {
        type: 'approvals.delay.cause-stated.v1',
        audience: audience(settings, 'rung-1', delayed),
        fact: { ...factOf(delayed, asked.answerBy.date, today), cause, newDate },
      },
    });
  }
  const asked = duties?.measures;
  if (asked === undefined) return failure(notAsked('measures'));
  if (asked.set !== null) return failure(answered);
  const { measures } = answer;
  return success({
    duties: { ...duties, measures: { ...asked, set: { at, by, measures } } },
    event: {
      type: 'approvals.delay.measures-set.v1',
      audience: audience(settings, 'rung-2', delayed),
      fact: { ...factOf(delayed, asked.answerBy.date, today), measures },
    },
  });
};
