import type { Principal } from '../../../shared/auth/principal.ts';
import { permits } from '../../../shared/auth/rights.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import type { Loaded } from '../../../shared/dynamo/aggregate.ts';
import type { Page } from '../../../shared/dynamo/page.ts';
import type { ListFailure, PageRequest } from '../../../shared/dynamo/table.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import type { AssignmentId } from '../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import { approvalsRights, relationsTo, type ApprovalsAct } from '../domain/approvals-rights.ts';
import type { Assignment } from '../domain/assignments/assignment.ts';
import type { CountyRules } from '../domain/county/county.ts';
import {
  acknowledgements,
  acknowledgementSchema,
  assignmentDefinition,
  assignmentKind,
  type Acknowledgement,
} from '../store/assignment-store.ts';
import type { ApprovalsPorts } from './ports.ts';

/** An assignment with the rules by which it is timed, as of an instant. */
export type AssignmentReading = {
  readonly assignment: Assignment;
  readonly version: number;
  readonly rules: CountyRules;
  readonly now: Instant;
};

/** Lets an act through on an assignment one may see and to which it is one's own; 404 comes before 403 (rulings 24). */
export const admitted = (
  loaded: Loaded<Assignment> | null,
  principal: Principal,
  act: ApprovalsAct,
): Outcome<Loaded<Assignment>, CodedError> => {
  if (loaded === null) return failure(edgeError('NOT_FOUND'));
  const relations = relationsTo(loaded.state.department, principal);
  if (!permits(approvalsRights, 'assignment.read', principal, relations))
    return failure(edgeError('NOT_FOUND'));
  return permits(approvalsRights, act, principal, relations)
    ? success(loaded)
    : failure(edgeError('ACT_NOT_YOURS'));
};

type Asked = { readonly id: AssignmentId; readonly principal: Principal };

export const readAssignment =
  ({ table, loadCounty }: ApprovalsPorts) =>
  async ({ id, principal }: Asked, now: Instant): Promise<Outcome<AssignmentReading, CodedError>> => {
    const [loaded, { rules }] = await Promise.all([
      table.load(assignmentDefinition, principal.county, id),
      loadCounty(principal.county),
    ]);
    const seen = admitted(loaded, principal, 'assignment.read');
    return seen.ok
      ? success({ assignment: seen.value.state, version: seen.value.version, rules, now })
      : seen;
  };

const readBeside = async <Item>(
  { table }: ApprovalsPorts,
  { id, principal }: Asked,
  act: ApprovalsAct,
  list: () => Promise<Outcome<Page<Item>, ListFailure>>,
): Promise<Outcome<Page<Item>, CodedError>> => {
  const [loaded, page] = await Promise.all([table.load(assignmentDefinition, principal.county, id), list()]);
  const seen = admitted(loaded, principal, act);
  if (!seen.ok) return seen;
  return page.ok ? page : failure(edgeError('BAD_CURSOR'));
};

/** A page of what happened to an assignment, in order. */
export const readAssignmentTimeline =
  (ports: ApprovalsPorts) =>
  (asked: Asked, page: PageRequest): Promise<Outcome<Page<Envelope>, CodedError>> =>
    readBeside(ports, asked, 'assignment.read-timeline', () =>
      ports.table.timeline({ county: asked.principal.county, kind: assignmentKind, id: asked.id }, page),
    );

/** A page of who has seen a message about an assignment. */
export const readAcknowledgements =
  (ports: ApprovalsPorts) =>
  (asked: Asked, page: PageRequest): Promise<Outcome<Page<Acknowledgement>, CodedError>> =>
    readBeside(ports, asked, 'assignment.read-acknowledgements', () =>
      ports.table.children(
        { county: asked.principal.county, kind: assignmentKind, id: asked.id },
        acknowledgements,
        page,
        acknowledgementSchema,
      ),
    );
