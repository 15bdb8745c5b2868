import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import type { Project } from '../../kernel/project.ts';
import type { ProjectId } from '../../../../shared/identifiers.ts';
import { followCase, takeProjectCode, takeRefusal, type CaseNews } from '../domain/follow-case.ts';
import { projectDefinition } from '../../kernel/project-store.ts';
import type { LeadPorts } from '../../kernel/ports.ts';

type CaseEvent = ReceivedEvent<
  | 'approvals.case.opened.v1'
  | 'approvals.case.progressed.v1'
  | 'approvals.case.completed.v1'
  | 'approvals.case.refused.v1'
  | 'approvals.task.project-code-recorded.v1'
>;

/** Takes what approvals told of a project into it; null where it is no news. */
const follow =
  ({ table }: Pick<LeadPorts, 'table'>, clock: Clock) =>
  async (
    event: Omit<CaseEvent, 'fact' | 'type'>,
    projectId: ProjectId,
    take: (project: Project) => Project | null,
  ): Promise<void> => {
    const followed = async (): Promise<Outcome<unknown, Refusal>> => {
      const before = await table.load(projectDefinition, event.county, projectId);
      // A case may also be opened by hand for a project that has no lead here; its news concerns nobody in leads. A
      // project signed here is on record before its case can be.
      if (before === null) return success(undefined);
      const after = take(before.state);
      return after === null
        ? success(undefined)
        : table.save(contextOf(event, clock.now()), projectDefinition, { before, after, events: [] });
    };
    doneOnce(await decideAgain(followed));
  };

/** Keeps what a project shows of its case. Each kind of news says all there is; late news takes no effect. */
export const followCaseCommands = (ports: Pick<LeadPorts, 'table'>, clock: Clock) => {
  const hearOf = follow(ports, clock);
  const hear = (event: Omit<CaseEvent, 'fact' | 'type'>, news: CaseNews) =>
    hearOf(event, news.fact.projectId, (project) => followCase(project, news));
  return {
    opened: (event: ReceivedEvent<'approvals.case.opened.v1'>) =>
      hear(event, { latest: 'opened', sequence: event.sequence, fact: event.fact }),
    progressed: (event: ReceivedEvent<'approvals.case.progressed.v1'>) =>
      hear(event, { latest: 'progressed', sequence: event.sequence, fact: event.fact }),
    completed: (event: ReceivedEvent<'approvals.case.completed.v1'>) =>
      hear(event, { latest: 'completed', sequence: event.sequence, fact: event.fact }),
    refused: (event: ReceivedEvent<'approvals.case.refused.v1'>) =>
      hearOf(event, event.fact.projectId, (project) => takeRefusal(project, event.fact, event.time)),
    coded: (event: ReceivedEvent<'approvals.task.project-code-recorded.v1'>) =>
      hearOf(event, event.fact.projectId, (project) => takeProjectCode(project, event.fact, event.sequence)),
  };
};
