import type { AssignmentKind } from '../../../../shared/events/assignment-kinds.ts';
import type { LeadStage } from '../../../../shared/events/lead-stages.ts';
import type { Rung } from '../../../../shared/events/rungs.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { dateOf, minuteOfDay, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';

/** The stages of a lead as officials call them (domain.md §2.1). */
export const stageNames: Record<LeadStage, Bilingual> = {
  lead: { zh: '线索', en: 'lead' },
  screening: { zh: '研判', en: 'screening' },
  negotiation: { zh: '洽谈', en: 'negotiation' },
  review: { zh: '评审', en: 'review' },
  signed: { zh: '签约', en: 'signed' },
};

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
export const postNames: Readonly<Partial<Record<string, Bilingual>>> = {
  clerk: { zh: '承办人（A岗）', en: 'clerk (A)' },
  'deputy-clerk': { zh: '承办人（B岗）', en: 'clerk (B)' },
  'section-head': { zh: '科室负责人', en: 'section head' },
  'deputy-head': { zh: '分管领导', en: 'deputy head' },
  head: { zh: '主要负责人', en: 'head' },
};

/** What each rung of the ladder asks of those it reaches (domain.md §5.5). */
export const rungDemands: Record<Rung, Bilingual> = {
  'rung-0': { zh: '即将到期，请抓紧办理。', en: 'It is about to fall due; please see to it.' },
  'rung-1': {
    zh: '请当日写明超期原因和新的承诺日期。',
    en: 'State today why it is late and the new date promised.',
  },
  'rung-2': {
    zh: '请分管领导在 1 个工作日内批示措施。',
    en: 'The deputy head in charge decides on measures within one working day.',
  },
  'rung-3': {
    zh: '将发《督办函》，请在 3 个工作日内回复。',
    en: 'A supervision letter follows; it is answered within three working days.',
  },
  'rung-4': {
    zh: '提请领导小组约谈部门主要负责人，列入月度通报，请在 5 个工作日内销号。',
    en: 'The leading group summons the head of the department; close the matter within five working days.',
  },
  'rung-5': {
    zh: '形成责任线索包，由人工决定是否移送；当事人可先申诉。',
    en: 'A file on responsibility is drawn up; people decide whether it is passed on, and an appeal comes first.',
  },
};

/** A day as people write it. */
export const day = (date: LocalDate): Bilingual => ({
  zh: `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`,
  en: date,
});

/** A moment by which something is to be done: midnight is written as the end of the day that it ends. */
export const until = (instant: Instant): Bilingual => {
  if (minuteOfDay(instant) !== 0) return moment(instant);
  const { zh, en } = day(addDays(dateOf(instant), -1));
  return { zh: `${zh} 24:00`, en: `the end of ${en}` };
};

/** A moment as people write it, in local time to the minute. */
export const moment = (instant: Instant): Bilingual => {
  const minute = minuteOfDay(instant);
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const { zh, en } = day(dateOf(instant));
  return { zh: `${zh} ${time}`, en: `${en} ${time}` };
};
