import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { AssignmentId } from '../../../../shared/identifiers.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import { relationsToAssignment, type AssignmentRelation } from '../domain/assignment-relations.ts';
import type { Assignment } from '../domain/assignment.ts';
import {
  acknowledgements,
  assignmentDefinition,
  assignmentKind,
  type Acknowledgement,
} from '../store/assignment-store.ts';
import type { ActedOn, Reading } from '../../kernel/admit.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readBeside, readTimeline, readThing, type AskedFor } from '../../kernel/read-thing.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { assignmentRights, type AssignmentAct } from '../domain/assignment-rights.ts';

/** An assignment with the rules by which it is timed, as of an instant. */
export type AssignmentReading = Reading<Assignment, CountyRules>;

/** Assignments as people act on them. */
export const assignments: ActedOn<Assignment, AssignmentAct, AssignmentRelation> = {
  rights: assignmentRights,
  definition: assignmentDefinition,
  relations: relationsToAssignment,
  seeing: 'assignment.read',
  judging: new Set(['assignment.follow-up']),
};

export const readAssignmentQuery = /* @__PURE__ */ readThing(assignments);

/** A page of what happened to an assignment, in order. */
export const readAssignmentTimelineQuery = /* @__PURE__ */ readTimeline(
  assignments,
  'assignment.read-timeline',
);

/** A page of who has seen a message about an assignment. */
export const readAcknowledgementsQuery =
  (ports: ApprovalsPorts) =>
  (asked: AskedFor<AssignmentId>, page: PageRequest): Promise<Outcome<Page<Acknowledgement>, CodedError>> =>
    readBeside(assignments, ports, asked, 'assignment.read-acknowledgements', () =>
      ports.table.children(
        { county: asked.principal.county, kind: assignmentKind, id: asked.id },
        acknowledgements,
        page,
      ),
    );
