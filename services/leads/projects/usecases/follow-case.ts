import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import type { ProjectId } from '../../../../shared/identifiers.ts';
import type { Project } from '../../kernel/project.ts';
import { projectDefinition } from '../../kernel/project-store.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { followCase, takeProjectCode, takeRefusal, type CaseNews } from '../domain/follow-case.ts';

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

type Ports = Pick<LeadPorts, 'table'>;

// Each kind of news says all there is; late news takes no effect.
const hear = (ports: Ports, clock: Clock, event: Omit<CaseEvent, 'fact' | 'type'>, news: CaseNews) =>
  follow(ports, clock)(event, news.fact.projectId, (project) => followCase(project, news));

/** Shows on a project that its case is open. */
export const followOpenedCaseCommand =
  (ports: Ports, clock: Clock) =>
  (event: ReceivedEvent<'approvals.case.opened.v1'>): Promise<void> =>
    hear(ports, clock, event, { latest: 'opened', sequence: event.sequence, fact: event.fact });

/** Shows on a project how far its case has come. */
export const followProgressedCaseCommand =
  (ports: Ports, clock: Clock) =>
  (event: ReceivedEvent<'approvals.case.progressed.v1'>): Promise<void> =>
    hear(ports, clock, event, { latest: 'progressed', sequence: event.sequence, fact: event.fact });

/** Shows on a project that all approvals of its case have ended. */
export const followCompletedCaseCommand =
  (ports: Ports, clock: Clock) =>
  (event: ReceivedEvent<'approvals.case.completed.v1'>): Promise<void> =>
    hear(ports, clock, event, { latest: 'completed', sequence: event.sequence, fact: event.fact });

/** Shows on a project why no case could be opened for it. */
export const followRefusedCaseCommand =
  (ports: Ports, clock: Clock) =>
  (event: ReceivedEvent<'approvals.case.refused.v1'>): Promise<void> =>
    follow(ports, clock)(event, event.fact.projectId, (project) =>
      takeRefusal(project, event.fact, event.time),
    );

/** Keeps the code of a project as the approvals recorded it last. */
export const keepProjectCodeCommand =
  (ports: Ports, clock: Clock) =>
  (event: ReceivedEvent<'approvals.task.project-code-recorded.v1'>): Promise<void> =>
    follow(ports, clock)(event, event.fact.projectId, (project) =>
      takeProjectCode(project, event.fact, event.sequence),
    );
