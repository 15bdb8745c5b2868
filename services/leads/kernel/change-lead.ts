import type { Principal } from '../../../shared/auth/principal.ts';
import { permits, type RightsTable } from '../../../shared/auth/rights.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import type { Loaded, Versioned } from '../../../shared/dynamo/aggregate.ts';
import { blankStep, releaseClaim, takeClaim, type WriteStep } from '../../../shared/dynamo/commission.ts';
import { decideAgain } from '../../../shared/dynamo/decide-again.ts';
import { isStale, type IfMatch } from '../../../shared/dynamo/if-match.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import { recordingAttempt, type WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import type { LeadId } from '../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../shared/outcome.ts';
import { explainHolderQuery } from './explain-holder.ts';
import type { Lead } from './lead.ts';
import type { LeadDecision } from './lead-decision.ts';
import { leadActNotYours, leadNotFound, leadStale } from './lead-errors.ts';
import type { LeadPolicy } from './policy-schema.ts';
import { relationsTo, type LeadRelation } from './lead-relation.ts';
import { seesLead } from './lead-sight.ts';
import { enterpriseClaim, entryStep, leadDefinition } from './lead-store.ts';
import type { LeadPorts } from './ports.ts';
import type { Project } from './project.ts';
import { projectDefinition } from './project-store.ts';
import { holdsEnterprise } from './standing.ts';

/** Who would do what with which lead. */
export type LeadChange<Act extends string> = {
  readonly leadId: LeadId;
  readonly principal: Principal;
  readonly act: Act;
  /** The table that has the act. */
  readonly rights: RightsTable<Act, LeadRelation>;
  /** What is said to whoever may not, where it says more than that the act is the officer's. */
  readonly notYours?: ((policy: LeadPolicy) => CodedError) | undefined;
  /** The version the client read, or null when it did not say. */
  readonly ifMatch: IfMatch;
  /** Whether the act reaches the project of a signed lead; only then is it read. */
  readonly reachesProject?: boolean;
  readonly decide: (
    lead: Lead,
    project: Project | null,
  ) => Outcome<LeadDecision, CodedError> | Promise<Outcome<LeadDecision, CodedError>>;
};

type Ports = Pick<LeadPorts, 'table' | 'policyOf'>;

const refusal = <Act extends string>(
  before: Loaded<Lead>,
  { principal, act, rights, notYours = leadActNotYours, ifMatch }: LeadChange<Act>,
  policy: LeadPolicy,
): CodedError | null => {
  const relations = relationsTo(before.state, principal, policy);
  if (!seesLead(principal, relations)) return leadNotFound();
  if (!permits(rights, act, principal, relations)) return notYours(policy);
  return isStale(ifMatch, before.version) ? leadStale(before.version) : null;
};

const loadProject = async <Act extends string>(
  { table }: Ports,
  lead: Lead,
  { reachesProject, principal }: LeadChange<Act>,
) => {
  if (reachesProject !== true || lead.progress.stage !== 'signed') return null;
  const project = await table.load(projectDefinition, principal.county, lead.progress.projectId);
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

/** What stands on record of a project before an act, and the project it becomes. */
const projectSteps = (
  { table }: Ports,
  context: WriteContext<never>,
  before: Loaded<Project> | null,
  { project }: LeadDecision,
): readonly WriteStep[] =>
  project === undefined
    ? []
    : table.steps(context, projectDefinition, { before, after: project.project, events: project.events });

const changeOnce = async <Act extends string>(
  ports: Ports,
  change: LeadChange<Act>,
  context: WriteContext<Versioned<Lead>>,
): Promise<Outcome<Versioned<Lead>, CodedError | Refusal>> => {
  const { table } = ports;
  const [before, policy] = await Promise.all([
    table.load(leadDefinition, context.county, change.leadId),
    ports.policyOf(context.county),
  ]);
  if (before === null) return failure(leadNotFound());
  const refused = refusal(before, change, policy);
  if (refused !== null) return failure(refused);
  const project = await loadProject(ports, before.state, change);
  const decided = await change.decide(before.state, project?.state ?? null);
  if (!decided.ok) return decided;
  const { lead, events, entries = [], refusal: attempt } = decided.value;
  const recorded = attempt === undefined ? context : recordingAttempt(context);
  const saved = await table.save(recorded, leadDefinition, { before, after: lead, events }, [
    ...entries.map((entry) => entryStep(context, lead, entry)),
    ...claimSteps(context, before.state, lead),
    ...(await forgettingSteps(ports, context, lead, events)),
    ...projectSteps(ports, context, project, decided.value),
  ]);
  if (attempt !== undefined && (saved.ok || saved.error.kind === 'repeated')) return failure(attempt);
  return !saved.ok && saved.error.kind === 'claimed'
    ? failure(await explainHolderQuery(ports)(context, lead))
    : saved;
};

/**
 * Loads a lead, asks whether the act is the caller's, lets the domain decide and saves: one read, one write, decided again
 * on what stands where somebody else wrote in between. Entries, claim and project go with the lead in that write.
 */
export const changeLeadCommand =
  (ports: Ports) =>
  <Act extends string>(change: LeadChange<Act>) =>
  (context: WriteContext<Versioned<Lead>>): Promise<Outcome<Versioned<Lead>, CodedError | Refusal>> =>
    decideAgain(() => changeOnce(ports, change, context));
