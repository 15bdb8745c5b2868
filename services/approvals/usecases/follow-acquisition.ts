import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { ReceivedEvent } from '../../../shared/events/envelope.ts';
import { doneOnce } from '../../../shared/messaging/done.ts';
import { contextOf } from '../../../shared/messaging/event-context.ts';
import { success } from '../../../shared/outcome.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { Advancing, CaseChange } from '../domain/cases/advance-case.ts';
import type { ApprovalCase } from '../domain/cases/approval-case.ts';
import { reachMilestone } from '../domain/cases/reach-milestone.ts';
import { provenMilestones, type ProvenMilestone } from '../domain/land-acquisitions/proven-milestones.ts';
import { settleAcquisition } from '../domain/land-acquisitions/settle-acquisition.ts';
import { caseDefinition } from '../store/case-store.ts';
import { acquisitionEntrySchema, landAcquisitionDefinition } from '../store/land-store.ts';
import { clockedWork } from './clocked-work.ts';
import { decideAgain } from './decide-again.ts';
import type { ApprovalsPorts } from './ports.ts';
import { advancingAt, caseSteps } from './write-case.ts';

/** Acquisitions of land as work that has clocks. */
export const landAcquisitionWork = clockedWork({
  definition: landAcquisitionDefinition,
  settle: settleAcquisition,
  entry: acquisitionEntrySchema,
  calendarVersionOf: ({ calendarVersion }) => calendarVersion,
  isOpen: ({ state }) => state === 'running',
});

/** Reaches in turn whatever of these milestones is open; null where none is. */
const reachProven = (
  approvalCase: ApprovalCase,
  proven: readonly ProvenMilestone[],
  advancing: Advancing,
): CaseChange | null => {
  let change: CaseChange = { approvalCase, tasks: [], events: [] };
  for (const { code, ...proof } of proven) {
    const reached = reachMilestone(change.approvalCase, code, proof, advancing);
    if (!reached.ok) continue;
    change = {
      approvalCase: reached.value.approvalCase,
      tasks: [...change.tasks, ...reached.value.tasks],
      events: [...change.events, ...reached.value.events],
    };
  }
  return change.events.length === 0 ? null : change;
};

type AboutAcquisition = ReceivedEvent<
  'approvals.land-acquisition.step-recorded.v1' | 'approvals.land-acquisition.notice-period-ended.v1'
>;

/**
 * Lets the case that an acquisition belongs to reach what the acquisition proves, with its documents: nobody enters the
 * same notice twice. What the case does not wait for yet is reached with the next news, so that no order of the two is lost.
 */
export const followAcquisition =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: AboutAcquisition): Promise<void> => {
    const { acquisitionId, caseId } = event.fact;
    if (caseId === null) return;
    const { table, loadCounty } = ports;
    const context = contextOf(event, clock.now());
    const outcome = await decideAgain<undefined, Refusal>(async () => {
      const [acquisition, before, { rules }] = await Promise.all([
        table.load(landAcquisitionDefinition, event.county, acquisitionId),
        table.load(caseDefinition, event.county, caseId),
        loadCounty(event.county),
      ]);
      if (acquisition === null || before === null)
        throw new Error(`the acquisition ${acquisitionId} or its case ${caseId} is missing`);
      const proven = provenMilestones(acquisition.state, rules);
      const change = reachProven(before.state, proven, advancingAt(ports, rules, context.now));
      if (change === null) return success(undefined);
      return table.commit(context, undefined, caseSteps(table, context, before, change));
    });
    doneOnce(outcome);
  };
