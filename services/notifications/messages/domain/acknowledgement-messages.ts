import { sentence, type TemplatesByType } from './message.ts';
import { until } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const acknowledgementMessages = {
  'notifications.acknowledgement.lapsed.v1': {
    version: 2,
    write: ({ fact: { aboutTitle, acknowledgeBy } }) => ({
      title: { zh: sentence`未按时签收：${aboutTitle.zh}`, en: sentence`Not acknowledged: ${aboutTitle.en}` },
      body: {
        zh: sentence`“${aboutTitle.zh}”应于${until(acknowledgeBy).zh}前签收，承办岗位至今未签收，请督促承办人尽快在本平台签收。`,
        en: sentence`“${aboutTitle.en}” was to be acknowledged by ${until(acknowledgeBy).en} and was not; please have the clerk acknowledge it soon.`,
      },
    }),
  },
} as const satisfies TemplatesByType;
