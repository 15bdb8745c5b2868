import type { WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { assignmentIdSchema, type AssignmentId } from '../../../../shared/identifiers.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { success } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import { overtake } from '../domain/assignment-acts.ts';
import { isOpen } from '../domain/assignment.ts';
import { factorStandingId, supportFor } from '../domain/factor-gap.ts';
import { comesOnlyFrom } from '../domain/joined-sources.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { departmentDefinition } from '../../county/store/department-store.ts';
import { factorStandingDefinition } from '../store/factor-standing-store.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { openOrJoin } from './open-or-join.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type FactorChecked = ReceivedEvent<'leads.lead.factor-checked.v1'>;
type Followed = { readonly latest: AssignmentId | null; readonly steps: readonly WriteStep[] };

const support = async (
  ports: ApprovalsPorts,
  context: WriteContext<never>,
  { county, fact: { leadId, factor }, time }: FactorChecked,
  rules: CountyRules,
): Promise<Followed> => {
  const wanted = rules.settings.factors.departments[factor].department;
  const department = await ports.table.load(departmentDefinition, county, wanted);
  const id = assignmentIdSchema.parse(ports.newId());
  const gap = { id, leadId, factor, department: department?.state ?? null, since: time };
  const { assignment, steps } = await openOrJoin(ports, context, supportFor(gap, rules), rules);
  return { latest: assignment.id, steps };
};

/** What nobody but the gap called for is not needed once the gap is closed. */
const release = async (
  { table }: ApprovalsPorts,
  context: WriteContext<never>,
  rules: CountyRules,
  latest: AssignmentId,
): Promise<Followed> => {
  const before = await table.load(assignmentDefinition, context.county, latest);
  if (before === null || !isOpen(before.state) || !comesOnlyFrom(before.state, 'factor-gap'))
    return { latest, steps: [] };
  const { assignment, events } = overtake(before.state, rules, context.now, null);
  const change = { before, after: assignment, events };
  return { latest, steps: table.steps(context, assignmentDefinition, change) };
};

/**
 * Follows the checks of a lead's factors 要素: one that is short becomes work of the department that answers for it by
 * itself; closed by a later check, the work is overtaken (R095). News that is not newer than what was heard has no effect.
 */
export const followFactorCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: FactorChecked): Promise<void> => {
    const { table, loadCounty } = ports;
    const { county, actor, correlationid, fact, sequence } = event;
    const context = { county, actor, correlationId: correlationid, now: clock.now() };
    const id = factorStandingId(fact.leadId, fact.factor);
    const outcome = await decideAgain<undefined, Refusal>(async () => {
      const [before, { rules }] = await Promise.all([
        table.load(factorStandingDefinition, county, id),
        loadCounty(county),
      ]);
      if (before !== null && before.state.sequence >= sequence) return success(undefined);
      const known = before?.state.latest ?? null;
      const open = known === null ? null : await table.load(assignmentDefinition, county, known);
      const running = open !== null && isOpen(open.state);
      const nothing: Followed = { latest: known, steps: [] };
      const opened = !fact.guaranteed && !running ? await support(ports, context, event, rules) : nothing;
      const followed =
        fact.guaranteed && known !== null ? await release(ports, context, rules, known) : opened;
      const after = { id, sequence, latest: followed.latest };
      return table.commit(context, undefined, [
        ...table.steps(context, factorStandingDefinition, { before, after, events: [] }),
        ...followed.steps,
      ]);
    });
    doneOnce(outcome);
  };
