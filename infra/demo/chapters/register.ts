import type { Language } from '../../../shared/language.ts';
import { colleague, enterprise } from '../cast.ts';
import { actOnLead, amendLead, registerLead, showGate, type Stage } from '../stage.ts';

const contact = { name: '企业联系人', title: '投资负责人', phone: '13800138000' };

const basics = {
  industryCode: 'C3587',
  product: '智能眼镜光学模组',
  totalInvestmentYuan: 360_000_000,
  fixedInvestmentYuan: 300_000_000,
  annualTaxYuan: 15_000_000,
  jobs: 320,
  landHundredthsOfMu: 10_000,
};

const registrationIn = (language: Language) => ({
  enterprise: { name: enterprise.names[language], creditCode: enterprise.creditCode },
  source: '驻点招商小分队走访',
  method: 'chain-based',
  rubricProfile: 'industry',
  contact,
  basics: { product: basics.product },
});

const showFirstReportHolds = async ({ client, storyteller }: Stage): Promise<void> => {
  storyteller.tell({
    zh: '另一名专员也来登记同一家企业：',
    en: 'Another officer comes to register the same enterprise:',
  });
  const request = {
    as: colleague,
    method: 'POST',
    path: '/v1/leads',
    body: registrationIn(storyteller.language),
  } as const;
  storyteller.refusal(await client.refused(request, 'LEAD_HELD'));
};

/** 线索: one officer holds the enterprise, and a lead cannot be screened before it is known why the county wants it. */
export const tellRegistration = async (stage: Stage): Promise<string> => {
  const { storyteller } = stage;
  storyteller.chapter({ zh: '线索登记', en: 'A lead is registered' });
  const lead = await registerLead(stage, registrationIn(storyteller.language));
  storyteller.tell({
    zh: `服务专员登记线索“${enterprise.names.zh}”，只填了产品与来源。`,
    en: `The service officer registers “${enterprise.names.en}” with its product and source only.`,
  });
  await showFirstReportHolds(stage);
  storyteller.tell({ zh: '直接推进到研判：', en: 'Straight on to screening:' });
  await showGate(stage, lead.id, 'screening');
  await amendLead(stage, lead, {
    rationale: {
      text: '补眼镜产业链光学模组环节',
      linkedChainNode: 'optical-module',
      linkedBenefit: 'industrial-upgrading',
    },
    basics,
  });
  await actOnLead(stage, lead.id, 'record-first-contact', {
    contactedOn: stage.today(),
    summary: '电话沟通选址与用工',
  });
  await actOnLead(stage, lead.id, 'move-stage', { to: 'screening' });
  storyteller.tell({
    zh: '补齐招引理由与基本信息，当日首联，线索进入研判。',
    en: 'Reason and facts are filled in, the first contact is made the same day; the lead goes to screening.',
  });
  return lead.id;
};
