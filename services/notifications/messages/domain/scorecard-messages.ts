import type { Facts } from '../../../../shared/events/catalogue.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { sentence, type TemplatesByType } from './message.ts';
import { by } from './wording.ts';

type Card = Facts['approvals.scorecard.published.v1']['card'];
type Ground = Facts['approvals.scorecard.corrected.v1']['ground'];
type ReviewOutcome = Facts['approvals.scorecard.review-answered.v1']['outcome'];

type Named = { readonly departmentName: Bilingual; readonly month: string };

/** A scorecard as people know it: the department and the month. */
const titleOf = ({ departmentName, month }: Named): Bilingual => {
  const [year, inYear] = month.split('-').map(Number);
  return {
    zh: sentence`${departmentName.zh}${year ?? ''}年${inYear ?? ''}月记分卡`,
    en: sentence`${departmentName.en}, scorecard of ${month}`,
  };
};

const cardNames: Record<NonNullable<Card>, Bilingual> = {
  green: { zh: '绿牌', en: 'green card' },
  yellow: { zh: '黄牌', en: 'yellow card' },
  red: { zh: '红牌', en: 'red card' },
};

const cardWording = (card: Card): Bilingual =>
  card === null ? { zh: '样本不足，本月不评牌', en: 'too small a sample for a card' } : cardNames[card];

const scoreWording = (score: number | null): Bilingual =>
  score === null
    ? { zh: '无可计分项', en: 'nothing to score' }
    : { zh: `${score.toFixed(1)}分`, en: `${score.toFixed(1)} points` };

type Scored = { readonly score: number | null; readonly card: Card; readonly talkDue: boolean };

const resultOf = ({ score, card, talkDue }: Scored): Bilingual => ({
  zh: `${scoreWording(score).zh}，${cardWording(card).zh}。${talkDue ? '连续多月黄牌，按规则予以约谈提醒。' : ''}`,
  en: `${scoreWording(score).en}, ${cardWording(card).en}.${talkDue ? ' Several yellow months in a row: a reminder talk is due.' : ''}`,
});

const groundNames: Record<Ground, Bilingual> = {
  recount: { zh: '重新核数', en: 'a recount' },
  cause: { zh: '原因认定', en: 'the cause established' },
  exemption: { zh: '容错豁免', en: 'an exemption' },
  review: { zh: '复核', en: 'a review' },
  'late-news': {
    zh: '月末结算后补录本月办理记录',
    en: 'records of the month that came in after it was closed',
  },
};

const reviewOutcomeNames: Record<ReviewOutcome, Bilingual> = {
  upheld: { zh: '维持原认定', en: 'the finding is upheld' },
  revised: { zh: '变更原认定', en: 'the finding is changed' },
};

/** Who may ask for a review, and until when; what was told before named no day. */
const contestable = (contestBy: LocalDate | undefined): Bilingual => {
  const last = contestBy === undefined ? { zh: '', en: '' } : by(contestBy);
  return {
    zh: `对结果有异议的，本部门科室负责人或者分管领导可${last.zh === '' ? '' : `于${last.zh}`}在本平台申请复核。`,
    en: `A department that disagrees may have its section head or deputy head ask for a review on the platform ${last.en}`
      .trim()
      .concat('.'),
  };
};

/** Each under the type of event that it puts into words. */
export const scorecardMessages = {
  'approvals.scorecard.published.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const result = resultOf(fact);
      const until = contestable(fact.contestBy);
      return {
        title: { zh: sentence`记分卡公布：${title.zh}`, en: sentence`Published: ${title.en}` },
        body: {
          zh: sentence`${title.zh}：${result.zh}${until.zh}`,
          en: sentence`${title.en}: ${result.en} ${until.en}`,
        },
      };
    },
  },

  'approvals.scorecard.corrected.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const result = resultOf(fact);
      const ground = groundNames[fact.ground];
      return {
        title: { zh: sentence`记分卡更正：${title.zh}`, en: sentence`Corrected: ${title.en}` },
        body: {
          zh: sentence`${title.zh}因${ground.zh}作出第${fact.number}次更正：${result.zh}原公布结果予以保留。`,
          en: sentence`${title.en}: correction ${fact.number}, after ${ground.en}: ${result.en} What was published stays on record.`,
        },
      };
    },
  },

  'approvals.scorecard.review-asked.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`申请复核：${title.zh}`, en: sentence`Review asked for: ${title.en}` },
        body: {
          zh: sentence`${fact.departmentName.zh}对${title.zh}申请第${fact.number}次复核，请未参与原认定的人员于${by(fact.answerBy).zh}答复。`,
          en: sentence`${fact.departmentName.en} asks for review ${fact.number} of ${title.en}; somebody who had no part in it answers ${by(fact.answerBy).en}.`,
        },
      };
    },
  },

  'approvals.scorecard.review-unanswered.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`复核逾期未答复：${title.zh}`, en: sentence`Review not answered: ${title.en}` },
        body: {
          zh: sentence`${fact.departmentName.zh}对${title.zh}申请的第${fact.number}次复核，应于${by(fact.answerBy).zh}答复，逾期未答复。请未参与原认定的人员尽快答复。`,
          en: sentence`Review ${fact.number} of ${title.en}, asked for by ${fact.departmentName.en}, was due ${by(fact.answerBy).en} and is not answered. Somebody who had no part in it answers soon.`,
        },
      };
    },
  },

  'approvals.scorecard.review-answered.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const outcome = reviewOutcomeNames[fact.outcome];
      return {
        title: { zh: sentence`复核答复：${title.zh}`, en: sentence`Review answered: ${title.en}` },
        body: {
          zh: sentence`${title.zh}第${fact.number}次复核已答复：${outcome.zh}。`,
          en: sentence`Review ${fact.number} of ${title.en} is answered: ${outcome.en}.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
