import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import { ruleEndpointsOf } from '../../../../shared/http/rule-endpoints.ts';
import type { RuleAct } from '../domain/rule-rights.ts';
import { ruleBook } from '../domain/rule-book.ts';
import { ruleIds } from '../domain/rule.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { rulesPath } from './rule-reference.ts';

/** The rules of approvals, for whoever asks why. */
export const ruleEndpoints = ({ loadCounty }: ApprovalsPorts): readonly Endpoint<RuleAct>[] =>
  ruleEndpointsOf({
    path: rulesPath,
    acts: { list: 'rule.list', read: 'rule.read' },
    ids: ruleIds,
    book: ruleBook,
    inForceOf: async (county, setting) => {
      const { before, rules } = await loadCounty(county);
      return { inForce: rules.settings[setting], version: before?.version ?? 0 };
    },
  });
