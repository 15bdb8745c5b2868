import type { CodedError } from '../../../shared/coded-error.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import { admit } from './admit.ts';
import { everyPage } from './every-page.ts';
import type { ApprovalsPorts } from './ports.ts';
import type { Asked } from './read-work.ts';
import { tasks, type TaskReading } from './tasks.ts';

/** A task and everything that happened to it, in order. */
export type EvidencePack = { readonly reading: TaskReading; readonly happened: readonly Envelope[] };

/**
 * Brings together what is on record of a task 责任线索包: its clock, its acts and all that fell. It states facts and
 * concludes nothing; whether anything follows is for people to decide (R144, domain.md §5.6).
 */
export const readEvidencePack =
  ({ table, loadCounty }: ApprovalsPorts) =>
  async ({ id, principal }: Asked<string>, now: Instant): Promise<Outcome<EvidencePack, CodedError>> => {
    const { county } = principal;
    const [loaded, { rules }] = await Promise.all([
      table.load(tasks.definition, county, id),
      loadCounty(county, now),
    ]);
    const seen = admit(tasks, loaded, principal, 'task.read-evidence-pack');
    if (!seen.ok) return failure(seen.error);
    const { state, version } = seen.value;
    const address = { county, kind: tasks.definition.kind, id };
    const happened = await everyPage((page) => table.timeline(address, page));
    return success({ reading: { state, version, rules, now }, happened });
  };
