import { isOverdue, isStatutorilyOverdue } from '../../../../shared/deadlines/deadline-clock.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { clockedPart, endedAt, type Act, type Task } from '../../tasks/domain/task.ts';
import { describedFor, toldOfClue } from './cause-facts.ts';
import { refused, sanctionFault, type AccountabilityError } from './accountability-errors.ts';
import { contestableUntil, contestOf, findingInForce } from './responsibility-clue.ts';
import type { Finding, ResponsibilityClue } from './responsibility-clue.ts';
import { writtenDay } from '../../../../shared/time/written-day.ts';

/** A responsibility clue after a step, and what that tells. */
export type ClueChange = { readonly clue: ResponsibilityClue; readonly events: readonly DomainEvent[] };
export type Stepped = Outcome<ClueChange, AccountabilityError>;

/** What was found, and on what it rests. */
export type CauseFound = Pick<Finding, 'cause' | 'evidence'>;

/** Whether a task is late, or was when it ended, by promise or by law. */
export const isDelayed = (task: Task, calendar: WorkCalendar, now: Instant): boolean => {
  const clock = clockedPart(task)?.clock ?? null;
  const on = dateOf(endedAt(task) ?? now);
  return clock !== null && (isOverdue(clock, calendar, on) || isStatutorilyOverdue(clock, calendar, on));
};

const newClue = ({ id, caseId, department, departmentName }: Task): ResponsibilityClue => ({
  taskId: id,
  caseId,
  department,
  departmentName,
  findings: [],
  contests: [],
  referral: null,
});

const append = (
  clue: ResponsibilityClue,
  task: Task,
  rules: CountyRules,
  act: Act,
  found: CauseFound,
): ClueChange => {
  const finding: Finding = { ...act, ...found, number: clue.findings.length + 1 };
  return {
    clue: { ...clue, findings: [...clue.findings, finding] },
    events: [
      {
        type: 'approvals.task.cause-established.v1',
        audience: toldOfClue(rules, clue),
        fact: {
          ...describedFor(task, clue),
          finding: finding.number,
          ...found,
          establishedBy: act.by,
          contestBy: contestableUntil(finding, rules.settings.scorecards),
        },
      },
    ],
  };
};

/**
 * Establishes the cause of a delay 定因 with its evidence: department, superior, enterprise or force majeure, before
 * anybody is held to answer for it (domain.md §5.6). A later finding takes the place of the one before.
 */
export const establishCause = (
  task: Task,
  known: ResponsibilityClue | null,
  rules: CountyRules,
  act: Act,
  found: CauseFound,
): Stepped => {
  const sanction = sanctionFault({ evidence: found.evidence });
  if (sanction !== null) return failure(sanction);
  if (!isDelayed(task, rules.calendar, act.at))
    return refused(
      'NO_DELAY',
      '该事项未超期，无须认定超期原因',
      'The matter is not late; there is no cause to establish.',
    );
  if (known !== null && known.referral !== null)
    return refused('ALREADY_REFERRED', '责任线索已移送', 'The facts have been passed on already.');
  if (known !== null && contestOf(known, findingInForce(known))?.answer === null)
    return refused('CAUSE_CONTESTED', '复核尚未答复', 'The finding is contested; answer that first.');
  return success(append(known ?? newClue(task), task, rules, act, found));
};

const noClue = () =>
  refused('CAUSE_NOT_ESTABLISHED', '尚未认定超期原因', 'The cause has not been established.');

/** Contests the finding that holds 申请复核, once, within the days the county gives (督查条例 17). */
export const contestCause = (
  task: Task,
  clue: ResponsibilityClue | null,
  rules: CountyRules,
  act: Act,
  { reasons }: { readonly reasons: string },
): Stepped => {
  if (clue === null) return noClue();
  const finding = findingInForce(clue);
  const { scorecards } = rules.settings;
  const until = contestableUntil(finding, scorecards);
  if (clue.referral !== null)
    return refused('ALREADY_REFERRED', '责任线索已移送', 'The facts have been passed on already.');
  if (contestOf(clue, finding) !== null)
    return refused('CAUSE_CONTESTED', '该结论已申请复核', 'The finding has been contested.');
  if (dateOf(act.at) > until)
    return refused(
      'CONTEST_LATE',
      `申请复核的期限已于${writtenDay(until).zh}届满`,
      `A review could be asked for until ${writtenDay(until).en}.`,
      {
        until,
      },
    );
  const answerBy = addDays(dateOf(act.at), scorecards.answerWithinDays);
  const contest = { ...act, finding: finding.number, reasons, answerBy, answer: null };
  return success({
    clue: { ...clue, contests: [...clue.contests, contest] },
    events: [
      {
        type: 'approvals.task.cause-contested.v1',
        audience: toldOfClue(rules, clue),
        fact: {
          ...describedFor(task, clue),
          finding: finding.number,
          reasons,
          contestedBy: act.by,
          answerBy,
        },
      },
    ],
  });
};

/** How a contest is answered; a revision says what the cause was instead. */
export type ContestAnswer =
  | { readonly outcome: 'upheld'; readonly reasons: string }
  | { readonly outcome: 'revised'; readonly reasons: string; readonly found: CauseFound };

/** Answers a contest 答复, by somebody who had no hand in it (原经办人回避, domain.md §5.6). */
export const answerContest = (
  task: Task,
  clue: ResponsibilityClue | null,
  rules: CountyRules,
  act: Act,
  answer: ContestAnswer,
): Stepped => {
  if (clue === null) return noClue();
  const sanction = sanctionFault({ reasons: answer.reasons });
  if (sanction !== null) return failure(sanction);
  const open = clue.contests.find((each) => each.answer === null);
  if (open === undefined)
    return refused('NO_CONTEST_OPEN', '没有待答复的复核申请', 'No contest waits for an answer.');
  if ([open.by, ...clue.findings.map(({ by }) => by)].includes(act.by))
    return refused(
      'CONTEST_NOT_YOURS',
      '原承办人员应当回避，请由其他人员答复',
      'Whoever had a part in it may not answer; somebody else does.',
    );
  const { outcome, reasons } = answer;
  const answered = { ...open, answer: { ...act, outcome, reasons } };
  const after: ResponsibilityClue = {
    ...clue,
    contests: clue.contests.map((each) => (each === open ? answered : each)),
  };
  const told: DomainEvent = {
    type: 'approvals.task.contest-answered.v1',
    audience: toldOfClue(rules, clue),
    fact: { ...describedFor(task, clue), finding: open.finding, outcome, reasons, answeredBy: act.by },
  };
  if (answer.outcome === 'upheld') return success({ clue: after, events: [told] });
  const revised = append(after, task, rules, act, answer.found);
  return success({ clue: revised.clue, events: [told, ...revised.events] });
};
