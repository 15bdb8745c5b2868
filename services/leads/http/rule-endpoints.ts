import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { ruleEndpointsOf } from '../../../shared/http/rule-endpoints.ts';
import type { LeadPolicy } from '../domain/lead-policy.ts';
import type { LeadAct } from '../domain/lead-rights.ts';
import { leadRuleBook } from '../domain/rules/rule-book.ts';
import { leadRuleIds, type LeadRuleSetting } from '../domain/rules/rule.ts';
import type { LeadPorts } from '../usecases/ports.ts';
import { leadRulesPath } from './rule-reference.ts';

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
      return { forbiddenConcessions: policy.forbiddenConcessions };
    case 'shamSigning':
      return { shamSigningDays };
  }
};

/** The rules of leads, for whoever asks why. */
export const ruleEndpoints = ({ policy }: LeadPorts): readonly Endpoint<LeadAct>[] =>
  ruleEndpointsOf({
    path: leadRulesPath,
    acts: { list: 'lead-rule.list', read: 'lead-rule.read' },
    ids: leadRuleIds,
    book: leadRuleBook,
    inForceOf: (_county, setting) => Promise.resolve({ inForce: inForceOf(policy, setting), version: 0 }),
  });
