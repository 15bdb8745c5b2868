import type { Principal } from '../../../shared/auth/principal.ts';
import { permits } from '../../../shared/auth/rights.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import type { Page } from '../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../shared/dynamo/table.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import type { DepartmentId } from '../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import { approvalsRights, relationsTo } from '../domain/approvals-rights.ts';
import type { AssignmentState } from '../domain/assignments/assignment.ts';
import {
  assignmentEntrySchema,
  assignmentKind,
  statePrefix,
  type AssignmentSummary,
} from '../store/assignment-store.ts';
import { countyPartition, departmentPartition } from '../store/list-keys.ts';
import { countyIndex, departmentIndex } from '../store/table.ts';
import type { ApprovalsPorts } from './ports.ts';

export type AssignmentQuery = {
  readonly principal: Principal;
  /** Null asks for all one may see: the county's for those who watch it, else one's own department's. */
  readonly department: DepartmentId | null;
  readonly state: AssignmentState | null;
  readonly page: PageRequest;
};

const act = 'assignment.list';
const noRelation: ReadonlySet<never> = new Set();

/** Lists assignments, those that wait first, then by due date. */
export const listAssignments =
  ({ table }: ApprovalsPorts) =>
  async ({
    principal,
    department: asked,
    state,
    page,
  }: AssignmentQuery): Promise<Outcome<Page<AssignmentSummary>, CodedError>> => {
    const seesCounty = permits(approvalsRights, act, principal, noRelation);
    const department = asked ?? (seesCounty ? null : principal.department);
    if (department === null && !seesCounty) return failure(edgeError('ACT_NOT_YOURS'));
    if (department !== null && !permits(approvalsRights, act, principal, relationsTo(department, principal)))
      return failure(edgeError('ACT_NOT_YOURS'));
    const prefix = state === null ? undefined : statePrefix(state);
    const listed =
      department === null
        ? await table.list(
            countyIndex,
            countyPartition(principal.county, assignmentKind),
            page,
            assignmentEntrySchema,
            prefix,
          )
        : await table.list(
            departmentIndex,
            departmentPartition(principal.county, assignmentKind, department),
            page,
            assignmentEntrySchema,
            prefix,
          );
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(edgeError('BAD_CURSOR'));
  };
