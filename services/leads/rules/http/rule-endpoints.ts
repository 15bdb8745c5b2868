import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import { ruleEndpointsOf } from '../../../../shared/http/rule-endpoints.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import type { KeptPolicy } from '../../../../shared/policy/keep-policy.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { readLeadPolicyQuery } from '../../settings/usecases/lead-policy.ts';
import { leadRuleBook, leadRulesPath } from '../domain/rule-book.ts';
import { leadRuleIds, type LeadRuleSetting } from '../domain/rule.ts';
import type { RuleAct } from '../domain/rule-rights.ts';

const inForceOf = (policy: LeadPolicy, setting: LeadRuleSetting): Readonly<Record<string, unknown>> => {
  const { basicsNeededPercent, factorsNeeded, sponsoredBands, shamSigningDays } = policy;
  switch (setting) {
    case 'stageLimits':
      return policy.stageLimits;
    case 'stageGates':
      return { basicsNeededPercent, factorsNeeded, sponsoredBands };
    case 'screening':
      return policy.screening;
    case 'fairCompetition':
      return policy.fairCompetition;
    case 'shamSigning':
      return { shamSigningDays };
  }
};

/** The rules of leads, for whoever asks why. */
export const ruleEndpoints = (ports: LeadPorts, kept: KeptPolicy<LeadPolicy>): readonly Endpoint<RuleAct>[] =>
  ruleEndpointsOf({
    path: leadRulesPath,
    acts: { list: 'lead-rule.list', read: 'lead-rule.read' },
    ids: leadRuleIds,
    book: leadRuleBook,
    inForceOf: async (county, setting, now) => {
      const { policy, version } = await readLeadPolicyQuery(ports, kept)(county, now);
      return { inForce: inForceOf(policy, setting), version };
    },
  });
