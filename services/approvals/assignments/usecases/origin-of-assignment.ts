import type { AssignmentId, CountyCode, LeadId, ProjectId } from '../../../../shared/identifiers.ts';
import { caseIdSchema } from '../../../../shared/identifiers.ts';
import type { Assignment, AssignmentSubject } from '../domain/assignment.ts';
import type { MatterReference } from '../domain/matter-reference.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { projectClaim } from '../../cases/store/case-store.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { originOfCaseQuery, noOrigin, type Origin } from '../../cases/usecases/origin-of-case.ts';
import { leadStandingDefinition } from '../../cases/store/lead-standing-store.ts';

type Store = Pick<ApprovalsPorts, 'table'>;

const originOfProject = async (ports: Store, county: CountyCode, projectId: ProjectId): Promise<Origin> => {
  const caseId = await ports.table.holderOf(county, projectClaim(projectId));
  const { leadId } =
    caseId === null ? noOrigin : await originOfCaseQuery(ports)(county, caseIdSchema.parse(caseId));
  return { projectId, leadId };
};

const originOfLead = async ({ table }: Store, county: CountyCode, leadId: LeadId): Promise<Origin> => {
  const standing = await table.load(leadStandingDefinition, county, leadId);
  return { projectId: standing?.state.projectId ?? null, leadId };
};

// A letter is about what is late, a rectification about what was not solved: each was there before, so that this ends.
const originOfAssignmentCalled = async (
  ports: Store,
  county: CountyCode,
  id: AssignmentId,
): Promise<Origin> => {
  const found = await ports.table.load(assignmentDefinition, county, id);
  return found === null ? noOrigin : originOfAssignmentQuery(ports)(county, found.state);
};

const originOfSubject = async (
  ports: Store,
  county: CountyCode,
  subject: AssignmentSubject | MatterReference,
): Promise<Origin> => {
  switch (subject.kind) {
    case 'lead':
    case 'factor':
      return originOfLead(ports, county, subject.leadId);
    case 'project':
      return originOfProject(ports, county, subject.projectId);
    case 'task':
      return originOfCaseQuery(ports)(county, subject.caseId);
    case 'assignment':
      return originOfAssignmentCalled(ports, county, subject.assignmentId);
    // An enterprise may have several projects, a meeting is about many.
    case 'enterprise':
    case 'meeting':
      return noOrigin;
  }
};

/** Where an assignment comes from: the one matter it presses for where it names one, else what it is about. */
export const originOfAssignmentQuery =
  (ports: Store) =>
  (county: CountyCode, { matter, subject }: Pick<Assignment, 'matter' | 'subject'>): Promise<Origin> =>
    originOfSubject(ports, county, matter ?? subject);
