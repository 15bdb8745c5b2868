import { placeInWrite, type ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { dateOf, startOf, type Clock, type Instant } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import type { AwayReason } from '../domain/approval-case.ts';
import { recordWhereabouts } from '../domain/whereabouts.ts';
import { takeIn } from './advance-case.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type Supplemented = ReceivedEvent<'approvals.task.supplemented.v1'>;
type PauseEnded = ReceivedEvent<'approvals.task.pause-ended.v1'>;
type AboutTask = Pick<
  Supplemented,
  'id' | 'source' | 'county' | 'actor' | 'correlationid' | 'time' | 'sequence'
> & { readonly fact: Pick<Supplemented['fact'], 'caseId' | 'taskId' | 'matter'> };

/** Tells the case where an open task lies, so that its joint clock knows whose the days are. */
const follow = (
  { ports, clock, event }: { ports: ApprovalsPorts; clock: Clock; event: AboutTask },
  reason: AwayReason | null,
  at: Instant,
): Promise<void> => {
  const { caseId, taskId, matter } = event.fact;
  const whereabouts = {
    code: matter.code,
    taskId,
    reason,
    sequence: event.sequence,
    place: placeInWrite(event),
    at,
  };
  return takeIn(ports, clock, event, caseId, (approvalCase, { rules, now }) =>
    recordWhereabouts(approvalCase, whereabouts, rules, now),
  );
};

/** An open task goes to the applicant or is paused; null: it is back with its department. */
export const followTo =
  (reason: AwayReason | null) =>
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: AboutTask): Promise<void> =>
    follow({ ports, clock, event }, reason, event.time);

/** What the notice named was handed in: with the last of it the task is back. */
export const followSupplementCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: Supplemented): Promise<void> =>
    follow({ ports, clock, event }, event.fact.outstanding.length > 0 ? 'with-applicant' : null, event.time);

/** A pause ended by itself at the beginning of a day, which counts again; however late that was noticed. */
export const followPauseEndCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: PauseEnded): Promise<void> =>
    follow({ ports, clock, event }, null, startOf(addDays(dateOf(event.fact.endedAt), -1)));
