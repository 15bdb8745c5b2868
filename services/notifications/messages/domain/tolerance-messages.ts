import type { Bilingual } from '../../../../shared/language.ts';
import { sentence, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { day } from './wording.ts';

const named = (materials: readonly { readonly name: Bilingual }[]): Bilingual => ({
  zh: materials.map(({ name }) => name.zh).join('、'),
  en: materials.map(({ name }) => name.en).join(', '),
});

const reasonNames = {
  'parallel-pre-review': { zh: '并行预审', en: 'parallel pre-review' },
  'tolerant-acceptance': { zh: '容缺受理', en: 'tolerant acceptance' },
  'notification-and-commitment': { zh: '告知承诺', en: 'notification and commitment' },
} as const satisfies Record<string, Bilingual>;

/** Each under the type of event that it puts into words. */
export const toleranceMessages = {
  /** What comes next may be handed in for pre-review before what it waits for is decided. */
  'approvals.case.pre-review-possible.v1': {
    version: 1,
    write: ({ fact: { projectName, matter, departmentName, expectedOn, expectedProvisional, waitsFor } }) => {
      const on = day(expectedOn);
      const provisional = expectedProvisional
        ? {
            zh: '（暂定，以该年日历公布为准）',
            en: ', provisionally: that year’s calendar is not published yet;',
          }
        : { zh: '，', en: ';' };
      const [zhWaits, enWaits] = [
        waitsFor.map(({ name }) => name.zh).join('、'),
        waitsFor.map(({ name }) => name.en).join(', '),
      ];
      return {
        title: {
          zh: sentence`可申请预审：${matter.name.zh}（${projectName}）`,
          en: sentence`Pre-review possible: ${matter.name.en} (${projectName})`,
        },
        body: {
          zh: sentence`项目“${projectName}”的“${matter.name.zh}”预计${on.zh}可正式办理${provisional.zh}尚待：${zhWaits}。企业现可向${departmentName.zh}提交材料预审；预审不代替受理。`,
          en: sentence`“${matter.name.en}” of “${projectName}” is expected to open on ${on.en}${provisional.en} it still waits for: ${enWaits}. Its papers may be handed to ${departmentName.en} for pre-review now, which takes no place of acceptance.`,
        },
      };
    },
  },

  'approvals.case.edge-bypassed.v1': {
    version: 1,
    write: ({ fact: { projectName, from, to, reason, explanation, document, opened } }) => {
      const grounds = reasonNames[reason];
      return {
        title: {
          zh: sentence`惯例先后已放行：${from.name.zh}→${to.name.zh}（${projectName}）`,
          en: sentence`Order set aside: ${from.name.en} before ${to.name.en} (${projectName})`,
        },
        body: {
          zh: sentence`项目“${projectName}”的“${to.name.zh}”不再等待“${from.name.zh}”，依据：${grounds.zh}（${document}）。说明：${explanation}。${opened ? '该事项现已开放办理。' : '该事项尚待其他前置。'}`,
          en: sentence`In “${projectName}”, “${to.name.en}” waits no longer for “${from.name.en}”, by ${grounds.en} (${document}): ${explanation}. ${opened ? 'It is open now.' : 'It still waits for something else.'}`,
        },
      };
    },
  },

  'approvals.pilot.enabled.v1': {
    version: 1,
    write: ({ fact: { title, from, until, legalOpinion } }) => ({
      title: { zh: sentence`试点已启用：${title}`, en: sentence`Pilot enabled: ${title}` },
      body: {
        zh: sentence`试点“${title}”自${day(from).zh}至${day(until).zh}有效，到期自动停用；合法性审查意见：${legalOpinion}。`,
        en: sentence`The pilot “${title}” is in force from ${day(from).en} to ${day(until).en} and stops by itself; legal opinion: ${legalOpinion}.`,
      },
    }),
  },

  'approvals.pilot.ended.v1': {
    version: 1,
    write: ({ fact: { title, until, benchmark } }) => ({
      title: { zh: sentence`试点到期停用：${title}`, en: sentence`Pilot ended: ${title}` },
      body: {
        zh: sentence`试点“${title}”已于${day(until).zh}期满，自动停用，此后不得再据以放行。请对照对标对象（${benchmark}）总结。`,
        en: sentence`The pilot “${title}” ended with ${day(until).en}; nothing rests on it any more. Compare it with its benchmark: ${benchmark}.`,
      },
    }),
  },

  'approvals.task.accepted-with-tolerance.v1': {
    version: 1,
    write: ({ fact }) => {
      const [title, owed, by] = [titleOf(fact), named(fact.outstanding), day(fact.supplementBy)];
      return {
        title: {
          zh: sentence`容缺受理：${title.zh}`,
          en: sentence`Accepted with documents to follow: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}已容缺受理“${title.zh}”，以下材料请于${by.zh}前补齐：${owed.zh}。`,
          en: sentence`${fact.departmentName.en} accepted “${title.en}”; hand in by ${by.en}: ${owed.en}.`,
        },
      };
    },
  },

  'approvals.task.outstanding-supplemented.v1': {
    version: 1,
    write: ({ fact }) => {
      const [title, supplied, owed] = [titleOf(fact), named(fact.supplied), named(fact.outstanding)];
      const rest: Bilingual =
        fact.outstanding.length === 0
          ? { zh: '已全部补齐。', en: 'Nothing is outstanding any more.' }
          : { zh: sentence`尚缺：${owed.zh}。`, en: sentence`Still outstanding: ${owed.en}.` };
      return {
        title: { zh: sentence`容缺材料已补交：${title.zh}`, en: sentence`Documents followed: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”补交容缺材料：${supplied.zh}。${rest.zh}`,
          en: sentence`For “${title.en}” followed: ${supplied.en}. ${rest.en}`,
        },
      };
    },
  },

  'approvals.task.outstanding-late.v1': {
    version: 1,
    write: ({ fact }) => {
      const [title, owed, by] = [titleOf(fact), named(fact.outstanding), day(fact.supplementBy)];
      return {
        title: { zh: sentence`容缺材料逾期未补：${title.zh}`, en: sentence`Documents overdue: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”的容缺材料应于${by.zh}前补齐，至今未补：${owed.zh}。本件已亮红灯，请立即补齐。`,
          en: sentence`What was to follow for “${title.en}” by ${by.en} has not come: ${owed.en}. The matter stands red; please hand it in at once.`,
        },
      };
    },
  },

  'approvals.task.accepted-on-commitment.v1': {
    version: 1,
    write: ({ fact }) => {
      const [title, by] = [titleOf(fact), day(fact.verifyBy)];
      return {
        title: {
          zh: sentence`告知承诺受理：${title.zh}`,
          en: sentence`Accepted on a commitment: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}已按告知承诺受理“${title.zh}”（承诺书：${fact.document}，共 ${fact.items.length} 项），将于${by.zh}前核查；未兑现承诺的，可能撤销许可并记入信用记录。`,
          en: sentence`${fact.departmentName.en} accepted “${title.en}” on a commitment (${fact.document}, items: ${fact.items.length}) and verifies it by ${by.en}; a commitment not kept may cost the approval and enter the credit record.`,
        },
      };
    },
  },

  'approvals.task.verification-late.v1': {
    version: 1,
    write: ({ fact }) => {
      const [title, by] = [titleOf(fact), day(fact.verifyBy)];
      return {
        title: {
          zh: sentence`承诺逾期未核查：${title.zh}`,
          en: sentence`Commitment not verified in time: ${title.en}`,
        },
        body: {
          zh: sentence`“${title.zh}”的承诺应于${by.zh}前核查，逾期未核查，请安排人员尽快核查。`,
          en: sentence`The commitment for “${title.en}” was to be verified by ${by.en} and was not; please see to it.`,
        },
      };
    },
  },

  /** A broken commitment is a finding for people to decide on, never a sanction by itself. */
  'approvals.task.commitment-verified.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const kept = fact.result === 'fulfilled';
      const outcome: Bilingual = kept
        ? { zh: '承诺已兑现。', en: 'It was kept.' }
        : {
            zh: '承诺未兑现，是否撤销原决定、是否记入信用记录由人工决定，企业可陈述申辩。',
            en: 'It was not kept; whether the approval is revoked and the credit record bears it people decide, after hearing the enterprise.',
          };
      return {
        title: {
          zh: sentence`承诺核查${kept ? '通过' : '未通过'}：${title.zh}`,
          en: sentence`Commitment ${kept ? 'kept' : 'not kept'}: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}核查了“${title.zh}”的承诺：${fact.findings}。${outcome.zh}`,
          en: sentence`${fact.departmentName.en} verified the commitment for “${title.en}”: ${fact.findings}. ${outcome.en}`,
        },
      };
    },
  },

  'approvals.task.approval-revoked.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`原决定已撤销：${title.zh}`, en: sentence`Approval revoked: ${title.en}` },
        body: {
          zh: sentence`${fact.departmentName.zh}已撤销对“${title.zh}”作出的原决定（${fact.documentNumber}）。理由：${fact.reasons.join('；')}。如不服，可依法申请行政复议或提起行政诉讼。`,
          en: sentence`${fact.departmentName.en} revoked the approval of “${title.en}” (${fact.documentNumber}). Reasons: ${fact.reasons.join('; ')}. Reconsideration and action are open.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
