import { constant } from '../../../../shared/constant.ts';
import { subjectSchema } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { isComplete, type ApprovalCase } from '../../cases/domain/approval-case.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { AgencyOrder } from './agency-order.ts';
import type { OrderDecision } from './open-order.ts';
import { closeOrder } from './order-acts.ts';
import { settleOrder } from './status-watch.ts';

const caseCompletion = constant(subjectSchema, 'system:case-completed');
const resultOfCompletion = '本项目审批事项已全部办结，系统自动办结本单';

/**
 * An order as of an instant in the case it is for: it closes by itself once the case is complete, after what had fallen
 * until then. A case that stands still again, because an approval was revoked, closes nothing.
 */
export const settleInCase = (
  order: AgencyOrder,
  approvalCase: ApprovalCase,
  rules: CountyRules,
  now: Instant,
): OrderDecision => {
  if (approvalCase.state !== 'completed' || !isComplete(approvalCase)) return settleOrder(order, rules, now);
  const { completedAt } = approvalCase;
  const before = settleOrder(order, rules, completedAt < now ? completedAt : now);
  const closed = closeOrder(before.state, { at: now, by: caseCompletion }, resultOfCompletion);
  return closed.ok
    ? { state: closed.value.state, events: [...before.events, ...closed.value.events] }
    : before;
};
