import { factors } from '../../../shared/events/lead-terms.ts';
import type { Bilingual } from '../../../shared/language.ts';
import { coordinator, officer } from '../cast.ts';
import { actOnLead, showGate, type Stage } from '../stage.ts';

const gapTopics: Bilingual = { zh: '电价', en: 'price of electricity' };
const forbiddenClauses: Bilingual = {
  zh: '税收地方留存部分先征后返',
  en: 'a tax rebate of the local share',
};
const responsibleDepartment = 'planning-and-natural-resources';

const showForbiddenConcession = async ({ client, storyteller }: Stage, leadId: string): Promise<void> => {
  storyteller.tell({
    zh: `有人想把“${forbiddenClauses.zh}”写进承诺：`,
    en: `Somebody wants to promise “${forbiddenClauses.en}”:`,
  });
  const path = `/v1/leads/${leadId}/add-commitment`;
  const body = { clause: forbiddenClauses[storyteller.language], responsibleDepartment, dueOn: '2026-12-31' };
  storyteller.refusal(
    await client.refused({ as: officer, method: 'POST', path, body }, 'CLAUSE_NOT_CLASSIFIED'),
  );
};

/** What the talks bring, one act each. */
const bringEvidence = async (stage: Stage, leadId: string): Promise<void> => {
  const act = (verb: string, body: unknown) => actOnLead(stage, leadId, verb, body);
  await act('conclude-gap', { gap: 1, conclusion: 'conceded' });
  await act('record-intersection', {
    enterpriseNeeds: '镀膜技工 120 人',
    countyOffers: '职教中心订单班',
    gap: '首批 40 人',
  });
  await act('record-agreement-draft', { documentNumber: '奉招协拟〔2026〕5号' });
  for (const factor of factors)
    await actOnLead(
      stage,
      leadId,
      'record-factor-check',
      { factor, guaranteed: true, department: responsibleDepartment },
      coordinator,
    );
  await act('amend-commitment-basis', {
    commitment: 1,
    fairReviewId: '奉公竞审〔2026〕3号',
    budgetLine: '不涉及财政资金',
  });
};

/** 洽谈: every gap concluded, every factor checked, every commitment founded, or no review. */
export const tellNegotiation = async (stage: Stage, leadId: string): Promise<void> => {
  const { storyteller } = stage;
  storyteller.chapter({ zh: '洽谈', en: 'Negotiation' });
  await stage.letPass(3);
  await actOnLead(stage, leadId, 'record-negotiation', {
    heldOn: stage.today(),
    minutes: '双方就供地、供电交换意见。',
    gaps: [{ topic: gapTopics[storyteller.language] }],
  });
  await actOnLead(stage, leadId, 'add-commitment', {
    clause: '协助办理用地与规划手续',
    legalBasis: '重庆市优化营商环境条例',
    responsibleDepartment,
    dueOn: '2026-06-30',
  });
  storyteller.tell({ zh: '第一轮洽谈后即提请评审：', en: 'To review after the first round of talks:' });
  await showGate(stage, leadId, 'review');
  await showForbiddenConcession(stage, leadId);
  await stage.letPass(4);
  await bringEvidence(stage, leadId);
  await actOnLead(stage, leadId, 'move-stage', { to: 'review' });
  storyteller.tell({
    zh: '差距项让步、利益交集入表、要素逐项保障、承诺补齐依据，进入评审。',
    en: 'The gap is conceded, interests meet, factors are guaranteed, the commitment is founded: to review.',
  });
};
