import type { Loaded } from '../../../../shared/dynamo/aggregate.ts';
import type { WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { assignmentIdSchema, type AssignmentId } from '../../../../shared/identifiers.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { success } from '../../../../shared/outcome.ts';
import type { Clock, Instant } from '../../../../shared/time/clock.ts';
import { overtake } from '../domain/assignment-acts.ts';
import { isOpen, type Assignment } from '../domain/assignment.ts';
import { isNews, standingAfter } from '../../cases/domain/lead-standing.ts';
import { openAssignment } from '../domain/open-assignment.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { departmentDefinition } from '../../county/store/department-store.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { leadStandingDefinition } from '../../cases/store/lead-standing-store.ts';

type StageChanged = ReceivedEvent<'leads.lead.stage-changed.v1'>;

const screeningStage = 'screening';

const openScreening = async (
  { table, newId }: ApprovalsPorts,
  event: StageChanged,
  rules: CountyRules,
  now: Instant,
) => {
  const wanted = rules.settings.screeningDepartment;
  const department = await table.load(departmentDefinition, event.county, wanted);
  return openAssignment(
    {
      id: assignmentIdSchema.parse(newId()),
      kind: 'screening',
      leadId: event.fact.leadId,
      name: event.fact.enterpriseName,
      department: department?.state ?? null,
      wanted,
      since: event.time,
    },
    rules,
    now,
  );
};

type Followed = { readonly steps: readonly WriteStep[]; readonly opened: AssignmentId | null };

const openFor = async (
  ports: ApprovalsPorts,
  context: WriteContext<never>,
  event: StageChanged,
  rules: CountyRules,
): Promise<Followed> => {
  if (event.fact.to !== screeningStage) return { steps: [], opened: null };
  const { assignment, events } = await openScreening(ports, event, rules, context.now);
  const change = { before: null, after: assignment, events };
  return { steps: ports.table.steps(context, assignmentDefinition, change), opened: assignment.id };
};

const overtakeOpen = (
  { table }: ApprovalsPorts,
  context: WriteContext<never>,
  event: StageChanged,
  rules: CountyRules,
  before: Loaded<Assignment> | null,
): readonly WriteStep[] => {
  if (before === null || !isOpen(before.state)) return [];
  const { assignment, events } = overtake(before.state, rules, event.time, event.fact.to);
  return table.steps(context, assignmentDefinition, { before, after: assignment, events });
};

/**
 * Follows a lead's stages: entering screening opens an assignment for the department that screens, any later move
 * closes one still open. What approvals knows of the lead carries the lead's sequence and is written with it, so an
 * event twice, twenty at once or out of order takes effect once or not at all; it never expires as a once-key would.
 */
export const followLeadCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: StageChanged): Promise<void> => {
    const { table, loadCounty } = ports;
    const context: WriteContext<undefined> = {
      county: event.county,
      actor: event.actor,
      correlationId: event.correlationid,
      now: clock.now(),
    };
    const move = { leadId: event.fact.leadId, to: event.fact.to, sequence: event.sequence };
    const outcome = await decideAgain<undefined, Refusal>(async () => {
      const [before, { rules }] = await Promise.all([
        table.load(leadStandingDefinition, event.county, move.leadId),
        loadCounty(event.county),
      ]);
      const known = before?.state ?? null;
      if (!isNews(known, move)) return success(undefined);
      const latest = known?.latestScreening ?? null;
      const [previous, { steps, opened }] = await Promise.all([
        latest === null ? null : table.load(assignmentDefinition, event.county, latest),
        openFor(ports, context, event, rules),
      ]);
      const after = standingAfter(known, move, opened);
      return table.commit(context, undefined, [
        ...table.steps(context, leadStandingDefinition, { before, after, events: [] }),
        ...overtakeOpen(ports, context, event, rules, previous),
        ...steps,
      ]);
    });
    doneOnce(outcome);
  };
