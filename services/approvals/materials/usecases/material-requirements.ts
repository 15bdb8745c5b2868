import type { CodedError } from '../../../../shared/coded-error.ts';
import type { CaseId, CountyCode, TaskId } from '../../../../shared/identifiers.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { ApprovalCase } from '../../cases/domain/approval-case.ts';
import { requirementsOn, type DocumentRequirement } from '../domain/requirements.ts';
import { caseDefinition, caseKind } from '../../cases/store/case-store.ts';
import { onFileCollection } from '../store/material-store.ts';
import { cases } from '../../cases/usecases/cases.ts';
import { documentsOfCaseQuery } from './documents-needed.ts';
import { everyPage } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readThing, type AskedFor } from '../../kernel/read-thing.ts';
import { tasks } from '../../tasks/usecases/tasks.ts';
import { withRights } from '../../kernel/admit.ts';
import { materialRights } from '../domain/material-rights.ts';

/** What a case needs of documents, and what of it is there. */
export type CaseDocuments = {
  readonly approvalCase: Pick<ApprovalCase, 'id' | 'projectId' | 'projectName'>;
  readonly documents: readonly DocumentRequirement[];
};

const onFileOf = async ({ table }: Pick<ApprovalsPorts, 'table'>, county: CountyCode, id: CaseId) => {
  const { items: found } = await everyPage((page) =>
    table.children({ county, kind: caseKind, id }, onFileCollection, page),
  );
  return new Map(found.map((each) => [each.document, each]));
};

/** Every document a case needs, once, with what of it is there: what was given for one matter serves all (R139). */
export const readCaseDocumentsQuery =
  (ports: ApprovalsPorts) =>
  async (asked: AskedFor<CaseId>, now: Instant): Promise<Outcome<CaseDocuments, CodedError>> => {
    const { county } = asked.principal;
    const [found, onFile] = await Promise.all([
      readThing({ ...withRights(cases, materialRights), seeing: 'case.read-materials' })(ports)(asked, now),
      onFileOf(ports, county, asked.id),
    ]);
    if (!found.ok) return found;
    const needed = await documentsOfCaseQuery(ports, county, found.value.state);
    const documents = requirementsOn(needed, onFile, dateOf(now));
    return success({ approvalCase: found.value.state, documents });
  };

/** The documents one task needs, as its case stands. */
export const readTaskDocumentsQuery =
  (ports: ApprovalsPorts) =>
  async (asked: AskedFor<TaskId>, now: Instant): Promise<Outcome<CaseDocuments, CodedError>> => {
    const { county } = asked.principal;
    const task = await readThing({ ...withRights(tasks, materialRights), seeing: 'task.read-materials' })(
      ports,
    )(asked, now);
    if (!task.ok) return task;
    const { caseId, matter } = task.value.state;
    const [loaded, onFile] = await Promise.all([
      ports.table.load(caseDefinition, county, caseId),
      onFileOf(ports, county, caseId),
    ]);
    if (loaded === null) throw new Error(`task ${asked.id} belongs to a case that is nowhere`);
    const needed = await documentsOfCaseQuery(ports, county, loaded.state);
    const documents = requirementsOn(needed, onFile, dateOf(now)).filter(({ neededBy }) =>
      neededBy.some((need) => need.matter === matter.code),
    );
    return success({ approvalCase: loaded.state, documents });
  };
