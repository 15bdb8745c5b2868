import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import { defineLeadVerb, type LeadActPorts } from '../../kernel/lead-act.ts';
import { ownLeadNotJudged } from '../../kernel/lead-errors.ts';
import { evidenceRefusals } from '../../kernel/progress-at.ts';
import {
  assignSponsor,
  recordInvestmentContract,
  recordReviewOpinions,
} from '../domain/record-review-evidence.ts';
import { reviewRights, type ReviewAct } from '../domain/review-rights.ts';
import { contractBody, reviewOpinionsBody, sponsorBody } from './review-bodies.ts';

const reviewers = { zh: '领导小组办公室协调人员', en: 'a coordinator of the leading group’s office' };

/** What the review meeting had before it and how it decided, the sponsor, the contract. */
export const reviewEndpoints = (ports: LeadActPorts): readonly Endpoint<ReviewAct>[] => {
  const post = defineLeadVerb(ports, reviewRights);
  return [
    post('lead.record-review-opinions', {
      summary: '登记评审会意见 · Record the review meeting’s opinions',
      input: reviewOpinionsBody,
      notYours: ownLeadNotJudged(reviewers),
      refusals: ['OWN_LEAD_NOT_JUDGED', ...evidenceRefusals, 'DATE_IN_FUTURE'],
      decide: (lead, opinions, { now }) => recordReviewOpinions(lead, opinions, now),
    }),
    post('lead.assign-sponsor', {
      summary: '指定领衔县领导 · Assign the sponsoring county leader',
      input: sponsorBody,
      refusals: evidenceRefusals,
      decide: assignSponsor,
    }),
    post('lead.record-investment-contract', {
      summary: '登记投资协议 · Record a signed contract',
      description:
        'Only kind `investment-contract` opens the gate to signing; framework agreements and letters of intent count as intention.',
      input: contractBody,
      refusals: [...evidenceRefusals, 'DATE_IN_FUTURE'],
      decide: (lead, contract, { now }) => recordInvestmentContract(lead, contract, now),
    }),
  ];
};
