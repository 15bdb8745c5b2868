import type { Facts } from '../../../../shared/events/catalogue.ts';
import { sentence, type Message, type TemplatesByType } from './message.ts';

/** For the office of the leading group, once for each person: who was named, and on what occasion. */
const write = ({
  fact: { person, where },
}: {
  readonly fact: Facts['leads.person.unknown.v1'];
}): Message => ({
  title: { zh: sentence`通讯录中没有此人：${person}`, en: sentence`Not in the directory: ${person}` },
  body: {
    zh: sentence`在办理“${where.zh}”时填写的登录名“${person}”，通讯录中没有此人，系统已按所填内容办理。请核对：确有其人的，请管理员登记其岗位；填写有误的，请承办人更正。`,
    en: sentence`“${person}” was named in “${where.en}”, and the directory knows nobody of that name. It was taken as entered. If the person exists, the administrator should enter their post; if it is a slip, it should be corrected.`,
  },
});

/** One wording, whichever service was told the name. */
const personUnknown = { version: 2, write };

/** Each under the type of event that it puts into words. */
export const personMessages = {
  'leads.person.unknown.v1': personUnknown,

  'approvals.person.unknown.v1': personUnknown,

  'notifications.person.unknown.v1': personUnknown,
} as const satisfies TemplatesByType;
