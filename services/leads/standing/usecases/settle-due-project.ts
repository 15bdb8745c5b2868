import { deadlineCheck } from '../../../../shared/deadlines/deadline-check.ts';
import type { DueItem } from '../../../../shared/deadlines/sweep.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { leadDefinition } from '../../kernel/lead-store.ts';
import { projectDefinition } from '../../kernel/project-store.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { settleProject } from '../domain/settle-project.ts';

/**
 * Lets fall what is due on a project, on it and on its lead in one write that both must be as read for: evidence recorded
 * meanwhile, or a second check, wins or loses as a whole. What was changed is looked at again at the next check.
 */
export const settleDueProjectCommand =
  ({ table, newId }: Pick<LeadPorts, 'table' | 'newId'>) =>
  async (item: DueItem, now: Instant): Promise<void> => {
    const { county } = item;
    const project = await table.load(projectDefinition, county, item.id);
    if (project === null) return;
    const lead = await table.load(leadDefinition, county, project.state.leadId);
    if (lead === null) throw new Error(`project ${item.id} has no lead`);
    const decision = settleProject(project.state, lead.state, now);
    if (decision === null) return;
    const context = { county, actor: deadlineCheck, correlationId: newId(), now };
    const { events, project: after } = decision;
    const saved = await table.save(
      context,
      leadDefinition,
      { before: lead, after: decision.lead, events },
      table.steps(context, projectDefinition, {
        before: project,
        after: after.project,
        events: after.events,
      }),
    );
    if (!saved.ok && saved.error.kind === 'contended') throw new Error(`project ${item.id} stayed busy`);
  };
