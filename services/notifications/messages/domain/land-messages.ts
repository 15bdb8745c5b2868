import { acquisitionStepNames, type AcquisitionStep } from '../../../../shared/events/land-terms.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { closed, listed, sentence, type TemplatesByType } from './message.ts';
import { rungMessage } from './rung-message.ts';
import { by, day } from './wording.ts';

const joined = (steps: readonly AcquisitionStep[]): Bilingual =>
  listed(steps.map((step) => acquisitionStepNames[step]));

/** Hundredths of a mu as mu, without trailing noughts. */
const muOf = (areaHundredths: number): number => areaHundredths / 100;

/** Each under the type of event that it puts into words. */
export const landMessages = {
  'approvals.land-acquisition.opened.v1': {
    version: 2,
    write: ({ fact }) => ({
      title: { zh: sentence`土地征收：${fact.title}`, en: sentence`Land acquisition: ${fact.title}` },
      body: {
        zh: sentence`“${fact.title}”的土地征收工作已启动，共${fact.parcels.length}宗、${muOf(fact.areaHundredths)}亩。请依法先发布征收土地预公告。`,
        en: sentence`“${fact.title}” is to be acquired: ${fact.parcels.length} parcels, ${muOf(fact.areaHundredths)} mu. Please publish the notice of intention first, as the law requires.`,
      },
    }),
  },

  /** Says what may be done now, which was not possible while the notice stood. */
  'approvals.land-acquisition.notice-period-ended.v1': {
    version: 2,
    write: ({ fact }) => {
      const notice = acquisitionStepNames[fact.notice];
      const next = joined(fact.next);
      return {
        title: {
          zh: sentence`公告期满，可办理下一步骤：${fact.title}`,
          en: sentence`Notice over, next step open: ${fact.title}`,
        },
        body: {
          zh: sentence`“${fact.title}”的“${notice.zh}”已于${day(fact.lastDay).zh}期满，现可办理：${next.zh}。`,
          en: sentence`“${notice.en}” of “${fact.title}” ended on ${day(fact.lastDay).en}. Now possible: ${next.en}.`,
        },
      };
    },
  },

  'approvals.land-acquisition.rung-raised.v1': {
    version: 4,
    write: ({ fact }) =>
      rungMessage(
        {
          zh: sentence`发布征收土地公告（${fact.title}）`,
          en: sentence`the notice of the acquisition (${fact.title})`,
        },
        fact,
        false,
        'limit',
      ),
  },

  'approvals.land-acquisition.step-corrected.v1': {
    version: 2,
    write: ({ fact }) => {
      const step = acquisitionStepNames[fact.step];
      const setAside = joined(fact.setAside);
      const again: Bilingual =
        fact.setAside.length === 0
          ? { zh: '其他步骤不受影响。', en: 'No other step is affected.' }
          : {
              zh: sentence`以下步骤须重新办理：${setAside.zh}。`,
              en: sentence`To be done again: ${setAside.en}.`,
            };
      return {
        title: {
          zh: sentence`土地征收步骤日期更正：${fact.title}`,
          en: sentence`Day corrected: ${fact.title}`,
        },
        body: {
          zh: sentence`“${fact.title}”的“${step.zh}”日期由${day(fact.from).zh}更正为${day(fact.to).zh}（文号：${fact.document}）。理由：${closed(fact.reason).zh}${again.zh}`,
          en: sentence`“${step.en}” of “${fact.title}” was corrected from ${day(fact.from).en} to ${day(fact.to).en} (${fact.document}). Reason: ${closed(fact.reason).en} ${again.en}`,
        },
      };
    },
  },

  'approvals.land-acquisition.handed-over.v1': {
    version: 2,
    write: ({ fact }) => ({
      title: { zh: sentence`土地已交付：${fact.title}`, en: sentence`Land handed over: ${fact.title}` },
      body: {
        zh: sentence`“${fact.title}”的${muOf(fact.areaHundredths)}亩土地已于${day(fact.on).zh}交付（文号：${fact.document}），补偿兑付情况可在本平台查看。`,
        en: sentence`${muOf(fact.areaHundredths)} mu of “${fact.title}” were handed over on ${day(fact.on).en} (${fact.document}). How compensation was paid can be seen on the platform.`,
      },
    }),
  },

  'approvals.land-household.listed.v1': {
    version: 2,
    write: ({ fact }) => ({
      title: {
        zh: sentence`包案通知：${fact.title}（${fact.reference}）`,
        en: sentence`In your charge: ${fact.title} (${fact.reference})`,
      },
      body: {
        zh: sentence`“${fact.title}”的${fact.reference}由您包案负责，请于${by(fact.nextContactOn).zh}完成下次沟通，并在本平台登记结果。`,
        en: sentence`${fact.reference} of “${fact.title}” is in your charge; please meet them ${by(fact.nextContactOn).en} and record the result on the platform.`,
      },
    }),
  },

  'approvals.land-household.contact-overdue.v1': {
    version: 2,
    write: ({ fact }) => ({
      title: {
        zh: sentence`沟通逾期：${fact.title}（${fact.reference}）`,
        en: sentence`Contact overdue: ${fact.title} (${fact.reference})`,
      },
      body: {
        zh: sentence`“${fact.title}”的${fact.reference}原定${day(fact.nextContactOn).zh}沟通，逾期未登记。请及时沟通，并在本平台登记结果和下次沟通日期。`,
        en: sentence`${fact.reference} of “${fact.title}” was to be met on ${day(fact.nextContactOn).en} and nothing is on record. Please meet them, and record the result and the next day on the platform.`,
      },
    }),
  },
} as const satisfies TemplatesByType;
