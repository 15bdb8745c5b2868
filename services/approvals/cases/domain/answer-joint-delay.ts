import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { answerDelay, type DelayAnswer } from '../../clocks/domain/answer-delay.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import type { ApprovalCase } from './approval-case.ts';
import { caseCompleted, type ExtendedCase } from './extend-joint-clock.ts';
import { jointWatcher, startJointClock } from './joint-clock.ts';
import { settleCase } from './settle-case.ts';

/** Answers a rung of the joint clock; what had fallen before is told first (rulings 6, 37). */
export const answerJointDelay = (
  approvalCase: ApprovalCase,
  rules: CountyRules,
  act: Act,
  answer: DelayAnswer,
): Outcome<ExtendedCase, CodedError> => {
  if (approvalCase.state === 'completed') return failure(caseCompleted);
  const settled = settleCase(approvalCase, rules, act.at);
  const current = settled.approvalCase;
  const joint = current.jointClock ?? startJointClock(current.openedAt, rules);
  const delayed = {
    kind: 'joint-clock',
    id: current.id,
    title: { zh: `联合办理期限（${current.projectName}）`, en: `joint handling (${current.projectName})` },
    ...jointWatcher(rules.settings),
    dueOn: joint.due.date,
  } as const;
  const answered = answerDelay(joint.duties, delayed, answer, act, rules.settings);
  if (!answered.ok) return answered;
  const { duties, event } = answered.value;
  return success({
    state: { ...current, jointClock: { ...joint, duties } },
    events: [...settled.events, event],
  });
};
