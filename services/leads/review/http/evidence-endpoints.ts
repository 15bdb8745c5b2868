import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import { classifyClause } from '../../commitments/domain/classify-clause.ts';
import { addCommitment, amendCommitmentBasis } from '../../commitments/domain/commitments.ts';
import type { LeadErrorCode } from '../../kernel/lead-errors.ts';
import type { LeadAct } from '../../kernel/lead-rights.ts';
import { concludeGap, recordNegotiation } from '../../negotiation/domain/record-negotiation.ts';
import {
  assignSponsor,
  recordInvestmentContract,
  recordReviewOpinions,
} from '../domain/record-review-evidence.ts';
import { recordScreeningFacts } from '../../screening/domain/record-screening-facts.ts';
import { recordScreeningVerdict } from '../../screening/domain/record-screening-verdict.ts';
import {
  recordAgreementDraft,
  recordFactorCheck,
  recordIntersection,
} from '../../negotiation/domain/record-talks-evidence.ts';
import { examinationOf } from '../../commitments/usecases/examine-clauses.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import {
  agreementDraftBody,
  classifyClauseBody,
  commitmentBasisBody,
  commitmentBody,
  concludeGapBody,
  contractBody,
  factorCheckBody,
  intersectionBody,
  negotiationBody,
  reviewOpinionsBody,
  screeningFactsBody,
  screeningVerdictBody,
  sponsorBody,
} from '../../register/http/evidence-schemas.ts';
import { defineLeadVerb } from '../../kernel/lead-act.ts';

const evidence: readonly LeadErrorCode[] = ['LEAD_NOT_ACTIVE', 'NOT_AT_THIS_STAGE'];

/** What the talks bring: rounds and gaps, intersections, the draft, the sheet of factors. */
const talksEndpoints = (ports: LeadPorts): readonly Endpoint<LeadAct>[] => {
  const post = defineLeadVerb(ports);
  return [
    post('record-negotiation', {
      summary: '登记一轮洽谈 · Record a round of talks',
      description: 'Gaps are numbered through all rounds; one without conclusion bars the review.',
      input: negotiationBody,
      refusals: [...evidence, 'DATE_IN_FUTURE', 'TOO_MANY_OPEN_GAPS'],
      decide: (lead, round, { by, now }) => recordNegotiation(lead, round, by, now),
    }),
    post('conclude-gap', {
      summary: '差距项形成结论 · Conclude a gap: closed, conceded or to the meeting',
      input: concludeGapBody,
      refusals: [...evidence, 'GAP_NOT_OPEN'],
      decide: (lead, { gap, conclusion }) => concludeGap(lead, gap, conclusion),
    }),
    post('record-intersection', {
      summary: '登记利益交集 · Record where interests meet',
      input: intersectionBody,
      refusals: evidence,
      decide: (lead, intersection, { by }) => recordIntersection(lead, intersection, by),
    }),
    post('record-agreement-draft', {
      summary: '登记投资协议文本 · Record the draft of the agreement',
      input: agreementDraftBody,
      refusals: evidence,
      decide: (lead, { documentNumber }) => recordAgreementDraft(lead, documentNumber),
    }),
    post('record-factor-check', {
      summary: '登记要素保障 · Record whether a factor can be guaranteed',
      description:
        'A factor the project does not need counts as guaranteed; say so in the note. Entered by a coordinator or the screening department, never by who registered or followed the lead.',
      input: factorCheckBody,
      refusals: evidence,
      decide: recordFactorCheck,
    }),
  ];
};

const commitmentEndpoints = (ports: LeadPorts): readonly Endpoint<LeadAct>[] => {
  const post = defineLeadVerb(ports);
  const examine = examinationOf(ports);
  return [
    post('add-commitment', {
      summary: '登记承诺条款 · Add a commitment',
      description:
        '`kind` says what the clause gives: a national entitlement needs its legal basis, a general policy of the county its version, a benefit for this enterprise legal basis, fair-competition review and budget line; a reward tied to tax paid or a refund of land price is always refused, with the law. A clause whose words promise one, whatever its kind, is refused and held until somebody of market regulation has classified it; entered again, it is taken as what it was classified as. What is promised cannot be deleted.',
      input: commitmentBody,
      refusals: [
        ...evidence,
        'CONCESSION_FORBIDDEN',
        'CLAUSE_NOT_CLASSIFIED',
        'TOO_MANY_CLAUSES_HELD',
        'POLICY_VERSION_MISFITS',
        'TOO_MANY_UNFOUNDED_COMMITMENTS',
      ],
      decide: async (lead, commitment, acting) =>
        addCommitment(lead, commitment, await examine(acting.county, lead), acting),
    }),
    post('classify-clause', {
      summary: '认定条款类别 · Classify a clause that was held for its words',
      description:
        'By market regulation: somebody who neither entered the clause nor registered or followed the lead. Once, for good.',
      input: classifyClauseBody,
      refusals: [...evidence, 'CLAUSE_NOT_YOURS_TO_CLASSIFY', 'CLAUSE_NOT_HELD'],
      decide: async (lead, classified, acting) =>
        classifyClause(lead, classified, await examine(acting.county, lead), acting),
    }),
    post('amend-commitment-basis', {
      summary: '补齐承诺依据 · Give a commitment the bases it lacks',
      input: commitmentBasisBody,
      refusals: [...evidence, 'COMMITMENT_LACKS_NOTHING', 'BASIS_ON_RECORD'],
      decide: (lead, { commitment, ...bases }) => amendCommitmentBasis(lead, commitment, bases),
    }),
  ];
};

const reviewEndpoints = (ports: LeadPorts): readonly Endpoint<LeadAct>[] => {
  const post = defineLeadVerb(ports);
  return [
    post('record-review-opinions', {
      summary: '登记评审会意见 · Record the review meeting’s opinions',
      input: reviewOpinionsBody,
      refusals: [...evidence, 'DATE_IN_FUTURE'],
      decide: (lead, opinions, { now }) => recordReviewOpinions(lead, opinions, now),
    }),
    post('assign-sponsor', {
      summary: '指定领衔县领导 · Assign the sponsoring county leader',
      input: sponsorBody,
      refusals: evidence,
      decide: assignSponsor,
    }),
    post('record-investment-contract', {
      summary: '登记投资协议 · Record a signed contract',
      description:
        'Only kind `investment-contract` opens the gate to signing; framework agreements and letters of intent count as intention.',
      input: contractBody,
      refusals: [...evidence, 'DATE_IN_FUTURE'],
      decide: (lead, contract, { now }) => recordInvestmentContract(lead, contract, now),
    }),
  ];
};

/** The evidence for the gates from screening to signing, each by an act of its own. */
export const evidenceEndpoints = (ports: LeadPorts): readonly Endpoint<LeadAct>[] => [
  defineLeadVerb(ports)('record-screening-facts', {
    summary: '登记研判事实 · Record facts for the vetoes of screening, with their source',
    description:
      'Until signing. A fact left out stays as it is, null withdraws it. What the facts veto, no verdict overlooks; what they leave open is 待补充.',
    input: screeningFactsBody,
    refusals: [...evidence, 'NOTHING_TO_AMEND'],
    decide: recordScreeningFacts,
  }),
  defineLeadVerb(ports)('record-screening-verdict', {
    summary: '登记研判结论 · Record the screening verdict',
    description:
      'By a person of the screening department who neither registered nor followed the lead; it ends the screening assigned to that department. A later verdict replaces the earlier; the timeline keeps both. A veto cannot be outvoted, and what the recorded facts show is added.',
    input: screeningVerdictBody,
    refusals: [...evidence, 'SCORE_REVERSED', 'BAND_NOT_OF_SCORE'],
    decide: recordScreeningVerdict,
  }),
  ...talksEndpoints(ports),
  ...commitmentEndpoints(ports),
  ...reviewEndpoints(ports),
];
