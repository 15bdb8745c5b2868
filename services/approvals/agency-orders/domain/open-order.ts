import type { CodedError } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { AgencyOrderId, Subject } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Act } from '../../kernel/act.ts';
import { isComplete, nodeOf, type ApprovalCase } from '../../cases/domain/approval-case.ts';
import type { AgencyOrder } from './agency-order.ts';

export type OrderDecision = { readonly state: AgencyOrder; readonly events: readonly DomainEvent[] };

/** What every fact about an agency order tells. */
export const factOfOrder = ({ id, caseId, projectId, projectName, enterprise, agent }: AgencyOrder) => ({
  agencyOrderId: id,
  caseId,
  projectId,
  projectName,
  enterprise,
  agent,
});

/** What an order is opened with. */
export type OrderWanted = { readonly matters: readonly string[]; readonly agent: Subject };

type OrderRefused = CodedError<'MATTERS_INVALID' | 'AGENCY_CASE_COMPLETED'>;

const faultsOf = (approvalCase: ApprovalCase, codes: readonly string[]): OrderRefused['faults'] =>
  codes.flatMap((code, index) => {
    const pointer = `/matters/${index}`;
    if (codes.indexOf(code) < index)
      return [{ pointer, detail: { zh: '同一事项只能列一次', en: 'The matter is named twice.' } }];
    // A milestone is reached, not applied for: there is nothing in it to do for somebody.
    const work = nodeOf(approvalCase, code)?.work ?? null;
    return work === null
      ? [{ pointer, detail: { zh: '本项目审批中没有该事项', en: 'The project has no such matter.' } }]
      : [];
  });

const refusalOf = (approvalCase: ApprovalCase, codes: readonly string[]): OrderRefused | null => {
  if (isComplete(approvalCase))
    return {
      code: 'AGENCY_CASE_COMPLETED',
      detail: {
        zh: '本项目审批已全部办结，无须帮代办',
        en: 'All approvals of the project have ended; there is nothing to help with.',
      },
    };
  const faults = faultsOf(approvalCase, codes) ?? [];
  return faults.length === 0
    ? null
    : {
        code: 'MATTERS_INVALID',
        detail: {
          zh: '所列事项有误，请按所列逐项修改',
          en: 'The matters have faults; they are listed one by one.',
        },
        faults,
      };
};

/** Opens an agency order for matters of a case, with the one person who answers for it (R100). */
export const openOrder = (
  approvalCase: ApprovalCase,
  id: AgencyOrderId,
  { matters: codes, agent }: OrderWanted,
  act: Act,
): Outcome<OrderDecision, OrderRefused> => {
  const refused = refusalOf(approvalCase, codes);
  if (refused !== null) return failure(refused);
  const { projectId, projectName, enterprise, officer } = approvalCase;
  const matters = approvalCase.nodes
    .filter(({ code }) => codes.includes(code))
    .map(({ code, name }) => ({ code, name }));
  const state: AgencyOrder = {
    id,
    caseId: approvalCase.id,
    projectId,
    projectName,
    enterprise,
    officer,
    matters,
    agent,
    handedOver: [],
    opened: act,
    statuses: [],
    state: 'open',
    remindedThrough: null,
    neglectToldSince: null,
    nextCheckAt: null,
    calendarVersion: '',
  };
  return success({
    state,
    events: [
      {
        type: 'approvals.agency-order.opened.v1',
        audience: [
          { kind: 'person', capacity: 'responsible', subject: agent },
          { kind: 'enterprise', capacity: 'informed', creditCode: enterprise.creditCode },
        ],
        fact: { ...factOfOrder(state), matters },
      },
    ],
  });
};
