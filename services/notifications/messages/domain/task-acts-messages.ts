import type { Bilingual } from '../../../../shared/language.ts';
import { closed, sentence, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { by, day } from './wording.ts';

type Missing = readonly { readonly material: string; readonly reason: string }[];

const listOf = (missing: Missing): Bilingual => ({
  zh: missing.map(({ material, reason }, index) => `${index + 1}. ${material}（${reason}）`).join('；'),
  en: missing.map(({ material, reason }, index) => `${index + 1}. ${material} (${reason})`).join('; '),
});

const joined = (materials: readonly string[]): Bilingual => ({
  zh: materials.join('、'),
  en: materials.join(', '),
});

/** Each under the type of event that it puts into words. */
export const taskActsMessages = {
  /** The written receipt 收件凭证 for what was handed in (行政许可法 32). */
  'approvals.task.received.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`收件凭证：${title.zh}`, en: sentence`Receipt: ${title.en}` },
        body: {
          zh: sentence`${fact.departmentName.zh}已收到“${title.zh}”的申请材料，收件凭证号：${fact.receipt}。如需补正，将于${day(fact.noticeBy).zh}前一次性告知；逾期不告知即为受理。`,
          en: sentence`${fact.departmentName.en} received the application for “${title.en}”; receipt ${fact.receipt}. Whatever is missing is told once, by ${day(fact.noticeBy).en}; otherwise it counts as accepted.`,
        },
      };
    },
  },

  /** Everything that is missing, at once. */
  'approvals.task.notice-issued.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const missing = listOf(fact.missing);
      return {
        title: { zh: sentence`补正告知：${title.zh}`, en: sentence`Still missing: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”须补正以下全部材料，此后不再另行要求补正：${missing.zh}。`,
          en: sentence`“${title.en}” still lacks the following, and nothing else will be asked for: ${missing.en}.`,
        },
      };
    },
  },

  'approvals.task.second-notice-refused.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const missing = listOf(fact.missing);
      return {
        title: {
          zh: sentence`重复要求补正已拒绝：${title.zh}`,
          en: sentence`Second demand refused: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}（${fact.attemptedBy}）就“${title.zh}”再次要求补正：${missing.zh}。补正须一次性告知，本件第${fact.attempts}次重复要求，已拒绝并记录。`,
          en: sentence`${fact.departmentName.en} (${fact.attemptedBy}) asked again for material for “${title.en}”: ${missing.en}. It is told once; this is repeated demand ${fact.attempts}, refused and on record.`,
        },
      };
    },
  },

  /** Some of what was named, or with the last of it the new day of receipt. */
  'approvals.task.supplemented.v1': {
    version: 1,
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
              zh: sentence`材料已补齐，${day(fact.receipt.on).zh}为新的收件日，收件凭证号：${fact.receipt.number}，请在五个工作日内受理。`,
              en: sentence`It is complete; ${day(fact.receipt.on).en} is its new day of receipt, receipt ${fact.receipt.number}. Please accept it within five working days.`,
            };
      return {
        title: { zh: sentence`已补交材料：${title.zh}`, en: sentence`Handed in: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”补交：${supplied.zh}。${rest.zh}`,
          en: sentence`For “${title.en}” was handed in: ${supplied.en}. ${rest.en}`,
        },
      };
    },
  },

  /** Says how it came about: by silence, and not by anybody's decision. */
  'approvals.task.deemed-accepted.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: {
          zh: sentence`逾期未告知，视为受理：${title.zh}`,
          en: sentence`Accepted by law: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}未在${day(fact.noticeBy).zh}前告知“${title.zh}”须补正的内容，依法自收到材料之日（${day(fact.acceptedOn).zh}）起即为受理，应于${day(fact.dueOn).zh}前办结。`,
          en: sentence`${fact.departmentName.en} told nothing missing in “${title.en}” by ${day(fact.noticeBy).en}; by law it counts as accepted from the day of receipt, ${day(fact.acceptedOn).en}, and is due on ${day(fact.dueOn).en}.`,
        },
      };
    },
  },

  'approvals.task.not-mine.v1': {
    version: 2,
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
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`申请已撤回：${title.zh}`, en: sentence`Withdrawn: ${title.en}` },
        body: {
          zh: sentence`企业已撤回“${title.zh}”的申请。理由：${fact.reason}。`,
          en: sentence`The enterprise has withdrawn its application for “${title.en}”. Reason: ${fact.reason}.`,
        },
      };
    },
  },

  'approvals.task.delivery-late.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: {
          zh: sentence`决定未按时送达：${title.zh}`,
          en: sentence`Decision not delivered in time: ${title.en}`,
        },
        body: {
          zh: sentence`“${title.zh}”的决定应于${by(fact.deliverBy).zh}送达，逾期未送达，请安排承办人员立即送达。`,
          en: sentence`The decision on “${title.en}” was to be delivered by ${day(fact.deliverBy).en} and was not; please see to it.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
