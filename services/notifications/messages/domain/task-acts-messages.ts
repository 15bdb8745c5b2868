import type { Bilingual } from '../../../../shared/language.ts';
import { closed, numbered, sentence, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { by, day } from './wording.ts';

type Missing = readonly { readonly material: string; readonly reason: string }[];

const listOf = (missing: Missing): Bilingual =>
  numbered(
    missing.map(({ material, reason }) => ({
      zh: `${material}（${reason}）`,
      en: `${material} (${reason})`,
    })),
  );

const joined = (materials: readonly string[]): Bilingual => ({
  zh: materials.join('、'),
  en: materials.join(', '),
});

/** Each under the type of event that it puts into words. */
export const taskActsMessages = {
  /** The written receipt 收件凭证 for what was handed in (行政许可法 32). */
  'approvals.task.received.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`收件凭证：${title.zh}`, en: sentence`Receipt: ${title.en}` },
        body: {
          zh: sentence`${fact.departmentName.zh}已收到“${title.zh}”的申请材料，收件凭证号：${fact.receipt}。如需补正，将于${by(fact.noticeBy).zh}一次性告知；逾期未告知的，自收到申请材料之日起即为受理。`,
          en: sentence`${fact.departmentName.en} received the application for “${title.en}”; receipt ${fact.receipt}. Whatever is missing will be named once, ${by(fact.noticeBy).en}; otherwise it counts as accepted from the day of receipt.`,
        },
      };
    },
  },

  /** Everything that is missing, at once. */
  'approvals.task.notice-issued.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const missing = listOf(fact.missing);
      return {
        title: {
          zh: sentence`一次性补正告知：${title.zh}`,
          en: sentence`Documents to supplement: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}经审查，“${title.zh}”的申请材料需补正以下内容：${missing.zh}。请补齐后在本平台提交；补齐之日为新的收件日期，此后不再另行要求补正。`,
          en: sentence`${fact.departmentName.en} asks for the following to be supplemented for “${title.en}”: ${missing.en}. Please hand it in on the platform; the day it is complete is the new day of receipt, and nothing else will be asked for.`,
        },
      };
    },
  },

  'approvals.task.second-notice-refused.v1': {
    version: 2,
    persons: ({ attemptedBy }) => [attemptedBy],
    write: ({ fact }, nameOf) => {
      const title = titleOf(fact);
      const name = nameOf(fact.attemptedBy);
      const officer =
        name === null ? { zh: '的承办人', en: 'An officer of' } : { zh: `承办人${name}`, en: `${name} of` };
      const missing = listOf(fact.missing);
      return {
        title: {
          zh: sentence`重复要求补正，未发给企业：${title.zh}`,
          en: sentence`Asked for documents again, not sent: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}${officer.zh}就“${title.zh}”再次要求补正：${missing.zh}。补正须一次性告知，本事项已告知过；此为第${fact.attempts}次重复要求，未发给企业，已作记录。`,
          en: sentence`${officer.en} ${fact.departmentName.en} asked again for documents for “${title.en}”: ${missing.en}. What is missing is named once and has been; this is repeated demand ${fact.attempts}, which was not sent and is on record.`,
        },
      };
    },
  },

  /** Some of what was named, or with the last of it the new day of receipt. */
  'approvals.task.supplemented.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const [supplied, outstanding] = [joined(fact.supplied), joined(fact.outstanding)];
      const rest: Bilingual =
        fact.receipt === null
          ? {
              zh: sentence`尚缺：${outstanding.zh}。`,
              en: sentence`Still missing: ${outstanding.en}.`,
            }
          : {
              zh: sentence`材料已补齐，${day(fact.receipt.on).zh}为新的收件日期，收件凭证号：${fact.receipt.number}。请承办部门依法及时受理；5个工作日内未作处理的，依法即为受理。`,
              en: sentence`It is complete; ${day(fact.receipt.on).en} is its new day of receipt, receipt ${fact.receipt.number}. The department accepts it without delay; left alone for five working days, it counts as accepted by law.`,
            };
      return {
        title: { zh: sentence`已补交材料：${title.zh}`, en: sentence`Documents handed in: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”已补交：${supplied.zh}。${rest.zh}`,
          en: sentence`For “${title.en}” was handed in: ${supplied.en}. ${rest.en}`,
        },
      };
    },
  },

  /** Says how it came about: by silence, and not by anybody's decision. */
  'approvals.task.deemed-accepted.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: {
          zh: sentence`逾期未告知，依法即为受理：${title.zh}`,
          en: sentence`Accepted by law: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}未于${by(fact.noticeBy).zh}告知“${title.zh}”需补正的内容，依法自收到申请材料之日（${day(fact.acceptedOn).zh}）起即为受理，应于${by(fact.dueOn).zh}办结。`,
          en: sentence`${fact.departmentName.en} did not say ${by(fact.noticeBy).en} what “${title.en}” lacks; by law it counts as accepted from the day of receipt, ${day(fact.acceptedOn).en}, and is due ${by(fact.dueOn).en}.`,
        },
      };
    },
  },

  'approvals.task.not-mine.v1': {
    version: 3,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: {
          zh: sentence`不予受理（不属于本机关职权）：${title.zh}`,
          en: sentence`Not accepted, another authority is competent: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}经审查，“${title.zh}”依法不属于其职权范围，决定不予受理，应向${fact.rightAuthority}申请。理由：${closed(fact.reason).zh}领导小组办公室负责与${fact.rightAuthority}衔接，企业无须自行联系。`,
          en: sentence`${fact.departmentName.en} does not accept “${title.en}”, which is not within its authority; it is to be applied for with ${fact.rightAuthority}. Reason: ${closed(fact.reason).en} The leading group’s office sees to the connection with ${fact.rightAuthority}; the enterprise need not look for it.`,
        },
      };
    },
  },

  'approvals.task.withdrawn.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`申请已撤回：${title.zh}`, en: sentence`Withdrawn: ${title.en}` },
        body: {
          zh: sentence`企业已撤回“${title.zh}”的申请。理由：${closed(fact.reason).zh}`,
          en: sentence`The enterprise has withdrawn its application for “${title.en}”. Reason: ${closed(fact.reason).en}`,
        },
      };
    },
  },

  'approvals.task.delivery-late.v1': {
    version: 3,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: {
          zh: sentence`决定逾期未送达：${title.zh}`,
          en: sentence`Decision not delivered in time: ${title.en}`,
        },
        body: {
          zh: sentence`“${title.zh}”的决定应于${by(fact.deliverBy).zh}送达，逾期未送达，请安排承办人立即送达。`,
          en: sentence`The decision on “${title.en}” was to be delivered ${by(fact.deliverBy).en} and was not; please have it delivered now.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
