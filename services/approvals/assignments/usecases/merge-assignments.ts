import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Loaded } from '../../../../shared/dynamo/aggregate.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import type { AssignmentId } from '../../../../shared/identifiers.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import type { Assignment } from '../domain/assignment.ts';
import { assignmentsInvalid } from '../domain/named-assignment.ts';
import { followEnd, mergeInto, unmerge, type Merged } from '../domain/merge-assignments.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { admit } from '../../kernel/admit.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { assignments, type AssignmentReading } from './read-assignment.ts';

type Merging = { readonly id: AssignmentId; readonly principal: Principal; readonly reason: string };

const intoUnknown = assignmentsInvalid([
  {
    pointer: '/into',
    detail: { zh: '没有该交办事项', en: 'There is no such assignment.' },
  },
]);

type Pair = {
  readonly from: Loaded<Assignment>;
  readonly into: Loaded<Assignment>;
  readonly rules: CountyRules;
};

const writeBoth = (
  { table }: Pick<ApprovalsPorts, 'table'>,
  context: WriteContext<AssignmentReading>,
  { from, into, rules }: Pair,
  after: Merged,
): Promise<Outcome<AssignmentReading, Refusal>> => {
  const state = after.from.assignment;
  return table.commit(context, { state, version: versionAfter(from), rules, now: context.now }, [
    ...table.steps(context, assignmentDefinition, { before: from, after: state, events: after.from.events }),
    ...table.steps(context, assignmentDefinition, {
      before: into,
      after: after.into.assignment,
      events: after.into.events,
    }),
  ]);
};

/** Merges an assignment into another, in one write of both: of two merges side by side one finds the other's. */
export const mergeAssignmentsCommand =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<AssignmentReading>,
    { id, principal, reason }: Merging,
    intoId: AssignmentId,
  ): Promise<Outcome<AssignmentReading, CodedError | Refusal>> =>
    decideAgain<AssignmentReading, CodedError | Refusal>(async () => {
      const [loaded, into, { rules }] = await Promise.all([
        ports.table.load(assignmentDefinition, context.county, id),
        ports.table.load(assignmentDefinition, context.county, intoId),
        ports.loadCounty(context.county),
      ]);
      const from = admit(assignments, loaded, principal, 'assignment.merge');
      if (!from.ok) return from;
      if (into === null) return failure(intoUnknown);
      const act = { at: context.now, by: principal.subject };
      const merged = mergeInto(from.value.state, into.state, rules, act, reason);
      if (!merged.ok) return merged;
      return writeBoth(ports, context, { from: from.value, into, rules }, merged.value);
    });

/** Takes a merged assignment out again. */
export const unmergeAssignmentCommand =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<AssignmentReading>,
    { id, principal, reason }: Merging,
  ): Promise<Outcome<AssignmentReading, CodedError | Refusal>> =>
    decideAgain<AssignmentReading, CodedError | Refusal>(async () => {
      const [loaded, { rules }] = await Promise.all([
        ports.table.load(assignmentDefinition, context.county, id),
        ports.loadCounty(context.county),
      ]);
      const from = admit(assignments, loaded, principal, 'assignment.unmerge');
      if (!from.ok) return from;
      const { state } = from.value;
      const intoId = state.state === 'merged' ? state.mergedInto.into : state.id;
      const into = await ports.table.load(assignmentDefinition, context.county, intoId);
      if (into === null) return failure(commonRefusal('NOT_FOUND'));
      const act = { at: context.now, by: principal.subject };
      const apart = unmerge(state, into.state, rules, act, reason);
      if (!apart.ok) return apart;
      return writeBoth(ports, context, { from: from.value, into, rules }, apart.value);
    });

type Ended =
  | ReceivedEvent<'approvals.assignment.completed.v1'>
  | ReceivedEvent<'approvals.assignment.confirmation-asked.v1'>
  | ReceivedEvent<'approvals.assignment.overtaken.v1'>;

/**
 * Ends those merged into an assignment as it ends. Each is its own write; one that has ended or stands alone again is
 * left, so the news may come twice.
 */
export const endMergedCommand =
  ({ table, loadCounty }: ApprovalsPorts, clock: Clock) =>
  async ({ county, actor, correlationid, fact }: Ended): Promise<void> => {
    const ended = await table.load(assignmentDefinition, county, fact.assignmentId);
    for (const id of ended?.state.merged ?? []) {
      const context = { county, actor, correlationId: correlationid, now: clock.now() };
      const outcome = await decideAgain<undefined, Refusal>(async () => {
        const [before, { rules }] = await Promise.all([
          table.load(assignmentDefinition, county, id),
          loadCounty(county),
        ]);
        if (before === null || ended === null) return success(undefined);
        const followed = followEnd(before.state, ended.state, rules, context.now);
        if (followed === null) return success(undefined);
        const change = { before, after: followed.assignment, events: followed.events };
        return table.commit(context, undefined, table.steps(context, assignmentDefinition, change));
      });
      doneOnce(outcome);
    }
  };
