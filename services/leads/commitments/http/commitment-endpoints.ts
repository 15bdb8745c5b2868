import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import { defineLeadVerb, type LeadActPorts } from '../../kernel/lead-act.ts';
import { examinedClauseSchema, commitmentSchema } from '../../kernel/evidence.ts';
import { evidenceRefusals } from '../../kernel/progress-at.ts';
import { defineLeadEntryList } from '../../kernel/lead-entry-list.ts';
import { commitmentRights, type CommitmentAct } from '../domain/commitment-rights.ts';
import { classifyClause } from '../domain/classify-clause.ts';
import { amendCommitmentBasis, addCommitment } from '../domain/commitments.ts';
import { clauseNotYoursToClassify } from '../domain/clause-errors.ts';
import { examineClausesQuery } from '../usecases/examine-clauses.ts';
import { commitmentBasisBody, classifyClauseBody, commitmentBody } from './commitment-bodies.ts';
import { projectCommitmentsEndpoint } from './project-commitments-endpoint.ts';

const actEndpoints = (ports: LeadActPorts): readonly Endpoint<keyof typeof commitmentRights>[] => {
  const post = defineLeadVerb(ports, commitmentRights);
  const examine = examineClausesQuery(ports);
  return [
    post('lead.add-commitment', {
      summary: '登记承诺条款 · Add a commitment',
      description:
        '`kind` says what the clause gives: a national entitlement needs its legal basis, a general policy of the county its version, a benefit for this enterprise legal basis, fair-competition review and budget line; a reward tied to tax paid or a refund of land price is always refused, with the law. A clause whose words promise one, whatever its kind, is refused and held until somebody of market regulation has classified it; entered again, it is taken as what it was classified as. What is promised cannot be deleted.',
      input: commitmentBody,
      refusals: [
        ...evidenceRefusals,
        'CONCESSION_FORBIDDEN',
        'CLAUSE_NOT_CLASSIFIED',
        'TOO_MANY_CLAUSES_HELD',
        'POLICY_VERSION_MISFITS',
        'TOO_MANY_UNFOUNDED_COMMITMENTS',
      ],
      decide: async (lead, commitment, acting) =>
        addCommitment(lead, commitment, await examine(acting.county, lead), acting),
    }),
    post('lead.classify-clause', {
      summary: '认定条款类别 · Classify a clause that was held for its words',
      description:
        'By market regulation: somebody who neither entered the clause nor registered or followed the lead. Once, for good.',
      input: classifyClauseBody,
      notYours: ({ fairCompetition }) => clauseNotYoursToClassify(fairCompetition.department),
      refusals: [...evidenceRefusals, 'CLAUSE_NOT_YOURS_TO_CLASSIFY', 'CLAUSE_NOT_HELD'],
      decide: async (lead, classified, acting) =>
        classifyClause(lead, classified, await examine(acting.county, lead), acting),
    }),
    post('lead.amend-commitment-basis', {
      summary: '补齐承诺依据 · Give a commitment the bases it lacks',
      input: commitmentBasisBody,
      refusals: [...evidenceRefusals, 'COMMITMENT_LACKS_NOTHING', 'BASIS_ON_RECORD'],
      decide: (lead, { commitment, ...bases }) => amendCommitmentBasis(lead, commitment, bases),
    }),
  ];
};

/** The promises to an enterprise, and the clauses held for their words. */
export const commitmentEndpoints = (ports: LeadActPorts): readonly Endpoint<CommitmentAct>[] => {
  const list = defineLeadEntryList(ports, commitmentRights);
  return [
    ...actEndpoints(ports),
    list({
      act: 'lead.list-commitments',
      segment: 'commitments',
      collection: 'commitment',
      summary: '承诺台账 · Commitments and what they rest on',
      schema: commitmentSchema,
    }),
    list({
      act: 'lead.list-clauses',
      segment: 'clauses',
      collection: 'clause',
      summary: '待认定与已认定条款 · Clauses held for their words, and as what they were classified',
      schema: examinedClauseSchema,
    }),

    projectCommitmentsEndpoint(ports),
  ];
};
