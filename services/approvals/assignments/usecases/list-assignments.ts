import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { AssignmentKind } from '../../../../shared/events/assignment-kinds.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { assignmentRights } from '../domain/assignment-rights.ts';
import type { AssignmentState } from '../domain/assignment.ts';
import {
  assignmentEntrySchema,
  assignmentKind,
  enterpriseAssignments,
  statePrefix,
  type AssignmentSummary,
} from '../store/assignment-store.ts';
import { enterpriseIndex } from '../../kernel/table.ts';
import { listWork, type WorkQuery } from '../../kernel/list-by-department.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

const listOfOfficials = /* @__PURE__ */ listWork({
  rights: assignmentRights,
  act: 'assignment.list',
  kind: assignmentKind,
  entry: assignmentEntrySchema,
  prefixOf: statePrefix,
});

type AssignmentQuery = WorkQuery<AssignmentState>;
type Listed = Outcome<Page<AssignmentSummary>, CodedError>;

const ownEnterprise: ReadonlySet<'own-enterprise'> = new Set(['own-enterprise']);

/** What an enterprise asked; that of no department is its own to ask for. */
const listOfEnterprise = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  { principal, department, state, page }: AssignmentQuery,
): Promise<Listed> => {
  const { county, enterprise } = principal;
  const may = permits(assignmentRights, 'assignment.list', principal, ownEnterprise);
  if (!may || enterprise === null || department !== null) return failure(commonRefusal('ACT_NOT_YOURS'));
  const prefix = state === null ? undefined : statePrefix(state);
  const partition = enterpriseAssignments(county, enterprise);
  const listed = await table.list(enterpriseIndex, partition, page, assignmentEntrySchema, prefix);
  return listed.ok
    ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
    : failure(commonRefusal('BAD_CURSOR'));
};

/**
 * Lists assignments, those that wait first, then by due date. Of one kind, a page may hold fewer than asked for and go on
 * all the same: what is left out was read with it.
 */
export const listAssignmentsQuery =
  (ports: Pick<ApprovalsPorts, 'table'>) =>
  async (
    query: AssignmentQuery & { readonly kind: AssignmentKind | null },
    forEnterprise: boolean,
  ): Promise<Listed> => {
    const listed = await (forEnterprise ? listOfEnterprise(ports, query) : listOfOfficials(ports)(query));
    return listed.ok
      ? success({
          ...listed.value,
          items: listed.value.items.filter(({ kind }) => query.kind === null || kind === query.kind),
        })
      : listed;
  };
