import type { Principal } from '../../../../shared/auth/principal.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { cataloguesAlong, versionsOn } from '../../county/domain/versions.ts';
import {
  compareWorkflows,
  templateVersions,
  type WorkflowLine,
  type WorkflowQuestion,
} from '../domain/workflow-comparison.ts';
import { loadApproved } from '../../county/store/approved-changes.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { countyIndex } from '../../kernel/table.ts';
import { workflowPrefix, workflowTallyEntrySchema, workflowTallyKind } from '../store/workflow-store.ts';
import { everyPage } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** The versions of a county's templates that have come into force by now, side by side. */
export const readWorkflowComparisonQuery =
  ({ table, loadCounty }: ApprovalsPorts) =>
  async (
    { county: code }: Principal,
    question: WorkflowQuestion,
    now: Instant,
  ): Promise<readonly WorkflowLine[]> => {
    const { county } = await loadCounty(code, now);
    const inEffect = versionsOn(county.catalogueVersions, dateOf(now));
    const [applied, { items: entries }] = await Promise.all([
      Promise.all(inEffect.map(({ changeId }) => loadApproved(table, code, changeId))),
      everyPage((page) =>
        table.list(
          countyIndex,
          countyPartition(code, workflowTallyKind),
          page,
          workflowTallyEntrySchema,
          workflowPrefix(question),
        ),
      ),
    ]);
    const tallies = entries.map(({ summary }) => summary);
    return compareWorkflows(question, tallies, templateVersions(cataloguesAlong(code, applied)));
  };
