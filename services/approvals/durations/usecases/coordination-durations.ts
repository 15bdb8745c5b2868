import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { contributionStep } from '../../../../shared/dynamo/contribution.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { repeatableContext } from '../../../../shared/messaging/event-context.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Clock, type LocalDate } from '../../../../shared/time/clock.ts';
import { durationRights } from '../domain/duration-rights.ts';
import {
  answeringWorkdays,
  noDurations,
  withTaken,
  type CoordinationDurations,
  type DurationKind,
} from '../domain/coordination-durations.ts';
import { monthOf, type Month } from '../../kernel/month.ts';
import { opinionDefinition } from '../../consultations/store/consultation-store.ts';
import { durationsDefinition } from '../store/durations-store.ts';
import { decideAgain, roundsWhereManyMeet } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type Took = { readonly kind: DurationKind; readonly on: LocalDate; readonly workdays: number };

type Heard = Parameters<typeof repeatableContext>[0];

const add = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  clock: Clock,
  event: Heard,
  { kind, on, workdays }: Took,
): Promise<void> => {
  const month = monthOf(on);
  const context = repeatableContext(event, clock.now());
  const sum = { kind: durationsDefinition.kind, id: month };
  const outcome = await decideAgain<undefined, Refusal>(async () => {
    const before = await table.load(durationsDefinition, context.county, month);
    const after = withTaken(before?.state ?? noDurations(month), kind, workdays);
    return table.commit(context, undefined, [
      contributionStep(context, sum, event, { kind, workdays }),
      ...table.steps(context, durationsDefinition, { before, after, events: [] }),
    ]);
  }, roundsWhereManyMeet);
  doneOnce(outcome);
};

/** Adds what an adjudication took, in the month of the ruling; a first and a final ruling are two. */
export const addAdjudicationCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  ({ fact, ...event }: ReceivedEvent<'approvals.transfer.adjudicated.v1'>): Promise<void> =>
    add(ports, clock, event, {
      kind: 'adjudications',
      on: dateOf(fact.adjudicatedAt),
      workdays: fact.tookWorkdays,
    });

/** Adds what a department took to answer, in the month of its answer; when it was asked never changes. */
export const addAnswerCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: ReceivedEvent<'approvals.consultation.answered.v1'>): Promise<void> => {
    const { opinionId, on } = event.fact;
    const [opinion, { rules }] = await Promise.all([
      ports.table.load(opinionDefinition, event.county, opinionId),
      ports.loadCounty(event.county),
    ]);
    if (opinion === null) return;
    await add(ports, clock, event, {
      kind: 'consultations',
      on,
      workdays: answeringWorkdays(opinion.state, on, rules.calendar),
    });
  };

export type DurationsReading = {
  readonly durations: CoordinationDurations;
  readonly targetWorkdays: number;
};

/** What coordination took in a month so far, with the county's target. */
export const readDurationsQuery =
  ({ table, loadCounty }: Pick<ApprovalsPorts, 'table' | 'loadCounty'>) =>
  async (principal: Principal, month: Month): Promise<Outcome<DurationsReading, CodedError>> => {
    if (!permits(durationRights, 'coordination-durations.read', principal, new Set()))
      return failure(commonRefusal('ACT_NOT_YOURS'));
    const [known, { rules }] = await Promise.all([
      table.load(durationsDefinition, principal.county, month),
      loadCounty(principal.county),
    ]);
    return success({
      durations: known?.state ?? noDurations(month),
      targetWorkdays: rules.settings.transfers.averageAtMost,
    });
  };
