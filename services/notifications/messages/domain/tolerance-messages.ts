import type { Bilingual } from '../../../../shared/language.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { closed, closedList, listed, sentence, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { by, day } from './wording.ts';

const named = (materials: readonly { readonly name: Bilingual }[]): Bilingual =>
  listed(materials.map(({ name }) => name));

const expected = (on: LocalDate, provisional: boolean): Bilingual => ({
  zh: `${day(on).zh}${provisional ? '（暂定，以该年放假安排公布后为准）' : ''}`,
  en: `${day(on).en}${provisional ? ' (provisionally: that year’s holidays are not announced yet)' : ''}`,
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
    version: 2,
    write: ({ fact: { projectName, matter, departmentName, expectedOn, expectedProvisional, waitsFor } }) => {
      const on = expected(expectedOn, expectedProvisional);
      const waits = named(waitsFor);
      return {
        title: {
          zh: sentence`可申请预审：${matter.name.zh}（${projectName}）`,
          en: sentence`Pre-review possible: ${matter.name.en} (${projectName})`,
        },
        body: {
          zh: sentence`项目“${projectName}”的“${matter.name.zh}”预计${on.zh}可正式办理，尚待完成：${waits.zh}。企业现可向${departmentName.zh}提交材料预审；预审不等于受理。`,
          en: sentence`“${matter.name.en}” of “${projectName}” is expected to open on ${on.en}; it still waits for: ${waits.en}. Its papers may be handed to ${departmentName.en} for pre-review now; this is not yet an acceptance.`,
        },
      };
    },
  },

  'approvals.case.edge-bypassed.v1': {
    version: 2,
    write: ({ fact: { projectName, from, to, reason, explanation, document, opened } }) => {
      const grounds = reasonNames[reason];
      return {
        title: {
          zh: sentence`办理顺序调整：“${to.name.zh}”可先行办理（${projectName}）`,
          en: sentence`Order relaxed: “${to.name.en}” need not wait (${projectName})`,
        },
        body: {
          zh: sentence`项目“${projectName}”的“${to.name.zh}”可不待“${from.name.zh}”办结先行办理，方式：${grounds.zh}（文号：${document}）。说明：${closed(explanation).zh}${opened ? '该事项现可办理。' : '该事项仍须待其他前置事项办结。'}`,
          en: sentence`In “${projectName}”, “${to.name.en}” need not wait until “${from.name.en}” is done, by ${grounds.en} (${document}). ${closed(explanation).en} ${opened ? 'It can be handled now.' : 'It still waits for another matter.'}`,
        },
      };
    },
  },

  'approvals.pilot.enabled.v1': {
    version: 2,
    write: ({ fact: { title, from, until, legalOpinion } }) => ({
      title: { zh: sentence`试点已启用：${title}`, en: sentence`Pilot enabled: ${title}` },
      body: {
        zh: sentence`试点“${title}”自${day(from).zh}起至${day(until).zh}止有效，期满自动停止适用。合法性审查意见：${closed(legalOpinion).zh}`,
        en: sentence`The pilot “${title}” is in force from ${day(from).en} to ${day(until).en} and stops by itself. Legal opinion: ${closed(legalOpinion).en}`,
      },
    }),
  },

  'approvals.pilot.ended.v1': {
    version: 2,
    write: ({ fact: { title, until, benchmark } }) => ({
      title: { zh: sentence`试点期满：${title}`, en: sentence`Pilot ended: ${title}` },
      body: {
        zh: sentence`试点“${title}”已于${day(until).zh}期满，自动停止适用，此后不再据此调整办理顺序。请对照对标对象（${benchmark}）做好总结评估。`,
        en: sentence`The pilot “${title}” ended with ${day(until).en}; no order is relaxed by it any more. Please compare it with its benchmark (${benchmark}) and sum up.`,
      },
    }),
  },

  'approvals.task.accepted-with-tolerance.v1': {
    version: 2,
    write: ({ fact }) => {
      const [title, owed, owedBy] = [titleOf(fact), named(fact.outstanding), by(fact.supplementBy)];
      return {
        title: {
          zh: sentence`容缺受理：${title.zh}`,
          en: sentence`Accepted with documents to follow: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}已容缺受理“${title.zh}”。请企业于${owedBy.zh}在本平台补齐以下材料：${owed.zh}。逾期未补齐的，将影响后续办理。`,
          en: sentence`${fact.departmentName.en} accepted “${title.en}” with documents to follow. The enterprise hands in on the platform ${owedBy.en}: ${owed.en}. What is not handed in holds up what comes next.`,
        },
      };
    },
  },

  'approvals.task.outstanding-supplemented.v1': {
    version: 2,
    write: ({ fact }) => {
      const [title, supplied, owed] = [titleOf(fact), named(fact.supplied), named(fact.outstanding)];
      const rest: Bilingual =
        fact.outstanding.length === 0
          ? { zh: '容缺材料已全部补齐。', en: 'Nothing is outstanding any more.' }
          : { zh: sentence`尚缺：${owed.zh}。`, en: sentence`Still outstanding: ${owed.en}.` };
      return {
        title: { zh: sentence`容缺材料已补交：${title.zh}`, en: sentence`Documents handed in: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”已补交容缺材料：${supplied.zh}。${rest.zh}`,
          en: sentence`For “${title.en}” was handed in: ${supplied.en}. ${rest.en}`,
        },
      };
    },
  },

  'approvals.task.outstanding-late.v1': {
    version: 2,
    write: ({ fact }) => {
      const [title, owed, owedBy] = [titleOf(fact), named(fact.outstanding), by(fact.supplementBy)];
      return {
        title: { zh: sentence`容缺材料逾期未补：${title.zh}`, en: sentence`Documents overdue: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”的容缺材料应于${owedBy.zh}补齐，逾期未补：${owed.zh}。请企业尽快在本平台补交，请承办人主动联系企业并做好指导。`,
          en: sentence`Documents that were to follow for “${title.en}” ${owedBy.en} are still missing: ${owed.en}. The enterprise hands them in soon on the platform; the department gets in touch and helps.`,
        },
      };
    },
  },

  'approvals.task.accepted-on-commitment.v1': {
    version: 2,
    write: ({ fact }) => {
      const [title, verifyBy] = [titleOf(fact), by(fact.verifyBy)];
      return {
        title: {
          zh: sentence`告知承诺受理：${title.zh}`,
          en: sentence`Accepted on a commitment: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}已按告知承诺方式受理“${title.zh}”（承诺书：${fact.document}，共${fact.items.length}项），将于${verifyBy.zh}核查。未履行承诺的，由有关机关依法处理，处理前听取企业的陈述、申辩。`,
          en: sentence`${fact.departmentName.en} accepted “${title.en}” on a commitment (${fact.document}, items: ${fact.items.length}) and verifies it ${verifyBy.en}. A commitment not kept is dealt with by law, after the enterprise has been heard.`,
        },
      };
    },
  },

  'approvals.task.verification-late.v1': {
    version: 2,
    write: ({ fact }) => {
      const [title, verifyBy] = [titleOf(fact), by(fact.verifyBy)];
      return {
        title: {
          zh: sentence`承诺逾期未核查：${title.zh}`,
          en: sentence`Commitment not verified in time: ${title.en}`,
        },
        body: {
          zh: sentence`“${title.zh}”的承诺应于${verifyBy.zh}核查，逾期未核查，请安排承办人尽快核查。`,
          en: sentence`The commitment for “${title.en}” was to be verified ${verifyBy.en} and was not; please have it verified soon.`,
        },
      };
    },
  },

  /** A broken commitment is a finding for people to decide on, never a sanction by itself. */
  'approvals.task.commitment-verified.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const kept = fact.result === 'fulfilled';
      const outcome: Bilingual = kept
        ? { zh: '承诺已履行。', en: 'It was kept.' }
        : {
            zh: '承诺未履行。是否撤销原决定、是否记入信用记录，由有权机关依法决定；企业有权进行陈述、申辩。',
            en: 'It was not kept. The competent authority decides by law whether the approval is revoked and the credit record bears it; the enterprise has the right to be heard.',
          };
      return {
        title: {
          zh: sentence`承诺核查${kept ? '通过' : '未通过'}：${title.zh}`,
          en: sentence`Commitment ${kept ? 'kept' : 'not kept'}: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}已核查“${title.zh}”的承诺，核查情况：${closed(fact.findings).zh}${outcome.zh}`,
          en: sentence`${fact.departmentName.en} verified the commitment for “${title.en}”: ${closed(fact.findings).en} ${outcome.en}`,
        },
      };
    },
  },

  'approvals.task.approval-revoked.v1': {
    version: 3,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`原决定已撤销：${title.zh}`, en: sentence`Approval revoked: ${title.en}` },
        body: {
          zh: sentence`${fact.departmentName.zh}已撤销对“${title.zh}”作出的原决定（文书编号：${fact.documentNumber}）。理由：${closedList(fact.reasons).zh}如不服，可依法申请行政复议或者提起行政诉讼，具体机关和期限见决定书。`,
          en: sentence`${fact.departmentName.en} revoked the approval of “${title.en}” (${fact.documentNumber}). Reasons: ${closedList(fact.reasons).en} Who disagrees may apply for administrative reconsideration or bring an action; the decision says where and by when.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
