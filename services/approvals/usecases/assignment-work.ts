import { assignmentEntrySchema, assignmentKind } from '../store/assignment-store.ts';
import { countyPartition } from '../store/list-keys.ts';
import { countyIndex } from '../store/table.ts';
import type { OpenWork } from './open-work.ts';
import type { ApprovalsPorts } from './ports.ts';
import { settleDueAssignment } from './settle-due-assignment.ts';

/** Each item is a read and at most a write; so many are done well within one call of the consumer. */
const pageSize = 25;

/** Assignments as work that has clocks; their list runs through the open ones first, so it ends at the first closed one. */
export const assignmentWork = (ports: ApprovalsPorts): OpenWork => ({
  kind: assignmentKind,
  settle: settleDueAssignment(ports),
  openPage: async (county, cursor) => {
    const { rules } = await ports.loadCounty(county);
    const page = { limit: pageSize, ...(cursor === null ? {} : { cursor }) };
    const partition = countyPartition(county, assignmentKind);
    const listed = await ports.table.list(countyIndex, partition, page, assignmentEntrySchema);
    if (!listed.ok) throw new Error(`the list of assignments has no place ${String(cursor)}`);
    const { items, nextCursor } = listed.value;
    const open = items.filter(({ summary: { state } }) => state === 'opened' || state === 'received');
    return {
      // An item met again further on, because its due date moved there, has been reckoned.
      ids: open
        .filter(({ summary }) => summary.calendarVersion !== rules.calendar.version)
        .map(({ summary }) => summary.id),
      nextCursor: open.length < items.length ? null : nextCursor,
    };
  },
});
