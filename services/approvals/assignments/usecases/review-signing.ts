import { takeClaim } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { assignmentIdSchema } from '../../../../shared/identifiers.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import type { Clock, Instant } from '../../../../shared/time/clock.ts';
import { signingReview } from '../domain/signing-review.ts';
import { giveOut } from '../domain/give-out.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { departmentDefinition } from '../../county/store/department-store.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type SigningSuspected = ReceivedEvent<'leads.lead.sham-signing-suspected.v1'>;

const openReview = async (
  { table, newId, loadCounty }: ApprovalsPorts,
  event: SigningSuspected,
  now: Instant,
) => {
  const { county } = event;
  const { rules } = await loadCounty(county);
  const office = await table.load(departmentDefinition, county, rules.settings.coordinatingDepartment);
  const id = assignmentIdSchema.parse(newId());
  const draft = signingReview(id, event.fact, event.time, office?.state ?? null, rules);
  const { assignment, events } = giveOut(draft, rules, now);
  const context = contextOf(event, now);
  return table.commit(context, undefined, [
    takeClaim(context, `signing-review#${event.id}`, id),
    ...table.steps(context, assignmentDefinition, { before: null, after: assignment, events }),
  ]);
};

/**
 * Gives out the review 复核 of a signing suspected a sham, one for each suspicion (R038): its claim outlives any once-key,
 * so that news which comes again, however late, opens nothing.
 */
export const reviewSigningCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: SigningSuspected): Promise<void> => {
    const outcome = await decideAgain<unknown, Refusal>(() => openReview(ports, event, clock.now()));
    if (!outcome.ok && outcome.error.kind === 'claimed') return;
    doneOnce(outcome);
  };
