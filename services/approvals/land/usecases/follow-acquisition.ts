import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import { success } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import type { Advancing, CaseChange } from '../../cases/domain/advance-case.ts';
import type { ApprovalCase } from '../../cases/domain/approval-case.ts';
import { correctMilestone, reachMilestone } from '../../cases/domain/reach-milestone.ts';
import { provenMilestones, type ProvenMilestone } from '../domain/proven-milestones.ts';
import { settleAcquisition } from '../domain/settle-acquisition.ts';
import { caseDefinition } from '../../cases/store/case-store.ts';
import { acquisitionEntrySchema, landAcquisitionDefinition } from '../store/land-store.ts';
import { acquisitionsOfCaseQuery } from './acquisitions-of-case.ts';
import { clockedWork } from '../../kernel/timed-things.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { advancingAt, caseSteps } from '../../cases/usecases/write-case.ts';

/** Acquisitions of land as work that has clocks. */
export const landAcquisitionWork = clockedWork({
  definition: landAcquisitionDefinition,
  settle: settleAcquisition,
  entry: acquisitionEntrySchema,
  calendarVersionOf: ({ calendarVersion }) => calendarVersion,
  isOpen: ({ state }) => state === 'running',
});

type Step = (approvalCase: ApprovalCase) => CaseChange | null;

/** Does to a case one step after the other, whichever have an effect; null where none has. */
const inOrder = (approvalCase: ApprovalCase, steps: readonly Step[]): CaseChange | null => {
  let change: CaseChange = { approvalCase, tasks: [], events: [] };
  for (const step of steps) {
    const next = step(change.approvalCase);
    if (next === null) continue;
    change = {
      approvalCase: next.approvalCase,
      tasks: [...change.tasks, ...next.tasks],
      events: [...change.events, ...next.events],
    };
  }
  return change.events.length === 0 ? null : change;
};

const reaching =
  ({ code, ...proof }: ProvenMilestone, advancing: Advancing): Step =>
  (approvalCase) => {
    const reached = reachMilestone(approvalCase, code, proof, advancing);
    return reached.ok ? reached.value : null;
  };

/** Corrects what the acquisitions of a case proved before, each by the same acquisition where it still does, else by another. */
const correcting = (
  approvalCase: ApprovalCase,
  proven: readonly ProvenMilestone[],
  advancing: Advancing,
): readonly Step[] =>
  approvalCase.nodes.flatMap(({ code, work, result }): Step[] => {
    if (work !== null || result?.acquisitionId === undefined) return [];
    const still = proven.filter((each) => each.code === code);
    const now = still.find((each) => each.acquisitionId === result.acquisitionId) ?? still[0] ?? null;
    return [(standing) => correctMilestone(standing, code, now === null ? null : proofOf(now), advancing)];
  });

const proofOf = ({ code: _, ...proof }: ProvenMilestone) => proof;

type AboutAcquisition = ReceivedEvent<
  | 'approvals.land-acquisition.step-recorded.v1'
  | 'approvals.land-acquisition.notice-period-ended.v1'
  | 'approvals.land-acquisition.step-corrected.v1'
>;

/**
 * Lets the case that an acquisition belongs to reach what its acquisitions prove, with their documents, and take back what a
 * correction leaves unproven: nobody enters the same notice twice. What the case does not wait for yet is reached with the
 * next news, so that no order of the two is lost.
 */
export const followAcquisitionCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: AboutAcquisition): Promise<void> => {
    const { acquisitionId, caseId } = event.fact;
    if (caseId === null) return;
    const { table, loadCounty } = ports;
    const context = contextOf(event, clock.now());
    const outcome = await decideAgain<undefined, Refusal>(async () => {
      const [acquisition, others, before, { rules }] = await Promise.all([
        table.load(landAcquisitionDefinition, event.county, acquisitionId),
        acquisitionsOfCaseQuery(ports, event.county, caseId),
        table.load(caseDefinition, event.county, caseId),
        loadCounty(event.county),
      ]);
      if (acquisition === null || before === null)
        throw new Error(`the acquisition ${acquisitionId} or its case ${caseId} is missing`);
      const proven = provenMilestones(acquisition.state, rules);
      const beside = others.filter(({ id }) => id !== acquisitionId);
      const byAny = [...proven, ...beside.flatMap((each) => provenMilestones(each, rules))];
      const advancing = advancingAt(ports, rules, context.now);
      const change = inOrder(before.state, [
        ...correcting(before.state, byAny, advancing),
        ...proven.map((each) => reaching(each, advancing)),
      ]);
      if (change === null) return success(undefined);
      return table.commit(context, undefined, caseSteps(table, context, before, change));
    });
    doneOnce(outcome);
  };
