import {
  positionNames,
  type ConsultationPurpose,
  type MootReason,
} from '../../../../shared/events/consultation-terms.ts';
import type { Facts } from '../../../../shared/events/catalogue.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { sentence, type Message, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { day } from './wording.ts';

const purposes: Record<ConsultationPurpose, Bilingual> = {
  opinion: { zh: '征求意见', en: 'Consultation' },
  countersign: { zh: '会签', en: 'Countersignature' },
  'design-pre-review': { zh: '方案预审', en: 'Design pre-review' },
};

const mootReasons: Record<MootReason, Bilingual> = {
  decided: { zh: '该件已作出决定', en: 'the task is decided' },
  withdrawn: { zh: '申请已撤回', en: 'the application is withdrawn' },
  'not-mine': { zh: '该件已告知不属本机关职权', en: 'the task was not within the authority of the lead' },
  'now-leads': { zh: '该件已转由本部门主办', en: 'the department asked leads the task now' },
};

type Lapsed = Facts['approvals.consultation.lapsed.v1'];

const byDefault = (fact: Lapsed, title: Bilingual): Message => ({
  title: {
    zh: sentence`超时默认：${fact.departmentName.zh}`,
    en: sentence`Default by silence: ${fact.departmentName.en}`,
  },
  body: {
    zh: sentence`${fact.departmentName.zh}应于${day(fact.answerBy).zh}前就“${title.zh}”（${fact.subject}）回复，至今未回，按无意见处理，记“超时默认”并计一次逾期未回；责任由未回复部门承担。`,
    en: sentence`${fact.departmentName.en} was to answer on “${title.en}” (${fact.subject}) by ${day(fact.answerBy).en} and did not. Silence counts as no objection, on record as “default by silence”, and against the silent department, which answers for it.`,
  },
});

const stillOpen = (fact: Lapsed, title: Bilingual): Message => ({
  title: {
    zh: sentence`安全、健康、环境意见逾期未回：${fact.departmentName.zh}`,
    en: sentence`Late on safety, health or environment: ${fact.departmentName.en}`,
  },
  body: {
    zh: sentence`${fact.departmentName.zh}应于${day(fact.answerBy).zh}前就“${title.zh}”（${fact.subject}）回复，至今未回。此类意见沉默不视为无意见，仍待回复，请督促；已计一次逾期未回。`,
    en: sentence`${fact.departmentName.en} was to answer on “${title.en}” (${fact.subject}) by ${day(fact.answerBy).en} and did not. On safety, health and environment silence is no answer: it stays open, please see to it; it counts against the department.`,
  },
});

/** Each under the type of event that it puts into words. */
export const consultationMessages = {
  'approvals.consultation.asked.v1': {
    version: 1,
    write: ({ fact }) => {
      const [title, purpose, by] = [titleOf(fact), purposes[fact.purpose], day(fact.answerBy)];
      return {
        title: {
          zh: sentence`${purpose.zh}待回复：${fact.subject}`,
          en: sentence`${purpose.en} to answer: ${fact.subject}`,
        },
        body: {
          zh: sentence`${fact.leadDepartmentName.zh}就“${title.zh}”请${fact.departmentName.zh}提出意见（${purpose.zh}）：${fact.question}。请于${by.zh}前回复，逾期计入协同响应。`,
          en: sentence`${fact.leadDepartmentName.en} asks ${fact.departmentName.en} about “${title.en}”: ${fact.question}. Answer by ${by.en}; lateness counts on the scorecard.`,
        },
      };
    },
  },

  'approvals.consultation.answered.v1': {
    version: 1,
    write: ({ fact }) => {
      const [title, position] = [titleOf(fact), positionNames[fact.position]];
      const timing = fact.onTime ? { zh: '按期回复', en: 'in time' } : { zh: '逾期回复', en: 'late' };
      return {
        title: {
          zh: sentence`${timing.zh}：${fact.departmentName.zh}`,
          en: sentence`Answered ${timing.en}: ${fact.departmentName.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}就“${title.zh}”（${fact.subject}）回复：${position.zh}。`,
          en: sentence`${fact.departmentName.en} answered on “${title.en}” (${fact.subject}): ${position.en}.`,
        },
      };
    },
  },

  'approvals.consultation.amended.v1': {
    version: 1,
    write: ({ fact }) => {
      const [title, position] = [titleOf(fact), positionNames[fact.position]];
      return {
        title: {
          zh: sentence`补充意见：${fact.departmentName.zh}`,
          en: sentence`Opinion amended: ${fact.departmentName.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}就“${title.zh}”（${fact.subject}）补充意见：${position.zh}；原意见保留。`,
          en: sentence`${fact.departmentName.en} amended its opinion on “${title.en}” (${fact.subject}): ${position.en}; the first one stays on record.`,
        },
      };
    },
  },

  'approvals.consultation.lapsed.v1': {
    version: 1,
    write: ({ fact }) => (fact.byDefault ? byDefault : stillOpen)(fact, titleOf(fact)),
  },

  'approvals.consultation.late-answer-recorded.v1': {
    version: 1,
    write: ({ fact }) => {
      const [title, position] = [titleOf(fact), positionNames[fact.position]];
      return {
        title: {
          zh: sentence`迟到意见存档：${fact.departmentName.zh}`,
          en: sentence`Late opinion filed: ${fact.departmentName.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}就“${title.zh}”（${fact.subject}）迟到回复：${position.zh}。已按“超时默认”处理，迟到意见存档备查，不改变结果。`,
          en: sentence`${fact.departmentName.en} answered late on “${title.en}” (${fact.subject}): ${position.en}. Its silence had counted by default; the late opinion is filed and changes nothing.`,
        },
      };
    },
  },

  'approvals.consultation.mooted.v1': {
    version: 1,
    write: ({ fact }) => {
      const [title, reason] = [titleOf(fact), mootReasons[fact.reason]];
      return {
        title: {
          zh: sentence`无需再回复：${fact.subject}`,
          en: sentence`No answer needed any more: ${fact.subject}`,
        },
        body: {
          zh: sentence`“${title.zh}”（${fact.subject}）${reason.zh}，${fact.departmentName.zh}无需再回复，不计逾期。`,
          en: sentence`On “${title.en}” (${fact.subject}) ${reason.en}; ${fact.departmentName.en} need not answer and nothing counts against it.`,
        },
      };
    },
  },

  'approvals.consultation.concluded.v1': {
    version: 1,
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
          zh: sentence`${fact.leadDepartmentName.zh}已就“${title.zh}”（${fact.subject}）一次性汇总${total}个部门的意见：无意见${positions['no-objection']}，附条件${positions.conditions}，有异议${positions.objection}，超时默认${positions.default}。`,
          en: sentence`${fact.leadDepartmentName.en} has put together what ${total} departments said on “${title.en}” (${fact.subject}): no objection ${positions['no-objection']}, conditions ${positions.conditions}, objection ${positions.objection}, default by silence ${positions.default}.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
