import { assignmentEntrySchema, assignmentKind, statePrefix } from '../store/assignment-store.ts';
import { listWork } from './list-work.ts';

/** Lists assignments, those that wait first, then by due date. */
export const listAssignments = listWork({
  act: 'assignment.list',
  kind: assignmentKind,
  entry: assignmentEntrySchema,
  prefixOf: statePrefix,
});
