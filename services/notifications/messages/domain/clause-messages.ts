import type { CommitmentKind } from '../../../../shared/events/lead-terms.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { closed, sentence, type TemplatesByType } from './message.ts';

/** What an agreement gives, as officials call it (rulings 42). */
const kindNames: Record<CommitmentKind, Bilingual> = {
  'national-entitlement': { zh: '国家规定的普遍待遇', en: 'a national entitlement' },
  'county-policy': { zh: '本县普遍适用的政策', en: 'a general policy of the county' },
  'enterprise-benefit': { zh: '给予该企业的优惠', en: 'a benefit for this enterprise' },
  'tax-reward': {
    zh: '与纳税挂钩的奖励或土地价款返还',
    en: 'a reward tied to tax paid or a refund of land price',
  },
};

/** Each under the type of event that it puts into words. */
export const clauseMessages = {
  'leads.lead.clause-held.v1': {
    version: 1,
    write: ({ fact: { enterpriseName, clause, kind, word } }) => ({
      title: {
        zh: sentence`${enterpriseName}：协议条款待认定类别`,
        en: sentence`${enterpriseName}: a clause waits to be classified`,
      },
      body: {
        zh: sentence`线索“${enterpriseName}”拟写入协议的第${clause}号条款含“${word}”，登记为${kindNames[kind].zh}。请市场监管部门在该线索的条款清单中认定其类别并写明理由；认定前，该条款不得写入协议。`,
        en: sentence`Clause ${clause} of the lead “${enterpriseName}” contains “${word}” and was entered as ${kindNames[kind].en}. Market regulation classifies it in the lead’s list of clauses, with the reason; until then it cannot be promised.`,
      },
    }),
  },

  'leads.lead.clause-classified.v1': {
    version: 1,
    write: ({ fact: { enterpriseName, clause, kind, reason } }) => {
      const next =
        kind === 'tax-reward'
          ? { zh: '该条款不得写入协议。', en: 'It cannot be promised.' }
          : { zh: '请按此类别重新登记该条款。', en: 'Enter the clause again; it is taken as that.' };
      return {
        title: {
          zh: sentence`${enterpriseName}：第${clause}号条款已认定类别`,
          en: sentence`${enterpriseName}: clause ${clause} has been classified`,
        },
        body: {
          zh: sentence`线索“${enterpriseName}”的第${clause}号条款，市场监管部门认定为${kindNames[kind].zh}。理由：${closed(reason).zh}${next.zh}`,
          en: sentence`Market regulation classified clause ${clause} of the lead “${enterpriseName}” as ${kindNames[kind].en}. Reason: ${closed(reason).en} ${next.en}`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
