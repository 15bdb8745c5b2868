import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act, Task } from '../../tasks/domain/task.ts';
import { describedFor, toldOfClue } from './cause-facts.ts';
import type { Stepped } from './establish-cause.ts';
import { refused, sanctionFault, type AccountabilityError } from './accountability-errors.ts';
import { contestableUntil, contestOf, findingInForce } from './responsibility-clue.ts';
import type { Contest, ResponsibilityClue } from './responsibility-clue.ts';
import { writtenDay } from '../../../../shared/time/written-day.ts';

/** To whom the facts are passed on, under which document, and why. */
export type Referral = { readonly to: string; readonly documentNumber: string; readonly reason: string };

type Referable = Outcome<ResponsibilityClue, AccountabilityError>;

const afterContest = (clue: ResponsibilityClue, { answer }: Contest): Referable =>
  answer === null
    ? refused('CAUSE_CONTESTED', '复核尚未答复', 'The contest has not been answered.')
    : success(clue);

/** The clue of which the facts may be passed on by now, or why not yet. */
export const referable = (
  clue: ResponsibilityClue | null,
  { settings }: CountyRules,
  { at }: Pick<Act, 'at'>,
): Referable => {
  if (clue === null)
    return refused(
      'CAUSE_NOT_ESTABLISHED',
      '尚未认定超期原因，不能移送',
      'The cause of the delay is not established yet; nothing is passed on before.',
    );
  if (clue.referral !== null)
    return refused('ALREADY_REFERRED', '责任线索已移送', 'The facts have been passed on already.');
  const finding = findingInForce(clue);
  if (finding.cause !== 'department')
    return refused(
      'CAUSE_NOT_DEPARTMENT',
      '超期原因不属于部门原因，不移送',
      'The cause does not lie with the department.',
    );
  const contest = contestOf(clue, finding);
  if (contest !== null) return afterContest(clue, contest);
  const until = contestableUntil(finding, settings.scorecards);
  return dateOf(at) > until
    ? success(clue)
    : refused(
        'APPEAL_PERIOD_RUNNING',
        `申请复核的期限至${writtenDay(until).zh}（含当日），期满前不得移送`,
        `The department may ask for a review until ${writtenDay(until).en}; nothing is passed on before.`,
        {
          until,
        },
      );
};

/**
 * Passes the facts on 移送. Only a person does so, and only when the department could appeal: its days are over, or its
 * appeal was answered (R144, domain.md §5.6). What follows is decided elsewhere, by law.
 */
export const refer = (
  task: Task,
  clue: ResponsibilityClue | null,
  rules: CountyRules,
  act: Act,
  referral: Referral,
): Stepped => {
  const sanction = sanctionFault({ to: referral.to, reason: referral.reason });
  if (sanction !== null) return failure(sanction);
  const allowed = referable(clue, rules, act);
  if (!allowed.ok) return allowed;
  return success({
    clue: { ...allowed.value, referral: { ...act, ...referral } },
    events: [
      {
        type: 'approvals.task.referred.v1',
        audience: toldOfClue(rules, allowed.value),
        fact: { ...describedFor(task, allowed.value), ...referral, referredBy: act.by },
      },
    ],
  });
};
