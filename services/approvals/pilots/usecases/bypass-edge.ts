import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { CaseId, PilotId } from '../../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import { pilotRights } from '../domain/pilot-rights.ts';
import { nodeOf, type ApprovalCase } from '../../cases/domain/approval-case.ts';
import { bypassOrder, type BypassRequest } from '../domain/bypass-edge.ts';
import type { BypassError } from '../domain/bypass-errors.ts';
import { caseDefinition } from '../../cases/store/case-store.ts';
import { pilotDefinition } from '../store/pilot-store.ts';
import { admit, withRights } from '../../kernel/admit.ts';
import { allTasks, cases, tasksOf } from '../../cases/usecases/cases.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { isStale, type IfMatch } from '../../../../shared/dynamo/if-match.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { advancingAt, caseAfter, caseSteps, type CaseReading } from '../../cases/usecases/write-case.ts';

/** An order to be set aside, as it is asked for. */
export type BypassAsked = Omit<BypassRequest, 'pilot'> & {
  readonly caseId: CaseId;
  readonly pilotId: PilotId | null;
  readonly ifMatch: IfMatch;
};

const pilotUnknown: BypassError = {
  code: 'PILOT_UNKNOWN',
  detail: { zh: '没有所引的试点', en: 'There is no such pilot.' },
  faults: [{ pointer: '/pilotId', detail: { zh: '没有这个试点', en: 'there is no such pilot' } }],
};

const coordinates = (principal: Principal): boolean =>
  permits(pilotRights, 'case.bypass-edge', principal, new Set());

/** Beside the coordinator, only the department that answers for the matter to be opened sets its orders aside. */
const answersFor = (approvalCase: ApprovalCase, to: string, principal: Principal): boolean => {
  const node = nodeOf(approvalCase, to);
  return node === undefined || node.work?.department === principal.department;
};

/** Sets an order of practice aside in a case; what waited for it alone opens in the same write. */
export const bypassEdgeCommand =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<CaseReading>,
    principal: Principal,
    { caseId, pilotId, ifMatch, ...request }: BypassAsked,
  ): Promise<Outcome<CaseReading, CodedError | Refusal>> =>
    decideAgain<CaseReading, CodedError | Refusal>(async () => {
      const { table, loadCounty } = ports;
      const [loaded, { rules }, pilot, listed] = await Promise.all([
        table.load(caseDefinition, context.county, caseId),
        loadCounty(context.county),
        pilotId === null ? null : table.load(pilotDefinition, context.county, pilotId),
        tasksOf(ports, principal, caseId, allTasks),
      ]);
      const before = admit(withRights(cases, pilotRights), loaded, principal, 'case.bypass-edge');
      if (!before.ok) return before;
      if (!coordinates(principal) && !answersFor(before.value.state, request.to, principal))
        return failure(commonRefusal('ACT_NOT_YOURS'));
      if (isStale(ifMatch, before.value.version)) return failure(commonRefusal('STALE'));
      if (pilotId !== null && pilot === null) return failure(pilotUnknown);
      const advancing = advancingAt(ports, rules, context.now);
      const change = bypassOrder(
        before.value.state,
        { ...request, pilot: pilot?.state ?? null },
        {
          at: context.now,
          by: principal.subject,
          department: coordinates(principal) ? null : principal.department,
        },
        advancing,
      );
      if (!change.ok) return change;
      const known = listed.ok ? listed.value.items.map(({ summary }) => summary) : [];
      const reading = caseAfter(change.value, versionAfter(before.value), known, advancing);
      return table.commit(context, reading, caseSteps(table, context, before.value, change.value));
    });
