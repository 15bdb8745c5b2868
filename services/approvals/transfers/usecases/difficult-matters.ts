import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { leftOutOf, type Page } from '../../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Task } from '../../tasks/domain/task.ts';
import { countyIndex } from '../../kernel/table.ts';
import { taskDefinition } from '../../tasks/store/task-store.ts';
import { difficultEntrySchema, difficultPartition } from '../store/transfer-store.ts';
import { loadEvery } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** A page of the matters that bounced too often 疑难件, the newest first, each as it stands (domain.md §5.4). */
export const listDifficultMattersQuery =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async ({ county }: Principal, page: PageRequest): Promise<Outcome<Page<Task>, CodedError>> => {
    const newest = { ...page, descending: true };
    const listed = await table.list(countyIndex, difficultPartition(county), newest, difficultEntrySchema);
    if (!listed.ok) return failure(commonRefusal('BAD_CURSOR'));
    const { items } = listed.value;
    const ids = items.map(({ summary }) => summary.taskId);
    const tasks = await loadEvery({ table }, taskDefinition, county, ids);
    return success({ ...listed.value, items: tasks.items, ...leftOutOf(listed.value, tasks) });
  };
