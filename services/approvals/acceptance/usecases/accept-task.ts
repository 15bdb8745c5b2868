import type { CountyCode } from '../../../../shared/identifiers.ts';
import { success } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { standingOnFile, type DocumentOnFile } from '../../materials/domain/document-on-file.ts';
import { deadlineCheck } from '../../../../shared/deadlines/deadline-check.ts';
import type { Act } from '../../kernel/act.ts';
import type { Statement } from '../../tasks/domain/documents-stated.ts';
import { criticalDocuments, notStated, stateDocuments } from '../domain/state-documents.ts';
import { clockedPart, type Task } from '../../tasks/domain/task.ts';
import type { Acted } from '../../tasks/domain/task-errors.ts';
import { loadOnFile } from '../../materials/store/material-store.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { TaskReading } from '../../tasks/usecases/tasks.ts';

type Reading = Pick<ApprovalsPorts, 'table'>;

const onFileOf = async (
  { table }: Reading,
  county: CountyCode,
  { caseId }: Task,
  documents: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, DocumentOnFile>> => {
  const found = await Promise.all(
    documents.map(({ id }) => loadOnFile(table, county, { caseId, document: id })),
  );
  return new Map(found.flatMap((each) => (each === null ? [] : [[each.document, each]])));
};

/** An acceptance of any kind, by what it is decided from. */
type Accepting<Input> = (task: Task, rules: CountyRules, act: Act, input: Input) => Acted;

/**
 * Accepts a task in one of the ways there are, once every critical document is there (rulings 32). What the file of the
 * case shows is found; of the rest whoever accepts states how it came.
 */
export const acceptWithDocumentsCommand =
  (ports: Reading) =>
  <Own>(accept: Accepting<Own>) =>
  async (
    task: Task,
    rules: CountyRules,
    act: Act,
    input: Own & Statement,
    county: CountyCode,
  ): Promise<Acted> => {
    const accepted = accept(task, rules, act, input);
    if (!accepted.ok || accepted.value.task.state !== 'accepted') return accepted;
    const onFile = await onFileOf(ports, county, task, notStated(task, rules, input));
    const stated = stateDocuments(accepted.value.task, rules, { onFile, statement: input, act });
    return stated.ok ? success({ ...accepted.value, task: stated.value }) : stated;
  };

/** The critical documents that were not there when a task was accepted by law 视为受理 and are not there now (rulings 32). */
export const missingDocumentsQuery =
  (ports: Reading) =>
  async (county: CountyCode, { state: task, rules, now }: TaskReading) => {
    if (clockedPart(task)?.accepted.by !== deadlineCheck) return [];
    const critical = criticalDocuments(task, rules);
    const onFile = await onFileOf(ports, county, task, critical);
    return critical.flatMap(({ id, name }) => {
      const file = onFile.get(id);
      const isThere = file !== undefined && standingOnFile(file, dateOf(now)) === 'valid';
      return isThere ? [] : [{ document: id, name }];
    });
  };
