import type { Facts } from '../../../../shared/events/catalogue.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { sentence, type TemplatesByType } from './message.ts';
import { day } from './wording.ts';

type Change = Pick<
  Facts['approvals.catalogue-change.proposed.v1'],
  'matters' | 'templates' | 'operations' | 'reason'
>;

/** What a change touches, by code; orders among matters and limits of the county touch none by themselves. */
const touchedBy = ({ matters, templates, operations }: Change): Bilingual => {
  const named = [...matters, ...templates.map(({ id, version }) => `${id} v${version}`)];
  return named.length === 0
    ? { zh: `规则与时限 ${operations} 项`, en: `${operations} rules and limits` }
    : { zh: named.join('、'), en: named.join(', ') };
};

/** Each under the type of event that it puts into words. */
export const catalogueChangeMessages = {
  'approvals.catalogue-change.proposed.v1': {
    version: 1,
    write: ({ fact }) => {
      const touched = touchedBy(fact);
      const from = day(fact.effectiveFrom);
      return {
        title: {
          zh: sentence`请复核目录变更：${touched.zh}`,
          en: sentence`Look over a change of the catalogue: ${touched.en}`,
        },
        body: {
          zh: sentence`有人提出变更事项目录（${touched.zh}），拟自${from.zh}起生效。理由：${fact.reason}。须由提出人以外的另一人复核后方可生效。`,
          en: sentence`A change of the catalogue (${touched.en}) is proposed, to hold from ${from.en}. Reason: ${fact.reason}. It holds only once another person has approved it.`,
        },
      };
    },
  },

  'approvals.catalogue-change.approved.v1': {
    version: 1,
    write: ({ fact }) => {
      const touched = touchedBy(fact);
      const from = day(fact.inForceFrom);
      return {
        title: {
          zh: sentence`事项目录变更：${touched.zh}`,
          en: sentence`The catalogue changes: ${touched.en}`,
        },
        body: {
          zh: sentence`目录版本 ${fact.version} 已经复核，自${from.zh}起生效（${touched.zh}）。理由：${fact.reason}。此前已启动的审批仍按原时限办理。`,
          en: sentence`Version ${fact.version} of the catalogue is approved and holds from ${from.en} (${touched.en}). Reason: ${fact.reason}. Cases opened before keep their limits.`,
        },
      };
    },
  },

  'approvals.catalogue-change.refused.v1': {
    version: 1,
    write: ({ fact }) => {
      const touched = touchedBy(fact);
      return {
        title: {
          zh: sentence`目录变更未获复核：${touched.zh}`,
          en: sentence`A change of the catalogue was refused: ${touched.en}`,
        },
        body: {
          zh: sentence`所提目录变更（${touched.zh}）未获通过。理由：${fact.refusal}。`,
          en: sentence`The change of the catalogue (${touched.en}) was refused. Reason: ${fact.refusal}.`,
        },
      };
    },
  },

  'approvals.catalogue-change.withdrawn.v1': {
    version: 1,
    write: ({ fact }) => {
      const touched = touchedBy(fact);
      return {
        title: {
          zh: sentence`目录变更已撤回：${touched.zh}`,
          en: sentence`A change of the catalogue was withdrawn: ${touched.en}`,
        },
        body: {
          zh: sentence`提出人已撤回目录变更（${touched.zh}），无须再复核。`,
          en: sentence`Whoever proposed the change of the catalogue (${touched.en}) has withdrawn it; nothing is left to look over.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
