import { acquisitionStepNames, type AcquisitionStep } from '../../../../shared/events/land-terms.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { sentence, type TemplatesByType } from './message.ts';
import { rungMessage } from './rung-message.ts';
import { day } from './wording.ts';

const joined = (steps: readonly AcquisitionStep[]): Bilingual => ({
  zh: steps.map((step) => acquisitionStepNames[step].zh).join('、'),
  en: steps.map((step) => acquisitionStepNames[step].en).join(', '),
});

/** Hundredths of a mu as mu, without trailing noughts. */
const muOf = (areaHundredths: number): number => areaHundredths / 100;

/** Each under the type of event that it puts into words. */
export const landMessages = {
  'approvals.land-acquisition.opened.v1': {
    version: 1,
    write: ({ fact }) => ({
      title: { zh: sentence`征地：${fact.title}`, en: sentence`Land acquisition: ${fact.title}` },
      body: {
        zh: sentence`“${fact.title}”已发起征地，共${fact.parcels.length}宗、${muOf(fact.areaHundredths)}亩，请按法定步骤先发布征收土地预公告。`,
        en: sentence`“${fact.title}” is to be acquired: ${fact.parcels.length} parcels, ${muOf(fact.areaHundredths)} mu. The notice of intention comes first.`,
      },
    }),
  },

  /** Says what may be done now, which was not possible while the notice stood. */
  'approvals.land-acquisition.notice-period-ended.v1': {
    version: 1,
    write: ({ fact }) => {
      const notice = acquisitionStepNames[fact.notice];
      const next = joined(fact.next);
      return {
        title: {
          zh: sentence`公告期满，可办下一步：${fact.title}`,
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
    version: 3,
    write: ({ fact }) =>
      rungMessage(
        {
          zh: sentence`发布征收土地公告：${fact.title}`,
          en: sentence`Notice of the acquisition: ${fact.title}`,
        },
        fact,
        false,
      ),
  },

  'approvals.land-acquisition.step-corrected.v1': {
    version: 1,
    write: ({ fact }) => {
      const step = acquisitionStepNames[fact.step];
      const setAside = joined(fact.setAside);
      const again: Bilingual =
        fact.setAside.length === 0
          ? { zh: '其他步骤不受影响。', en: 'No other step is affected.' }
          : { zh: sentence`须重新办理：${setAside.zh}。`, en: sentence`To be done again: ${setAside.en}.` };
      return {
        title: { zh: sentence`征地日期更正：${fact.title}`, en: sentence`Day corrected: ${fact.title}` },
        body: {
          zh: sentence`“${fact.title}”的“${step.zh}”由${day(fact.from).zh}更正为${day(fact.to).zh}（${fact.document}）。理由：${fact.reason}。${again.zh}`,
          en: sentence`“${step.en}” of “${fact.title}” was corrected from ${day(fact.from).en} to ${day(fact.to).en} (${fact.document}). Reason: ${fact.reason}. ${again.en}`,
        },
      };
    },
  },

  'approvals.land-acquisition.handed-over.v1': {
    version: 1,
    write: ({ fact }) => ({
      title: { zh: sentence`已交付土地：${fact.title}`, en: sentence`Land handed over: ${fact.title}` },
      body: {
        zh: sentence`“${fact.title}”${muOf(fact.areaHundredths)}亩已于${day(fact.on).zh}交付，成为净地（${fact.document}）。`,
        en: sentence`${muOf(fact.areaHundredths)} mu of “${fact.title}” were handed over on ${day(fact.on).en} and are cleared land (${fact.document}).`,
      },
    }),
  },

  'approvals.land-household.listed.v1': {
    version: 1,
    write: ({ fact }) => ({
      title: {
        zh: sentence`包案：${fact.title} ${fact.reference}`,
        en: sentence`In your charge: ${fact.title}, ${fact.reference}`,
      },
      body: {
        zh: sentence`“${fact.title}”的${fact.reference}由您包案，下次沟通日为${day(fact.nextContactOn).zh}。`,
        en: sentence`${fact.reference} of “${fact.title}” is in your charge; the next contact is on ${day(fact.nextContactOn).en}.`,
      },
    }),
  },

  'approvals.land-household.contact-overdue.v1': {
    version: 1,
    write: ({ fact }) => ({
      title: {
        zh: sentence`沟通日已过：${fact.title} ${fact.reference}`,
        en: sentence`Contact overdue: ${fact.title}, ${fact.reference}`,
      },
      body: {
        zh: sentence`“${fact.title}”的${fact.reference}原定${day(fact.nextContactOn).zh}沟通，至今没有登记，请沟通并登记下次沟通日。`,
        en: sentence`${fact.reference} of “${fact.title}” was to be met on ${day(fact.nextContactOn).en} and nothing is on record; please meet them and enter the next day.`,
      },
    }),
  },
} as const satisfies TemplatesByType;
