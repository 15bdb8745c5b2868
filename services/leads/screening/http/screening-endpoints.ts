import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import { defineLeadVerb, type LeadActPorts } from '../../kernel/lead-act.ts';
import { ownLeadNotJudged } from '../../kernel/lead-errors.ts';
import { evidenceRefusals } from '../../kernel/progress-at.ts';
import { screeningRights, type ScreeningAct } from '../domain/screening-rights.ts';
import { recordScreeningFacts } from '../domain/record-screening-facts.ts';
import { recordScreeningVerdict } from '../domain/record-screening-verdict.ts';
import { screeningVerdictBody, screeningFactsBody } from './screening-bodies.ts';

const screeners = {
  zh: '研判部门的承办人、科室负责人或分管领导',
  en: 'a clerk, section head or deputy head of the screening department',
};

/** The facts that the vetoes are found from, and the verdict. */
export const screeningEndpoints = (ports: LeadActPorts): readonly Endpoint<ScreeningAct>[] => {
  const post = defineLeadVerb(ports, screeningRights);
  return [
    post('lead.record-screening-facts', {
      summary: '登记研判事实 · Record facts for the vetoes of screening, with their source',
      description:
        'Until signing. A fact left out stays as it is, null withdraws it. What the facts veto, no verdict overlooks; what they leave open is 待补充.',
      input: screeningFactsBody,
      refusals: [...evidenceRefusals, 'NOTHING_TO_AMEND'],
      decide: recordScreeningFacts,
    }),
    post('lead.record-screening-verdict', {
      summary: '登记研判结论 · Record the screening verdict',
      description:
        'By a person of the screening department who neither registered nor followed the lead; it ends the screening assigned to that department. A later verdict replaces the earlier; the timeline keeps both. A veto cannot be outvoted, and what the recorded facts show is added.',
      input: screeningVerdictBody,
      notYours: ownLeadNotJudged(screeners),
      refusals: ['OWN_LEAD_NOT_JUDGED', ...evidenceRefusals, 'SCORE_REVERSED', 'BAND_NOT_OF_SCORE'],
      decide: recordScreeningVerdict,
    }),
  ];
};
