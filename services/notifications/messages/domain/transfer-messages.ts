import type {
  AdjudicationCause,
  TransferDecision,
  TransferReason,
} from '../../../../shared/events/transfer-terms.ts';
import type { Facts } from '../../../../shared/events/catalogue.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { sentence, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { day } from './wording.ts';

const reasons: Record<TransferReason, Bilingual> = {
  R1: { zh: '不属本部门法定职权', en: 'the matter is not within its lawful authority' },
  R2: { zh: '属地管辖不符', en: 'another place has jurisdiction' },
};

const causes: Record<AdjudicationCause, Bilingual> = {
  refused: { zh: '承接方拒收', en: 'refused by the target' },
  silent: { zh: '承接方逾期未答复', en: 'not answered in time' },
  'second-transfer': { zh: '第二次转办', en: 'a second transfer' },
};

const decided = (decision: TransferDecision, holder: Bilingual): Bilingual => {
  switch (decision) {
    case 'target-takes':
      return { zh: `由承接方${holder.zh}承办`, en: `${holder.en}, which was asked, takes the task` };
    case 'sender-keeps':
      return { zh: `仍由原部门${holder.zh}承办`, en: `${holder.en} keeps the task` };
    case 'another-department':
      return { zh: `指定由${holder.zh}承办`, en: `${holder.en} is named to take the task` };
  }
};

const decideBy = ({ date }: { readonly date: LocalDate }): Bilingual => ({
  zh: sentence`请裁定部门于${day(date).zh}前裁定。`,
  en: sentence`The adjudicator decides by ${day(date).en}.`,
});

const stays: Bilingual = {
  zh: '承接部门签收前，仍由转出部门负责办理，办理期限连续计算。',
  en: 'Until it is taken over, responsibility and clock stay where they are.',
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

/** Each under the type of event that it puts into words. */
export const transferMessages = {
  /** All that an enterprise hears of a transfer: who handles its matter now (domain.md §5.4 rule 7). */
  'approvals.task.moved.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`办理部门：${title.zh}`, en: sentence`Who handles it: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”正在由${fact.departmentName.zh}办理，时限不变，您无须另行申请。`,
          en: sentence`“${title.en}” is being handled by ${fact.departmentName.en}; its due date stays and you need not apply again.`,
        },
      };
    },
  },

  'approvals.transfer.requested.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const next =
        fact.answerBy === null
          ? fact.adjudication === null
            ? stays
            : decideBy(fact.adjudication.decideBy)
          : {
              zh: sentence`请于${day(fact.answerBy.date).zh}前签收或附依据拒收，逾期未答自动提交裁定。`,
              en: sentence`Accept it, or refuse with the basis, by ${day(fact.answerBy.date).en}; silence goes to adjudication by itself.`,
            };
      return {
        title: { zh: sentence`请求转办：${title.zh}`, en: sentence`Transfer asked for: ${title.en}` },
        body: {
          zh: sentence`${fact.fromName.zh}请求将“${title.zh}”转办至${fact.toName.zh}。理由：${reasons[fact.reason].zh}（权责清单：${fact.responsibilityListEntry}）。${fact.explanation}。${next.zh}`,
          en: sentence`${fact.fromName.en} asks ${fact.toName.en} to take over “${title.en}”: ${reasons[fact.reason].en} (responsibility list: ${fact.responsibilityListEntry}). ${fact.explanation}. ${next.en}`,
        },
      };
    },
  },

  'approvals.transfer.accepted.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`转办已签收：${title.zh}`, en: sentence`Transfer accepted: ${title.en}` },
        body: {
          zh: sentence`${fact.toName.zh}已签收“${title.zh}”，自签收之日起由其承办，办理期限连续计算，不重新起算。`,
          en: sentence`${fact.toName.en} has taken over “${title.en}”; the clock runs on.`,
        },
      };
    },
  },

  'approvals.transfer.refused.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const next = decideBy(fact.decideBy);
      return {
        title: {
          zh: sentence`转办被拒收，待裁定：${title.zh}`,
          en: sentence`Transfer refused, to be adjudicated: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.toName.zh}拒收“${title.zh}”，依据：${fact.basis}。${next.zh}${stays.zh}`,
          en: sentence`${fact.toName.en} has refused “${title.en}”, on this basis: ${fact.basis}. ${next.en} ${stays.en}`,
        },
      };
    },
  },

  'approvals.transfer.silent.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const next = decideBy(fact.decideBy);
      return {
        title: {
          zh: sentence`转办逾期未答，自动提交裁定：${title.zh}`,
          en: sentence`No answer, adjudication opened: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.toName.zh}应于${day(fact.answerBy).zh}前答复“${title.zh}”的转办，未答复，记沉默一次。${next.zh}${stays.zh}`,
          en: sentence`${fact.toName.en} was to answer on “${title.en}” by ${day(fact.answerBy).en} and did not; one silence is counted. ${next.en} ${stays.en}`,
        },
      };
    },
  },

  'approvals.transfer.adjudication-late.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`裁定超期：${title.zh}`, en: sentence`Adjudication overdue: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”的转办应于${day(fact.decideBy).zh}前裁定，至今未裁定，请尽快裁定。`,
          en: sentence`The transfer of “${title.en}” was to be decided by ${day(fact.decideBy).en} and was not; please decide it.`,
        },
      };
    },
  },

  'approvals.transfer.adjudicated.v1': {
    version: 1,
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
          : { zh: '不服的，可申请一次复裁。', en: 'A party may ask for one re-adjudication.' };
      return {
        title: { zh: sentence`${heading.zh}：${title.zh}`, en: sentence`${heading.en}: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”的转办（${causes[fact.cause].zh}）经裁定${outcome.zh}。依据：${fact.basis}。${contest.zh}`,
          en: sentence`The transfer of “${title.en}” (${causes[fact.cause].en}) is decided: ${outcome.en}. Basis: ${fact.basis}. ${contest.en}`,
        },
      };
    },
  },

  'approvals.transfer.readjudication-requested.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const next = decideBy(fact.decideBy);
      const contestant = contestantOf(fact);
      return {
        title: { zh: sentence`申请复裁：${title.zh}`, en: sentence`Re-adjudication asked for: ${title.en}` },
        body: {
          zh: sentence`${contestant.zh}对“${title.zh}”的转办裁定申请复裁：${fact.explanation}。${next.zh}`,
          en: sentence`${contestant.en} asks for a re-adjudication of the transfer of “${title.en}”: ${fact.explanation}. ${next.en}`,
        },
      };
    },
  },

  /** To the other parties: what a party says against the ruling, and until when they say their word (rulings 33). */
  'approvals.transfer.parties-called.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const joinBy = day(fact.joinBy.date);
      return {
        title: { zh: sentence`可参加复裁：${title.zh}`, en: sentence`Re-adjudication to join: ${title.en}` },
        body: {
          zh: sentence`${fact.contestedByName.zh}对“${title.zh}”的转办裁定申请复裁：${fact.explanation}。贵部门如有意见，请于${joinBy.zh}前参加复裁并陈述；逾期不再等候。终裁前仍由${fact.departmentName.zh}承办。`,
          en: sentence`${fact.contestedByName.en} asks for a re-adjudication of the transfer of “${title.en}”: ${fact.explanation}. If you have anything to say, join by ${joinBy.en}; after that nobody is waited for. Until the final ruling ${fact.departmentName.en} has it.`,
        },
      };
    },
  },

  'approvals.transfer.readjudication-joined.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const next = decideBy(fact.decideBy);
      return {
        title: { zh: sentence`参加复裁：${title.zh}`, en: sentence`Re-adjudication joined: ${title.en}` },
        body: {
          zh: sentence`${fact.joinedByName.zh}参加“${title.zh}”转办的复裁，陈述意见：${fact.explanation}。${next.zh}`,
          en: sentence`${fact.joinedByName.en} joins the re-adjudication of the transfer of “${title.en}” and says: ${fact.explanation}. ${next.en}`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
