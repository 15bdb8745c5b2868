import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import { LostRace } from '../../../../shared/dynamo/lost-race.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import { success } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import { becameProject } from '../domain/lead-standing.ts';
import { caseRefused } from '../domain/case-refusal.ts';
import { projectClaim } from '../store/case-store.ts';
import { caseRefusalDefinition, caseRefusalId } from '../store/case-refusal-store.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { openCaseCommand } from './open-case.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { CaseReading } from './write-case.ts';
import { leadStandingDefinition } from '../store/lead-standing-store.ts';

type Signed = ReceivedEvent<'leads.project.signed.v1'>;

/** Puts on record why no case was opened and tells it: the officer, and the post that looks after the county's settings. */
const refuse = async (
  { table, loadCounty }: ApprovalsPorts,
  event: Signed,
  clock: Clock,
  error: CodedError,
): Promise<void> => {
  const context = contextOf(event, clock.now());
  const { county } = event;
  const { projectId } = event.fact;
  const [before, holder, { rules }] = await Promise.all([
    table.load(caseRefusalDefinition, county, caseRefusalId(projectId)),
    table.holderOf(county, projectClaim(projectId)),
    loadCounty(county, context.now),
  ]);
  // Told before, or mended since: news that comes again, however late, says nothing anew.
  if (before !== null || holder !== null) return;
  const { coordinatingDepartment: department, calendarWatch } = rules.settings;
  const refused = caseRefused(event.fact, error, { department, post: calendarWatch.post }, context.now);
  doneOnce(
    await table.save(context, caseRefusalDefinition, {
      before,
      after: refused.refusal,
      events: refused.events,
    }),
  );
};

/** Notes which project a lead became, so that what was given out about the lead leads on to it (R001). */
const noteProject = async ({ table }: ApprovalsPorts, event: Signed, clock: Clock): Promise<void> => {
  const { county, fact } = event;
  const context: WriteContext<undefined> = {
    county,
    actor: event.actor,
    correlationId: event.correlationid,
    now: clock.now(),
  };
  const outcome = await decideAgain<undefined, Refusal>(async () => {
    const before = await table.load(leadStandingDefinition, county, fact.leadId);
    // The stages of a lead come before its signing; what was never heard of gave nothing out.
    if (before === null || before.state.projectId === fact.projectId) return success(undefined);
    const change = { before, after: becameProject(before.state, fact.projectId), events: [] };
    return table.commit(context, undefined, table.steps(context, leadStandingDefinition, change));
  });
  doneOnce(outcome);
};

/**
 * Opens the case of a project just signed. Announced twice it opens one: the project's claim outlives any once-key. What
 * cannot be opened, as along a template the county no longer has, is told as refused; `POST /v1/cases` with the project's id
 * mends it.
 */
export const followSigningCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: Signed): Promise<void> => {
    await noteProject(ports, event, clock);
    const context: WriteContext<CaseReading> = contextOf(event, clock.now());
    const { projectId, leadId, projectName, enterprise, officer, promisedStart, template } = event.fact;
    const opened = await openCaseCommand(ports)(context, {
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
    if ('kind' in error) {
      if (error.kind !== 'repeated') throw new LostRace(`no case could be opened yet: ${error.kind}`);
      return;
    }
    if (error.code !== 'PROJECT_HAS_CASE') await refuse(ports, event, clock, error);
  };
