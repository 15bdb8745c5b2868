import type { FallCause } from '../../../../shared/deadlines/settlement.ts';
import type { Rung } from '../../../../shared/events/rungs.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { sentence, type Message } from './message.ts';
import { day, rungDemand } from './wording.ts';

const headings: Record<FallCause, Bilingual> = {
  promise: { zh: '逾期提醒（升级）', en: 'Overdue, taken a level higher' },
  statutory: { zh: '超过法定时限', en: 'Past the limit of the law' },
};

const dueSoon: Bilingual = { zh: '到期提醒', en: 'Due soon' };

export type RungRaised = {
  readonly rung: Rung;
  readonly cause: FallCause;
  readonly dueOn: LocalDate;
  /** The day by which the rung wants its answer; absent where it asks for none. */
  readonly answerBy?: LocalDate | undefined;
};

/** What the third rung asks where no supervision letter 督办函 follows: only tasks and assignments get one, letters none. */
const pressed: Bilingual = {
  zh: '请督促责任部门尽快办结。',
  en: 'Please press the department in charge to finish it.',
};

/** What the day is: one that was promised, or one that a limit sets. */
type Sets = 'promise' | 'limit';
const dueDays: Record<Sets, Bilingual> = {
  promise: { zh: '承诺到期日', en: 'was promised for' },
  limit: { zh: '到期日', en: 'was due on' },
};

/** The day it is due; of what is past the limit of the law that is said first. */
const dueDay = (title: Bilingual, { rung, cause, dueOn }: RungRaised, sets: Sets): Bilingual =>
  cause === 'statutory' && rung !== 'rung-0'
    ? {
        zh: sentence`“${title.zh}”已超过法定时限，${dueDays[sets].zh}为${day(dueOn).zh}。`,
        en: sentence`“${title.en}” is past the limit of the law; it ${dueDays[sets].en} ${day(dueOn).en}.`,
      }
    : {
        zh: sentence`“${title.zh}”的${dueDays[sets].zh}为${day(dueOn).zh}。`,
        en: sentence`“${title.en}” ${dueDays[sets].en} ${day(dueOn).en}.`,
      };

/** A fallen rung put to people: the date named is the one shown as due; the rung says what follows (domain.md §5.5). */
export const rungMessage = (
  title: Bilingual,
  raised: RungRaised,
  letterFollows: boolean,
  sets: Sets = 'promise',
): Message => {
  const { rung, cause } = raised;
  const heading = rung === 'rung-0' ? dueSoon : headings[cause];
  const demand = rung === 'rung-3' && !letterFollows ? pressed : rungDemand(rung, raised.answerBy);
  const promised = dueDay(title, raised, sets);
  return {
    title: { zh: sentence`${heading.zh}：${title.zh}`, en: sentence`${heading.en}: ${title.en}` },
    body: {
      zh: sentence`${promised.zh}${demand.zh}`,
      en: sentence`${promised.en} ${demand.en}`,
    },
  };
};
