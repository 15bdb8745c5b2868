import type { WriteStep } from '../../../../shared/dynamo/commission.ts';
import { contributionStep } from '../../../../shared/dynamo/contribution.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { repeatableContext } from '../../../../shared/messaging/event-context.ts';
import { success } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import { countCase, type DecidedMatter } from '../domain/counted-case.ts';
import {
  addToTally,
  newWorkflowTally,
  workflowTallyId,
  type WorkflowNews,
} from '../domain/workflow-tally.ts';
import { caseDefinition } from '../../cases/store/case-store.ts';
import { countedCaseDefinition, workflowTallyDefinition } from '../store/workflow-store.ts';
import { decideAgain, roundsWhereManyMeet } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type Heard = ReceivedEvent<'approvals.task.decided.v1' | 'approvals.case.trip-recorded.v1'>;

const addingSteps = async (
  { table }: ApprovalsPorts,
  context: WriteContext<never>,
  news: WorkflowNews,
  catalogueVersion: string,
): Promise<readonly WriteStep[]> => {
  const before = await table.load(workflowTallyDefinition, context.county, workflowTallyId(news));
  const after = addToTally(before?.state ?? newWorkflowTally(news), news.more, catalogueVersion);
  return table.steps(context, workflowTallyDefinition, { before, after, events: [] });
};

/**
 * Brings the tallies up to a case as it stands. The case is read after what is counted of it: whoever counted it
 * meanwhile makes this write fail and look again, so that no trip is counted twice. A decision is counted by its own
 * contribution, since a matter applied for anew is decided anew.
 */
const count = async (
  ports: ApprovalsPorts,
  clock: Clock,
  event: Heard,
  decided: DecidedMatter | null,
): Promise<void> => {
  const { table } = ports;
  const context = repeatableContext(event, clock.now());
  const { caseId } = event.fact;
  const outcome = await decideAgain<undefined, Refusal>(async () => {
    const before = await table.load(countedCaseDefinition, event.county, caseId);
    const found = await table.load(caseDefinition, event.county, caseId);
    if (found === null) throw new Error(`there is no case ${caseId}`);
    const { counted, news } = countCase(before?.state ?? null, found.state, decided);
    if (news.length === 0) return success(undefined);
    const { catalogueVersion } = found.state;
    const adding = await Promise.all(news.map((each) => addingSteps(ports, context, each, catalogueVersion)));
    const sum = { kind: countedCaseDefinition.kind, id: caseId };
    return table.commit(context, undefined, [
      ...(decided === null ? [] : [contributionStep(context, sum, event, decided)]),
      ...table.steps(context, countedCaseDefinition, { before, after: counted, events: [] }),
      ...adding.flat(),
    ]);
  }, roundsWhereManyMeet);
  doneOnce(outcome);
};

/** Counts a decided matter under the version of the template by which its case was opened. */
export const countDecidedCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: ReceivedEvent<'approvals.task.decided.v1'>): Promise<void> => {
    const { matter, timing } = event.fact;
    return count(ports, clock, event, { matter: matter.code, usedWorkdays: timing.usedWorkdays });
  };

/** Counts the trips of a case under the version of its template, and with each matter decided in it. */
export const countTripCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: ReceivedEvent<'approvals.case.trip-recorded.v1'>): Promise<void> =>
    count(ports, clock, event, null);
