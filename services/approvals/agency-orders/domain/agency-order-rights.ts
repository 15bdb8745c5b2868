import type { Principal } from '../../../../shared/auth/principal.ts';
import type { RightsTable } from '../../../../shared/auth/rights.ts';
import type { AgencyOrder } from './agency-order.ts';

/** How a caller stands to an agency order: its agent, the officer of its project, its enterprise. */
export type AgencyOrderRelation = 'agent' | 'own-project' | 'own-enterprise';

const county = ['anyone'] as const;
const agent = ['agent'] as const;
const agentOrOfficer = ['agent', 'own-project'] as const;
const ownEnterprise = ['own-enterprise'] as const;
// Anybody who works for the county may be asked to be the agent.
const agents = { officer: agent, clerk: agent, 'section-head': agent, 'deputy-head': agent } as const;
const seeing = {
  ...agents,
  officer: agentOrOfficer,
  coordinator: county,
  supervisor: county,
  leader: county,
} as const;

/** Who may do what with agency orders. */
export const agencyOrderRights = {
  'agency-order.open': { officer: ['own-project'], coordinator: county },
  'agency-order.list': { investor: ownEnterprise, ...seeing },
  'agency-order.read': { investor: ownEnterprise, ...seeing },
  'agency-order.read-timeline': seeing,
  'agency-order.record-status': { ...agents, coordinator: county },
  'agency-order.correct-status': { ...agents, coordinator: county },
  'agency-order.change-agent': { officer: ['own-project'], coordinator: county },
  'agency-order.close': { ...agents, officer: agentOrOfficer, coordinator: county },
} as const satisfies RightsTable<string, AgencyOrderRelation>;
export type AgencyOrderAct = keyof typeof agencyOrderRights;

export const relationsToOrder = (
  { agent: seesThrough, officer, enterprise }: AgencyOrder,
  { subject, enterprise: code }: Pick<Principal, 'subject' | 'enterprise'>,
): ReadonlySet<AgencyOrderRelation> =>
  new Set([
    ...(seesThrough === subject ? ['agent' as const] : []),
    ...(officer === subject ? ['own-project' as const] : []),
    ...(enterprise.creditCode === code ? ['own-enterprise' as const] : []),
  ]);
