import type { Bilingual } from '../../../../shared/language.ts';
import { closed, sentence, type TemplatesByType } from './message.ts';
import { by, day } from './wording.ts';

const given = (late: boolean): Bilingual =>
  late ? { zh: '逾期写明', en: 'gave late' } : { zh: '写明', en: 'gave' };

/** Each under the type of event that it puts into words. */
export const delayMessages = {
  'approvals.delay.cause-stated.v1': {
    version: 2,
    write: ({ fact: { title, dueOn, cause, newDate, late } }) => ({
      title: { zh: sentence`已写明超期原因：${title.zh}`, en: sentence`Why it is late: ${title.en}` },
      body: {
        zh: sentence`“${title.zh}”应于${by(dueOn).zh}办结，现已超期。科室负责人${given(late).zh}的原因：${closed(cause).zh}新的承诺日期为${day(newDate).zh}，办理期限和灯色不因此改变。请承办人在新的承诺日期前办结。`,
        en: sentence`“${title.en}” was due on ${day(dueOn).en} and is late. The reason the section head ${given(late).en}: ${closed(cause).en} It is now promised for ${day(newDate).en}; limit and light stay as they are. Please finish it by then.`,
      },
    }),
  },

  'approvals.delay.measures-set.v1': {
    version: 2,
    write: ({ fact: { title, dueOn, measures, late } }) => ({
      title: { zh: sentence`已批示措施：${title.zh}`, en: sentence`Measures set: ${title.en}` },
      body: {
        zh: sentence`“${title.zh}”应于${by(dueOn).zh}办结，现已超期。分管领导${given(late).zh}的措施：${closed(measures).zh}请承办人照此办理，尽快办结。`,
        en: sentence`“${title.en}” was due on ${day(dueOn).en} and is late. The measures the deputy head ${given(late).en}: ${closed(measures).en} Please act on them and finish it soon.`,
      },
    }),
  },
} as const satisfies TemplatesByType;
