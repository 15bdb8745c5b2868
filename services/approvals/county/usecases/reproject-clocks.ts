import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import { ShapeError } from '../../../../shared/dynamo/stored-shape.ts';
import type { Clock, Instant } from '../../../../shared/time/clock.ts';
import { advanceReprojection, beginReprojection, reprojectionId } from '../domain/reprojection.ts';
import { reprojectionDefinition } from '../store/reprojection-store.ts';
import type { ApprovalsPorts } from './approvals-ports.ts';
import type { OpenWork } from '../../kernel/timed-things.ts';

const kindsOf = (works: readonly OpenWork[]): readonly string[] => works.map(({ kind }) => kind);

/** Begins to reckon all open clocks anew by a calendar year just imported. */
export const beginReprojectingCommand =
  ({ table }: ApprovalsPorts, works: readonly OpenWork[], clock: Clock) =>
  async (event: ReceivedEvent<'approvals.calendar.imported.v1'>): Promise<void> => {
    const { reprojection, events } = beginReprojection(event.fact.notice, kindsOf(works));
    // Begun is begun, however late the same notice comes again.
    if ((await table.load(reprojectionDefinition, event.county, reprojection.id)) !== null) return;
    const begun = await table.save(contextOf(event, clock.now()), reprojectionDefinition, {
      before: null,
      after: reprojection,
      events,
    });
    doneOnce(begun);
  };

// One item that cannot be read, which has been reported where it was read, must not hold up the county's other clocks.
const settleReadable: (
  work: OpenWork,
  item: Parameters<OpenWork['settle']>[0],
  now: Instant,
) => Promise<void> = async (work, item, now) => {
  try {
    await work.settle(item, now);
  } catch (thrown) {
    if (!(thrown instanceof ShapeError) || thrown.fault !== 'unreadable') throw thrown;
  }
};

/**
 * Does one page and announces the next, to this service itself. An announcement that is not the latest has had its page;
 * a page begun and not finished is done again, which finds the clocks already reckoned.
 */
export const continueReprojectingCommand =
  ({ table }: ApprovalsPorts, works: readonly OpenWork[], clock: Clock) =>
  async (event: ReceivedEvent<'approvals.reprojection.advanced.v1'>): Promise<void> => {
    const id = reprojectionId({ year: event.fact.year, version: event.fact.noticeVersion });
    const before = await table.load(reprojectionDefinition, event.county, id);
    if (before?.version !== event.sequence) return;
    const work = works.find(({ kind }) => kind === before.state.kind);
    if (work === undefined) return;
    const now = clock.now();
    const { ids, nextCursor } = await work.openPage(event.county, before.state.cursor);
    for (const each of ids) await settleReadable(work, { county: event.county, id: each }, now);
    const { reprojection, events } = advanceReprojection(before.state, kindsOf(works), {
      reckoned: ids.length,
      nextCursor,
    });
    const change = { before, after: reprojection, events };
    doneOnce(await table.save(contextOf(event, now), reprojectionDefinition, change));
  };
