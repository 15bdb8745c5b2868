import type {
  AdjudicationCause,
  TransferDecision,
  TransferReason,
} from '../../../../shared/events/transfer-terms.ts';
import type { Facts } from '../../../../shared/events/catalogue.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { closed, sentence, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { by } from './wording.ts';

const reasons: Record<TransferReason, Bilingual> = {
  R1: { zh: '不属本部门法定职权', en: 'the matter is not within its lawful authority' },
  R2: { zh: '属地管辖不符', en: 'another place has jurisdiction' },
};

const causes: Record<AdjudicationCause, Bilingual> = {
  refused: { zh: '承接部门拒收', en: 'refused by the target' },
  silent: { zh: '承接部门逾期未答复', en: 'not answered in time' },
  'second-transfer': { zh: '第二次转办', en: 'a second transfer' },
};

const decided = (decision: TransferDecision, holder: Bilingual): Bilingual => {
  switch (decision) {
    case 'target-takes':
      return { zh: `由承接部门${holder.zh}承办`, en: `${holder.en}, which was asked, takes the task` };
    case 'sender-keeps':
      return { zh: `仍由转出部门${holder.zh}承办`, en: `${holder.en} keeps the task` };
    case 'another-department':
      return { zh: `指定由${holder.zh}承办`, en: `${holder.en} is named to take the task` };
  }
};

const decideBy = ({ date }: { readonly date: LocalDate }): Bilingual => ({
  zh: sentence`请裁定部门于${by(date).zh}在本平台裁定。`,
  en: sentence`The adjudicator decides on the platform ${by(date).en}.`,
});

const stays: Bilingual = {
  zh: '承接部门签收前，仍由转出部门负责办理，办理期限连续计算。',
  en: 'Until it is taken over, the sending department stays responsible and the time limit runs on.',
};

type Contested = Facts['approvals.transfer.readjudication-requested.v1'];

const contestantOf = ({ contestedBy, from, fromName, to, toName, ...task }: Contested): Bilingual => {
  switch (contestedBy) {
    case from:
      return fromName;
    case to:
      return toName;
    case task.department:
      return task.departmentName;
    default:
      return { zh: '曾承办部门', en: 'A department that had it before' };
  }
};

/** A first ruling may be contested once; what was told before named no day. */
const contestable = (contestBy: LocalDate | undefined): Bilingual =>
  contestBy === undefined
    ? {
        zh: '对裁定不服的，可在本平台申请复裁一次。',
        en: 'A party that disagrees may ask for a re-adjudication once, on the platform.',
      }
    : {
        zh: `对裁定不服的，可于${by(contestBy).zh}在本平台申请复裁一次。`,
        en: `A party that disagrees may ask for a re-adjudication once, on the platform, ${by(contestBy).en}.`,
      };

/** Each under the type of event that it puts into words. */
export const transferMessages = {
  /** All that an enterprise hears of a transfer: who handles its matter now (domain.md §5.4 rule 7). */
  'approvals.task.moved.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`办理部门：${title.zh}`, en: sentence`Who handles it: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”现由${fact.departmentName.zh}办理，办理期限不变，企业无须另行申请。`,
          en: sentence`“${title.en}” is being handled by ${fact.departmentName.en}; its time limit stays and the enterprise need not apply again.`,
        },
      };
    },
  },

  'approvals.transfer.requested.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const next =
        fact.answerBy === null
          ? fact.adjudication === null
            ? stays
            : decideBy(fact.adjudication.decideBy)
          : {
              zh: sentence`请承接部门于${by(fact.answerBy.date).zh}在本平台签收，或者附依据拒收；逾期未答复的，自动提交裁定。`,
              en: sentence`${fact.toName.en} accepts it on the platform, or refuses with the basis, ${by(fact.answerBy.date).en}; without an answer it goes to adjudication by itself.`,
            };
      return {
        title: { zh: sentence`请求转办：${title.zh}`, en: sentence`Transfer asked for: ${title.en}` },
        body: {
          zh: sentence`${fact.fromName.zh}请求将“${title.zh}”转办至${fact.toName.zh}。理由：${reasons[fact.reason].zh}（权责清单条目：${fact.responsibilityListEntry}）。说明：${closed(fact.explanation).zh}${next.zh}`,
          en: sentence`${fact.fromName.en} asks ${fact.toName.en} to take over “${title.en}”: ${reasons[fact.reason].en} (responsibility list: ${fact.responsibilityListEntry}). ${closed(fact.explanation).en} ${next.en}`,
        },
      };
    },
  },

  'approvals.transfer.accepted.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`转办已签收：${title.zh}`, en: sentence`Transfer accepted: ${title.en}` },
        body: {
          zh: sentence`${fact.toName.zh}已签收“${title.zh}”，自签收之日起由其承办，办理期限连续计算，不重新起算。`,
          en: sentence`${fact.toName.en} has taken over “${title.en}” and is responsible from now on; the time limit runs on and does not start anew.`,
        },
      };
    },
  },

  'approvals.transfer.refused.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const next = decideBy(fact.decideBy);
      return {
        title: {
          zh: sentence`转办被拒收，待裁定：${title.zh}`,
          en: sentence`Transfer refused, to be adjudicated: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.toName.zh}拒收“${title.zh}”，依据：${closed(fact.basis).zh}${next.zh}${stays.zh}`,
          en: sentence`${fact.toName.en} has refused “${title.en}”, on this basis: ${closed(fact.basis).en} ${next.en} ${stays.en}`,
        },
      };
    },
  },

  'approvals.transfer.silent.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const next = decideBy(fact.decideBy);
      return {
        title: {
          zh: sentence`转办逾期未答复，自动提交裁定：${title.zh}`,
          en: sentence`No answer in time, to be adjudicated: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.toName.zh}应于${by(fact.answerBy).zh}答复“${title.zh}”的转办，逾期未答复，计逾期未答复1次。${next.zh}${stays.zh}`,
          en: sentence`${fact.toName.en} was to answer on “${title.en}” ${by(fact.answerBy).en} and did not; it counts once against it. ${next.en} ${stays.en}`,
        },
      };
    },
  },

  'approvals.transfer.adjudication-late.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`裁定逾期：${title.zh}`, en: sentence`Adjudication overdue: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”的转办应于${by(fact.decideBy).zh}裁定，逾期未裁定，请裁定部门尽快在本平台裁定。`,
          en: sentence`The transfer of “${title.en}” was to be decided ${by(fact.decideBy).en} and was not; the adjudicator decides it soon on the platform.`,
        },
      };
    },
  },

  'approvals.transfer.adjudicated.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const outcome = decided(fact.decision, fact.departmentName);
      const heading =
        fact.instance === 'final'
          ? { zh: '终裁', en: 'Final ruling' }
          : { zh: '转办裁定', en: 'Transfer adjudicated' };
      const contest =
        fact.instance === 'final'
          ? { zh: '本裁定为终裁。', en: 'This ruling is final.' }
          : contestable(fact.contestBy);
      return {
        title: { zh: sentence`${heading.zh}：${title.zh}`, en: sentence`${heading.en}: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”的转办（${causes[fact.cause].zh}）经裁定${outcome.zh}。依据：${closed(fact.basis).zh}${contest.zh}`,
          en: sentence`The transfer of “${title.en}” (${causes[fact.cause].en}) is decided: ${outcome.en}. Basis: ${closed(fact.basis).en} ${contest.en}`,
        },
      };
    },
  },

  'approvals.transfer.readjudication-requested.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const next = decideBy(fact.decideBy);
      const contestant = contestantOf(fact);
      return {
        title: { zh: sentence`申请复裁：${title.zh}`, en: sentence`Re-adjudication asked for: ${title.en}` },
        body: {
          zh: sentence`${contestant.zh}对“${title.zh}”的转办裁定申请复裁，理由：${closed(fact.explanation).zh}${next.zh}`,
          en: sentence`${contestant.en} asks for a re-adjudication of the transfer of “${title.en}”. Reason: ${closed(fact.explanation).en} ${next.en}`,
        },
      };
    },
  },

  /** To the other parties: what a party says against the ruling, and until when they say their word (rulings 33). */
  'approvals.transfer.parties-called.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const joinBy = by(fact.joinBy.date);
      return {
        title: { zh: sentence`可参加复裁：${title.zh}`, en: sentence`Re-adjudication to join: ${title.en}` },
        body: {
          zh: sentence`${fact.contestedByName.zh}对“${title.zh}”的转办裁定申请复裁，理由：${closed(fact.explanation).zh}贵部门如有意见，请于${joinBy.zh}在本平台参加复裁并陈述；逾期不再等候。终裁前仍由${fact.departmentName.zh}承办。`,
          en: sentence`${fact.contestedByName.en} asks for a re-adjudication of the transfer of “${title.en}”. Reason: ${closed(fact.explanation).en} If you have anything to say, join on the platform ${joinBy.en}; after that nobody is waited for. Until the final ruling ${fact.departmentName.en} has it.`,
        },
      };
    },
  },

  'approvals.transfer.readjudication-joined.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const next = decideBy(fact.decideBy);
      return {
        title: { zh: sentence`参加复裁：${title.zh}`, en: sentence`Re-adjudication joined: ${title.en}` },
        body: {
          zh: sentence`${fact.joinedByName.zh}参加“${title.zh}”转办的复裁，陈述意见：${closed(fact.explanation).zh}${next.zh}`,
          en: sentence`${fact.joinedByName.en} joins the re-adjudication of the transfer of “${title.en}” and says: ${closed(fact.explanation).en} ${next.en}`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
