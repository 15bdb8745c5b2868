import type { DayCount } from '../../../../shared/calendar/due-date.ts';
import type { AssignmentKind } from '../../../../shared/events/assignment-kinds.ts';
import type { Rung } from '../../../../shared/events/rungs.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { dateOf, minuteOfDay, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { writtenBy, writtenDay, writtenMoment } from '../../../../shared/time/written-day.ts';

export { leadStageNames as stageNames } from '../../../../shared/events/lead-stages.ts';

export const assignmentKindNames: Record<AssignmentKind, Bilingual> = {
  screening: { zh: '选资研判', en: 'screening' },
  'enterprise-request': { zh: '企业诉求', en: 'request of an enterprise' },
  issue: { zh: '问题', en: 'issue' },
  'factor-support': { zh: '要素保障', en: 'factor support' },
  'meeting-resolution': { zh: '会议决议', en: 'resolution of a meeting' },
  'supervision-letter': { zh: '督办函', en: 'supervision letter' },
  rectification: { zh: '整改', en: 'rectification' },
};

/** The posts that every department starts with (domain.md §2.9, §5.5); a county may add others, which keep their own names. */
export const postNames: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries({
    clerk: { zh: '承办人（A岗）', en: 'clerk (A)' },
    'deputy-clerk': { zh: '承办人（B岗）', en: 'clerk (B)' },
    'section-head': { zh: '科室负责人', en: 'section head' },
    'deputy-head': { zh: '分管领导', en: 'deputy head' },
    head: { zh: '主要负责人', en: 'head' },
  }),
);

type Answer = { readonly zh: string; readonly en: string };

// What was told before rungs had a day for their answer says no day.
const answerDay = (answerBy: LocalDate | undefined): Answer =>
  answerBy === undefined ? { zh: '尽快', en: 'soon' } : { zh: `于${by(answerBy).zh}`, en: by(answerBy).en };

/** What each rung of the ladder asks of those it reaches (domain.md §5.5, rulings 37): acts that the platform has, each by its day. */
export const rungDemand = (rung: Rung, answerBy?: LocalDate): Bilingual => {
  const on = answerDay(answerBy);
  switch (rung) {
    case 'rung-0':
      return {
        zh: '请承办人抓紧办理，按期办结。',
        en: 'Please finish it in time.',
      };
    case 'rung-1':
      return {
        zh: `请科室负责人${on.zh}在本平台写明超期原因和新的承诺日期。`,
        en: `The section head states why it is late and the new day promised, ${on.en}.`,
      };
    case 'rung-2':
      return {
        zh: `请分管领导${on.zh}在本平台批示措施，并督促承办人办结。`,
        en: `The deputy head in charge sets measures, ${on.en}, and sees that it is finished.`,
      };
    case 'rung-3':
      return {
        zh: '县政府督查室将向责任部门发《督办函》，请责任部门自收到之日起3个工作日内回复。',
        en: 'The supervision office sends a supervision letter to the department in charge, which answers it within three working days.',
      };
    case 'rung-4':
      return {
        zh: '已提请领导小组研究是否约谈责任部门主要负责人，并列入月度通报；请责任部门在5个工作日内办结。',
        en: 'The leading group decides whether to call in the head of the department; finish it within five working days.',
      };
    case 'rung-5':
      return {
        zh: '已汇总形成责任线索事实包，是否移送由有权机关依法决定；责任部门对原因认定有异议的，可先申请复核。',
        en: 'The facts are drawn up; the competent authority decides by law whether they are passed on. The department may first ask for a review.',
      };
  }
};

/** A day as people write it. */
export const day = writtenDay;

/** A length of time, with its unit. */
export const lengthOf = ({ days, unit }: DayCount): Bilingual =>
  unit === 'workday'
    ? { zh: `${days}个工作日`, en: `${days} working days` }
    : { zh: `${days}日`, en: `${days} days` };

/** A day by which something is to be done, that day included. */
export const by = writtenBy;

/** A moment by which something is to be done: midnight is written as the end of the day that it ends. */
export const until = (instant: Instant): Bilingual => {
  if (minuteOfDay(instant) !== 0) return moment(instant);
  const { zh, en } = day(addDays(dateOf(instant), -1));
  return { zh: `${zh}24时`, en: `the end of ${en}` };
};

/** A moment as people write it, in local time to the minute. */
export const moment = writtenMoment;
