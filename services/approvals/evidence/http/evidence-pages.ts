import type { DayCount } from '../../../../shared/calendar/due-date.ts';
import type { Attribution } from '../../../../shared/deadlines/attribution.ts';
import type { DelayCause } from '../../../../shared/events/accountability-events.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { dateSchema, type Instant } from '../../../../shared/time/clock.ts';
import { writtenBy, writtenDay } from '../../../../shared/time/written-day.ts';
import { findingInForce, type ResponsibilityClue } from '../../accountability/domain/responsibility-clue.ts';
import { stateNames } from '../../assignments/domain/assignment-acts.ts';
import { receiptOf, receivedOnOf } from '../../tasks/domain/intake.ts';
import { clockedPart, endedAt, receivedPart } from '../../tasks/domain/task.ts';
import type { AssignmentPack, EvidencePack } from '../usecases/evidence-pack.ts';
import { presentClock } from '../../clocks/http/clock-view.ts';
import type { EvidencePage, Fact, LetterFacts } from './evidence-page.ts';
import { lightNames } from './evidence-values.ts';
import { localTime } from './evidence-wording.ts';
import { presentBouncing } from '../../tasks/http/present-task.ts';

export const evidenceNotice: Bilingual = {
  zh: '本材料只列事实，不作处理结论。是否移送，由有权机关依法决定；移送前，责任部门可以申请复核。',
  en: 'This states facts and concludes nothing. Whether it is passed on is for the competent authority to decide by law; the department may ask for a review first.',
};

const causeNames: Record<DelayCause, string> = {
  department: '部门原因',
  superior: '上级原因',
  enterprise: '企业原因',
  'force-majeure': '不可抗力',
};

const factsOfClue = (clue: ResponsibilityClue | null): readonly Fact[] => {
  if (clue === null) return [['超期原因认定', '尚未认定']];
  const { cause, evidence, by } = findingInForce(clue);
  return [
    ['超期原因认定', `${causeNames[cause]}（依据：${evidence}；认定人登录名：${by}）`],
    ['移送', clue.referral === null ? '未移送' : `${clue.referral.to}（${clue.referral.documentNumber}）`],
  ];
};

const limitOf = ({ days, unit }: DayCount): string => `${days}${unit === 'workday' ? '个工作日' : '日'}`;

const clockFacts = ({ reading }: EvidencePack): readonly Fact[] => {
  const { state: task, rules, now } = reading;
  const clocked = clockedPart(task);
  if (clocked === null) return [['受理', '尚未受理']];
  const read = { clock: clocked.clock, raised: clocked.raised, nextCheckAt: null };
  const clock = presentClock(read, rules, endedAt(task) ?? now, true);
  return [
    ['受理', localTime(clocked.accepted.at)],
    ['承诺时限', limitOf(clock.limit.promised)],
    ['法定时限', clock.limit.statutory === null ? null : limitOf(clock.limit.statutory)],
    ['到期日', writtenDay(clocked.due.date).zh],
    [
      '法定到期日',
      clock.statutoryDue === null ? null : writtenDay(dateSchema.parse(clock.statutoryDue.date)).zh,
    ],
    ['已用工作日', String(clock.used)],
    ['灯色', lightNames[clock.light]],
  ];
};

const receiptFact = ({ reading: { state } }: EvidencePack): Fact => {
  const part = receivedPart(state);
  return ['收件凭证', part === null ? null : receiptOf(state.id, receivedOnOf(part)).number];
};

const lettersOf = (letters: EvidencePack['letters']): readonly LetterFacts[] =>
  letters.map((letter) => ({
    sentAt: letter.openedAt,
    title: letter.title.zh,
    replyBy: writtenBy(letter.due.date).zh,
    state: stateNames[letter.state],
    reply: 'completed' in letter ? letter.completed.result.text : null,
  }));

/** The page of a task. */
export const pageOfTask = (pack: EvidencePack, now: Instant): EvidencePage => {
  const { reading, happened, ledger, clue } = pack;
  const task = reading.state;
  const { bounces, difficult, idleWorkdays, usedWorkdays } = presentBouncing(reading);
  return {
    title: `责任线索事实包：${task.matter.name.zh}（${task.projectName}）`,
    drawnUpAt: now,
    notice: evidenceNotice.zh,
    facts: [
      ['事项', task.matter.name.zh],
      ['企业', task.enterprise.name],
      ['承办部门', task.departmentName.zh],
      ['事项生成时间', localTime(task.openedAt)],
      receiptFact(pack),
      ...clockFacts(pack),
      ['转办、拒收次数', `${bounces}次${difficult ? '（疑难件）' : ''}`],
      ['待签收、待裁定用时', `${idleWorkdays}个工作日（共${usedWorkdays}个工作日）`],
      ...factsOfClue(clue),
    ],
    ledger: [
      { heading: '受理前', days: ledger.before },
      { heading: '受理后', days: ledger.running },
      { heading: '合计', days: totalOf(ledger) },
    ],
    letters: lettersOf(pack.letters),
    happened,
    departments: pack.departments,
  };
};

const totalOf = ({ before, running, workdays }: EvidencePack['ledger']): Attribution => {
  const days = new Map<Attribution['parties'][number]['party'], number>();
  for (const { party, workdays: some } of [...before.parties, ...running.parties])
    days.set(party, (days.get(party) ?? 0) + some);
  return { workdays, parties: [...days].map(([party, some]) => ({ party, workdays: some })) };
};

/** The page of an assignment. */
export const pageOfAssignment = (
  { reading: { state }, happened, ledger, letters, departments }: AssignmentPack,
  now: Instant,
): EvidencePage => ({
  title: `交办事项事实包：${state.title.zh}`,
  drawnUpAt: now,
  notice: evidenceNotice.zh,
  facts: [
    ['事项', state.title.zh],
    ['内容', state.text],
    ['承办部门', departments.get(state.department) ?? state.department],
    ['企业', state.enterprise?.name ?? null],
    ['交办时间', localTime(state.openedAt)],
    ['到期日', writtenDay(state.due.date).zh],
    ['状态', stateNames[state.state]],
  ],
  ledger: [{ heading: '交办以来', days: ledger }],
  letters: lettersOf(letters),
  happened,
  departments,
});
