import { coordinator } from '../cast.ts';
import { actOnLead, showGate, type Stage } from '../stage.ts';

const contract = (stage: Stage, kind: string, documentNumber: string) => ({
  kind,
  documentNumber,
  signedOn: stage.today(),
  amountYuan: 360_000_000,
});

/** 评审: the meeting's opinions, a sponsoring leader and a formal contract, or no signing. */
export const tellReview = async (stage: Stage, leadId: string): Promise<void> => {
  const { storyteller } = stage;
  storyteller.chapter({ zh: '项目评审会', en: 'The review meeting' });
  await stage.letPass(2);
  await actOnLead(
    stage,
    leadId,
    'record-investment-contract',
    contract(stage, 'framework-agreement', '奉招框〔2026〕2号'),
  );
  storyteller.tell({
    zh: '只有一纸框架协议就要签约：',
    en: 'To signing with nothing but a framework agreement:',
  });
  await showGate(stage, leadId, 'signed');
  await stage.letPass(3);
  await actOnLead(
    stage,
    leadId,
    'record-review-opinions',
    {
      legalityOpinion: '奉司法审〔2026〕11号',
      fairCompetitionConclusion: '奉公竞审〔2026〕12号',
      departmentCountersigns: ['planning-and-natural-resources', 'development-and-reform'],
      passed: true,
      meetingOn: stage.today(),
    },
    coordinator,
  );
  const sponsor = { subject: 'county-leader', name: '某某', title: '副县长' };
  await actOnLead(stage, leadId, 'assign-sponsor', sponsor, coordinator);
  const formal = contract(stage, 'investment-contract', '奉招协〔2026〕5号');
  await actOnLead(stage, leadId, 'record-investment-contract', formal);
  storyteller.tell({
    zh: '评审会通过，合法性与公平竞争审查齐备，指定领衔县领导，签订正式投资协议。',
    en: 'The meeting says yes, law and fair competition are reviewed, a county leader sponsors it, the formal contract is signed.',
  });
};
