import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import { ruleEndpointsOf } from '../../../../shared/http/rule-endpoints.ts';
import type { LeadPolicy } from '../../kernel/lead-policy.ts';
import { policyWith } from '../../settings/domain/lead-settings.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { readLeadSettingsQuery } from '../../settings/usecases/lead-settings.ts';
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
export const ruleEndpoints = (ports: LeadPorts): readonly Endpoint<RuleAct>[] =>
  ruleEndpointsOf({
    path: leadRulesPath,
    acts: { list: 'lead-rule.list', read: 'lead-rule.read' },
    ids: leadRuleIds,
    book: leadRuleBook,
    inForceOf: async (county, setting) => {
      const { state, version } = await readLeadSettingsQuery(ports)(county);
      return { inForce: inForceOf(policyWith(ports.policy, state), setting), version };
    },
  });
