import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { AssignmentId } from '../../../../shared/identifiers.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import { relationsToAssignment } from '../domain/assignment-relations.ts';
import type { Assignment } from '../domain/assignment.ts';
import {
  acknowledgements,
  assignmentDefinition,
  assignmentKind,
  type Acknowledgement,
} from '../store/assignment-store.ts';
import type { ActedOn, Reading } from '../../kernel/admit.ts';
import type { ApprovalsPorts } from '../../kernel/ports.ts';
import { readBeside, readTimeline, readWork, type Asked } from '../../kernel/read-thing.ts';

/** An assignment with the rules by which it is timed, as of an instant. */
export type AssignmentReading = Reading<Assignment>;

/** Assignments as people act on them. */
export const assignments: ActedOn<Assignment> = {
  definition: assignmentDefinition,
  relations: relationsToAssignment,
  seeing: 'assignment.read',
};

export const readAssignment = /* @__PURE__ */ readWork(assignments);

/** A page of what happened to an assignment, in order. */
export const readAssignmentTimeline = /* @__PURE__ */ readTimeline(assignments, 'assignment.read-timeline');

/** A page of who has seen a message about an assignment. */
export const readAcknowledgements =
  (ports: ApprovalsPorts) =>
  (asked: Asked<AssignmentId>, page: PageRequest): Promise<Outcome<Page<Acknowledgement>, CodedError>> =>
    readBeside(assignments, ports, asked, 'assignment.read-acknowledgements', () =>
      ports.table.children(
        { county: asked.principal.county, kind: assignmentKind, id: asked.id },
        acknowledgements,
        page,
      ),
    );
