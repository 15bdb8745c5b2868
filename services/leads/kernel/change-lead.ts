import type { Principal } from '../../../shared/auth/principal.ts';
import { permits } from '../../../shared/auth/rights.ts';
import type { Loaded, Versioned } from '../../../shared/dynamo/aggregate.ts';
import { blankStep, releaseClaim, takeClaim, type WriteStep } from '../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import { recordingAttempt, type WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import { isStale, type IfMatch } from '../../../shared/http/if-match.ts';
import type { LeadId } from '../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../shared/outcome.ts';
import { clauseNotYoursToClassify } from '../commitments/domain/clause-errors.ts';
import type { Lead } from './lead.ts';
import type { LeadDecision } from './lead-decision.ts';
import {
  isJudgingAct,
  leadActNotYours,
  leadNotFound,
  leadStale,
  ownLeadNotJudged,
  type LeadError,
} from './lead-errors.ts';
import type { LeadPolicy } from './lead-policy.ts';
import { relationsTo } from './lead-relation.ts';
import { leadRights, type LeadAct } from './lead-rights.ts';
import type { Project } from './project.ts';
import { holdsEnterprise } from './standing.ts';
import { enterpriseClaim, entryStep, leadDefinition } from './lead-store.ts';
import { projectDefinition } from './project-store.ts';
import { heldRefusal } from './holder-of.ts';
import type { LeadPorts } from './ports.ts';

export type LeadChange = {
  readonly leadId: LeadId;
  readonly principal: Principal;
  readonly act: LeadAct;
  /** The version the client read, or null when it did not say. */
  readonly ifMatch: IfMatch;
  /** Whether the act reaches the project of a signed lead; only then is it read. */
  readonly reachesProject?: boolean;
  readonly decide: (
    lead: Lead,
    project: Project | null,
  ) => Outcome<LeadDecision, LeadError> | Promise<Outcome<LeadDecision, LeadError>>;
};

type Ports = Pick<LeadPorts, 'table' | 'policy'>;

const notYours = (act: LeadAct, { screening, fairCompetition }: LeadPolicy): LeadError => {
  if (act === 'lead.classify-clause') return clauseNotYoursToClassify(fairCompetition.department);
  return isJudgingAct(act) ? ownLeadNotJudged(act, screening.department) : leadActNotYours();
};

const refusal = (before: Loaded<Lead>, change: LeadChange, policy: LeadPolicy): LeadError | null => {
  const relations = relationsTo(before.state, change.principal, policy);
  if (!permits(leadRights, 'lead.read', change.principal, relations)) return leadNotFound();
  if (!permits(leadRights, change.act, change.principal, relations)) return notYours(change.act, policy);
  return isStale(change.ifMatch, before.version) ? leadStale(before.version) : null;
};

const loadProject = async ({ table }: Ports, lead: Lead, change: LeadChange) => {
  if (change.reachesProject !== true || lead.progress.stage !== 'signed') return null;
  const project = await table.load(projectDefinition, change.principal.county, lead.progress.projectId);
  if (project === null) throw new Error(`signed lead ${lead.id} has no project`);
  return project;
};

/** The enterprise is held by a lead that is followed or set aside, and free again when it is lost or terminated. */
const claimSteps = (context: WriteContext<never>, before: Lead, after: Lead): WriteStep[] => {
  const held = holdsEnterprise(before.standing);
  if (held === holdsEnterprise(after.standing)) return [];
  const claim = enterpriseClaim(after);
  return [held ? releaseClaim(context, claim) : takeClaim(context, claim, after.id)];
};

/** Blanks, in the events that named it, the contact that another takes the place of or that is erased (rulings 44). */
const forgettingSteps = async (
  { table }: Ports,
  { county }: WriteContext<never>,
  { id }: Lead,
  events: readonly DomainEvent[],
): Promise<readonly WriteStep[]> => {
  if (!events.some(({ type }) => type === 'leads.contact-named.v1')) return [];
  const lead = { county, kind: leadDefinition.kind, id };
  const named = await table.eventsOfType(lead, 'leads.contact-named.v1');
  return named.filter(({ fact }) => fact.contact !== null).map(({ key }) => blankStep(key, 'contact'));
};

/**
 * Loads a lead, asks whether the act is the caller's, lets the domain decide and saves: one read, one write. Entries,
 * claim and project go with the lead in that write.
 */
export const changeLeadCommand =
  (ports: Ports) =>
  (change: LeadChange) =>
  async (context: WriteContext<Versioned<Lead>>): Promise<Outcome<Versioned<Lead>, LeadError | Refusal>> => {
    const { table } = ports;
    const before = await table.load(leadDefinition, context.county, change.leadId);
    if (before === null) return failure(leadNotFound());
    const refused = refusal(before, change, ports.policy);
    if (refused !== null) return failure(refused);
    const projectBefore = await loadProject(ports, before.state, change);
    const decided = await change.decide(before.state, projectBefore?.state ?? null);
    if (!decided.ok) return decided;
    const { lead, events, entries = [], project, refusal: attempt } = decided.value;
    const recorded = attempt === undefined ? context : recordingAttempt(context);
    const forgotten = await forgettingSteps(ports, context, lead, events);
    const saved = await table.save(recorded, leadDefinition, { before, after: lead, events }, [
      ...entries.map((entry) => entryStep(context, lead, entry)),
      ...claimSteps(context, before.state, lead),
      ...forgotten,
      ...(project === undefined
        ? []
        : table.steps(context, projectDefinition, {
            before: projectBefore,
            after: project.project,
            events: project.events,
          })),
    ]);
    if (attempt !== undefined && (saved.ok || saved.error.kind === 'repeated')) return failure(attempt);
    return !saved.ok && saved.error.kind === 'claimed'
      ? failure(await heldRefusal({ table }, context, lead))
      : saved;
  };
