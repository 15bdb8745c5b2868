import type { FallCause } from '../../../../shared/deadlines/settlement.ts';
import type { Rung } from '../../../../shared/events/rungs.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { sentence, type Message } from './message.ts';
import { day, rungDemands } from './wording.ts';

const headings: Record<FallCause, Bilingual> = {
  promise: { zh: '超期升级', en: 'Overdue, escalated' },
  statutory: { zh: '法定超期', en: 'Past the limit of the law' },
};

const dueSoon: Bilingual = { zh: '即将到期', en: 'Due soon' };

export type RungRaised = { readonly rung: Rung; readonly cause: FallCause; readonly dueOn: LocalDate };

/** A fallen rung put to people: the date named is the one shown as due; the rung says what follows (domain.md §5.5). */
export const rungMessage = (title: Bilingual, { rung, cause, dueOn }: RungRaised): Message => {
  const heading = rung === 'rung-0' ? dueSoon : headings[cause];
  return {
    title: { zh: sentence`${heading.zh}：${title.zh}`, en: sentence`${heading.en}: ${title.en}` },
    body: {
      zh: sentence`“${title.zh}”的承诺到期日为${day(dueOn).zh}。${rungDemands[rung].zh}`,
      en: sentence`“${title.en}” was promised for ${day(dueOn).en}. ${rungDemands[rung].en}`,
    },
  };
};
