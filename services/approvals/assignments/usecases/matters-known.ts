import type { FieldFault } from '../../../../shared/coded-error.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { MatterReference } from '../domain/matter-reference.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { taskDefinition } from '../../tasks/store/task-store.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

const isKnown = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
  matter: MatterReference,
): Promise<boolean> => {
  switch (matter.kind) {
    case 'task':
      return (await table.load(taskDefinition, county, matter.taskId))?.state.caseId === matter.caseId;
    case 'assignment':
      return (await table.load(assignmentDefinition, county, matter.assignmentId)) !== null;
    // Leads and projects are another service's to know.
    case 'lead':
    case 'project':
    case 'factor':
      return true;
  }
};

/** That what work is said to be about is not there, as far as approvals keeps it. */
export const faultsOfMatter = async (
  ports: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
  matter: MatterReference | undefined,
  pointer: string,
): Promise<readonly FieldFault[]> =>
  matter === undefined || (await isKnown(ports, county, matter))
    ? []
    : [{ pointer, detail: { zh: '本县没有该事项', en: 'The county has no such thing.' } }];
