import type { Facts } from '../../../../shared/events/catalogue.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { closed, listed, sentence, type TemplatesByType } from './message.ts';
import { day } from './wording.ts';

type Change = Pick<
  Facts['approvals.catalogue-change.proposed.v1'],
  'matters' | 'matterNames' | 'templates' | 'operations' | 'reason'
>;

const counted = (count: number, zh: string, en: string): readonly Bilingual[] =>
  count === 0 ? [] : [{ zh: `${zh}${count}个`, en: `${en}: ${count}` }];

/** The matters a change touches: by name where all are named, the first by name and all counted where there are more. */
const mattersOf = ({ matters, matterNames = [] }: Change): readonly Bilingual[] => {
  const all = matters.length;
  if (all === 0 || matterNames.length === 0) return counted(all, '事项', 'matters');
  const names = matterNames.map(({ zh, en }) => ({ zh: `“${zh}”`, en: `“${en}”` }));
  return names.length >= all ? names : [...names, { zh: `共${all}个事项`, en: `${all} matters in all` }];
};

/** What a change touches; orders among matters and limits of the county touch no matter by themselves. */
const touchedBy = (change: Change): Bilingual => {
  const touched = [...mattersOf(change), ...counted(change.templates.length, '流程模板', 'templates')];
  return touched.length === 0
    ? { zh: `规则与时限${change.operations}项`, en: `rules and limits: ${change.operations}` }
    : listed(touched);
};

/** Each under the type of event that it puts into words. */
export const catalogueChangeMessages = {
  'approvals.catalogue-change.proposed.v1': {
    version: 2,
    write: ({ fact }) => {
      const touched = touchedBy(fact);
      const from = day(fact.effectiveFrom);
      return {
        title: {
          zh: sentence`请复核事项目录变更：${touched.zh}`,
          en: sentence`A change of the catalogue to review: ${touched.en}`,
        },
        body: {
          zh: sentence`现有一项事项目录变更申请（${touched.zh}），拟自${from.zh}起生效。理由：${closed(fact.reason).zh}请由申请人以外的人员在本平台复核；复核通过后方可生效。`,
          en: sentence`A change of the catalogue (${touched.en}) is proposed, to hold from ${from.en}. Reason: ${closed(fact.reason).en} Please have somebody other than its author review it on the platform; it holds only once approved.`,
        },
      };
    },
  },

  'approvals.catalogue-change.approved.v1': {
    version: 2,
    write: ({ fact }) => {
      const touched = touchedBy(fact);
      const from = day(fact.inForceFrom);
      return {
        title: {
          zh: sentence`事项目录变更：${touched.zh}`,
          en: sentence`The catalogue changes: ${touched.en}`,
        },
        body: {
          zh: sentence`事项目录变更（${touched.zh}）已通过复核，自${from.zh}起施行。理由：${closed(fact.reason).zh}此前已启动的审批仍按原时限办理。`,
          en: sentence`The change of the catalogue (${touched.en}) is approved and holds from ${from.en}. Reason: ${closed(fact.reason).en} Approvals that began before keep their limits.`,
        },
      };
    },
  },

  'approvals.catalogue-change.refused.v1': {
    version: 2,
    write: ({ fact }) => {
      const touched = touchedBy(fact);
      return {
        title: {
          zh: sentence`事项目录变更未通过复核：${touched.zh}`,
          en: sentence`A change of the catalogue was refused: ${touched.en}`,
        },
        body: {
          zh: sentence`该项事项目录变更（${touched.zh}）未通过复核。理由：${closed(fact.refusal).zh}`,
          en: sentence`The change of the catalogue (${touched.en}) was refused. Reason: ${closed(fact.refusal).en}`,
        },
      };
    },
  },

  'approvals.catalogue-change.withdrawn.v1': {
    version: 2,
    write: ({ fact }) => {
      const touched = touchedBy(fact);
      return {
        title: {
          zh: sentence`事项目录变更已撤回：${touched.zh}`,
          en: sentence`A change of the catalogue was withdrawn: ${touched.en}`,
        },
        body: {
          zh: sentence`申请人已撤回该项事项目录变更（${touched.zh}），无须复核。`,
          en: sentence`The change of the catalogue (${touched.en}) was withdrawn by its author; no review is needed.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
