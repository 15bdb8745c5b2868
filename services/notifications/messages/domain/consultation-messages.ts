import {
  positionNames,
  type ConsultationPurpose,
  type MootReason,
} from '../../../../shared/events/consultation-terms.ts';
import type { Facts } from '../../../../shared/events/catalogue.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { closed, sentence, type Message, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { by } from './wording.ts';

const purposes: Record<ConsultationPurpose, Bilingual> = {
  opinion: { zh: '征求意见', en: 'Consultation' },
  countersign: { zh: '会签', en: 'Countersignature' },
  'design-pre-review': { zh: '方案预审', en: 'Design pre-review' },
};

const mootReasons: Record<MootReason, Bilingual> = {
  decided: { zh: '已作出决定', en: 'the matter is decided' },
  withdrawn: { zh: '申请已撤回', en: 'the application is withdrawn' },
  'not-mine': {
    zh: '已因不属该机关职权不予受理',
    en: 'the matter was not accepted: another authority is competent',
  },
  'now-leads': { zh: '已转由被征求意见的部门主办', en: 'the department asked leads it now' },
};

type Lapsed = Facts['approvals.consultation.lapsed.v1'];

const byDefault = (fact: Lapsed, title: Bilingual): Message => ({
  title: {
    zh: sentence`逾期未回复，按无意见处理：${fact.departmentName.zh}`,
    en: sentence`No answer in time, treated as no objection: ${fact.departmentName.en}`,
  },
  body: {
    zh: sentence`${fact.departmentName.zh}应于${by(fact.answerBy).zh}就“${title.zh}”（${fact.subject}）回复，逾期未回复，依规则按无意见处理（标注“超时默认”），计逾期未回复1次；由此产生的问题由该部门负责说明。`,
    en: sentence`${fact.departmentName.en} was to answer on “${title.en}” (${fact.subject}) ${by(fact.answerBy).en} and did not. By the rule this is treated as no objection (marked “default by silence”) and counts once against the department, which explains what follows from it.`,
  },
});

const stillOpen = (fact: Lapsed, title: Bilingual): Message => ({
  title: {
    zh: sentence`安全、健康、环境方面意见逾期未回复：${fact.departmentName.zh}`,
    en: sentence`Late on safety, health or environment: ${fact.departmentName.en}`,
  },
  body: {
    zh: sentence`${fact.departmentName.zh}应于${by(fact.answerBy).zh}就“${title.zh}”（${fact.subject}）回复，逾期未回复。涉及安全、健康、环境的意见，逾期不按无意见处理，仍须回复，请督促该部门尽快回复；计逾期未回复1次。`,
    en: sentence`${fact.departmentName.en} was to answer on “${title.en}” (${fact.subject}) ${by(fact.answerBy).en} and did not. On safety, health and environment no answer is not treated as no objection: please have the department answer soon. It counts once against it.`,
  },
});

/** Each under the type of event that it puts into words. */
export const consultationMessages = {
  'approvals.consultation.asked.v1': {
    version: 2,
    write: ({ fact }) => {
      const [title, purpose, answerBy] = [titleOf(fact), purposes[fact.purpose], by(fact.answerBy)];
      return {
        title: {
          zh: sentence`${purpose.zh}待回复：${fact.subject}`,
          en: sentence`${purpose.en} to answer: ${fact.subject}`,
        },
        body: {
          zh: sentence`${fact.leadDepartmentName.zh}就“${title.zh}”请${fact.departmentName.zh}提出意见（${purpose.zh}）：${closed(fact.question).zh}请于${answerBy.zh}在本平台回复。逾期未回复的，计入协同响应考核；除涉及安全、健康、环境的意见外，按无意见处理。`,
          en: sentence`${fact.leadDepartmentName.en} asks ${fact.departmentName.en} about “${title.en}”: ${closed(fact.question).en} Please answer on the platform ${answerBy.en}. No answer in time counts on the scorecard and, but for safety, health and environment, is treated as no objection.`,
        },
      };
    },
  },

  'approvals.consultation.answered.v1': {
    version: 2,
    write: ({ fact }) => {
      const [title, position] = [titleOf(fact), positionNames[fact.position]];
      const timing = fact.onTime ? { zh: '按期', en: 'in time' } : { zh: '逾期', en: 'late' };
      return {
        title: {
          zh: sentence`${fact.departmentName.zh}已回复（${timing.zh}）：${fact.subject}`,
          en: sentence`${fact.departmentName.en} answered ${timing.en}: ${fact.subject}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}就“${title.zh}”（${fact.subject}）回复：${position.zh}。`,
          en: sentence`${fact.departmentName.en} answered on “${title.en}” (${fact.subject}): ${position.en}.`,
        },
      };
    },
  },

  'approvals.consultation.amended.v1': {
    version: 2,
    write: ({ fact }) => {
      const [title, position] = [titleOf(fact), positionNames[fact.position]];
      return {
        title: {
          zh: sentence`补充意见：${fact.departmentName.zh}`,
          en: sentence`Opinion amended: ${fact.departmentName.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}就“${title.zh}”（${fact.subject}）提交补充意见：${position.zh}。原意见仍予保留。`,
          en: sentence`${fact.departmentName.en} added to its opinion on “${title.en}” (${fact.subject}): ${position.en}. The first one stays on record.`,
        },
      };
    },
  },

  'approvals.consultation.lapsed.v1': {
    version: 2,
    write: ({ fact }) => (fact.byDefault ? byDefault : stillOpen)(fact, titleOf(fact)),
  },

  'approvals.consultation.late-answer-recorded.v1': {
    version: 2,
    write: ({ fact }) => {
      const [title, position] = [titleOf(fact), positionNames[fact.position]];
      return {
        title: {
          zh: sentence`逾期意见存档：${fact.departmentName.zh}`,
          en: sentence`Late opinion filed: ${fact.departmentName.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}就“${title.zh}”（${fact.subject}）逾期回复：${position.zh}。此前已按无意见处理，该意见存档备查，不影响已作出的汇总；涉及违法情形的，由主办部门依法处理。`,
          en: sentence`${fact.departmentName.en} answered late on “${title.en}” (${fact.subject}): ${position.en}. It had been treated as no objection. The late opinion is filed and leaves the summary as it is; if it shows something unlawful, the lead deals with it by law.`,
        },
      };
    },
  },

  'approvals.consultation.mooted.v1': {
    version: 2,
    write: ({ fact }) => {
      const [title, reason] = [titleOf(fact), mootReasons[fact.reason]];
      return {
        title: {
          zh: sentence`无须再回复：${fact.subject}`,
          en: sentence`No answer needed any more: ${fact.subject}`,
        },
        body: {
          zh: sentence`“${title.zh}”（${fact.subject}）${reason.zh}，${fact.departmentName.zh}无须再回复，不计逾期。`,
          en: sentence`On “${title.en}” (${fact.subject}) ${reason.en}; ${fact.departmentName.en} need not answer and nothing counts against it.`,
        },
      };
    },
  },

  'approvals.consultation.concluded.v1': {
    version: 2,
    write: ({ fact }) => {
      const [title, purpose] = [titleOf(fact), purposes[fact.purpose]];
      const { positions } = fact;
      const total = Object.values(positions).reduce((sum, count) => sum + count, 0);
      return {
        title: {
          zh: sentence`${purpose.zh}意见已汇总：${title.zh}`,
          en: sentence`${purpose.en}, opinions put together: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.leadDepartmentName.zh}已就“${title.zh}”（${fact.subject}）一次性汇总${total}个部门的意见：无意见${positions['no-objection']}个，提出条件${positions.conditions}个，有异议${positions.objection}个，逾期未回复（按无意见处理）${positions.default}个。意见汇总可在本平台查看。`,
          en: sentence`${fact.leadDepartmentName.en} has put together what ${total} departments said on “${title.en}” (${fact.subject}): no objection ${positions['no-objection']}, conditions ${positions.conditions}, objection ${positions.objection}, not answered in time (treated as no objection) ${positions.default}. The summary is on the platform.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
