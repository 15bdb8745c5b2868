import { LostRace } from '../../../shared/dynamo/lost-race.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../shared/events/envelope.ts';
import { contextOf } from '../../../shared/messaging/event-context.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import { projectClaim } from '../store/case-store.ts';
import { openCaseFor } from './open-case.ts';
import type { ApprovalsPorts } from './ports.ts';
import type { CaseReading } from './write-case.ts';

/**
 * Opens the case of a project just signed. Announced twice it opens one: the project's claim outlives any once-key. A
 * template the county does not have throws, so that the message ends in the dead-letter queue and somebody looks at it.
 */
export const followSigning =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: ReceivedEvent<'leads.project.signed.v1'>): Promise<void> => {
    const context: WriteContext<CaseReading> = contextOf(event, clock.now());
    const { projectId, leadId, projectName, enterprise, officer, promisedStart, template } = event.fact;
    const opened = await openCaseFor(ports)(context, {
      projectId,
      leadId,
      projectName,
      enterprise,
      officer,
      promisedStart,
      investmentYuan: event.fact.contractAmountYuan,
      path: { template },
    });
    if (opened.ok) return;
    const { error } = opened;
    const isDone = 'kind' in error ? error.kind === 'repeated' : error.code === 'PROJECT_HAS_CASE';
    if (isDone) return;
    if ('kind' in error) throw new LostRace(`no case could be opened: ${error.kind}`);
    // Its template may be gone by the time the news of a signing comes again; its case stands.
    if ((await ports.table.holderOf(event.county, projectClaim(projectId))) !== null) return;
    throw new Error(`no case could be opened: ${error.code}`);
  };
