import type { Audience } from '../../../../shared/events/audience.ts';
import { sentence, type Message } from './message.ts';

const ofEnterprise = ({ title, body }: Message): Message => ({
  title: {
    zh: sentence`未能送达企业，请代为联系：${title.zh}`,
    en: sentence`The enterprise could not be told, please contact it: ${title.en}`,
  },
  body: {
    zh: sentence`下列消息请企业办理，但本县未登记该企业的联系人，未能送达。请尽快联系企业，转告企业在本平台办理，并提请管理员登记企业联系人。原消息：${body.zh}`,
    en: sentence`What follows is for the enterprise to act on, and nobody is entered who speaks for it. Please contact the enterprise soon, ask it to act on the platform, and have an administrator enter its contact. The message: ${body.en}`,
  },
});

const ofPost = ({ title, body }: Message): Message => ({
  title: {
    zh: sentence`承办岗位无人，请协调安排：${title.zh}`,
    en: sentence`Nobody is at the post, please see to it: ${title.en}`,
  },
  body: {
    zh: sentence`下列消息的承办岗位空缺或者人员离岗，未能送达。请协调该部门尽快安排人员办理，并提请管理员登记岗位人员。原消息：${body.zh}`,
    en: sentence`Nobody holds the post that is to act on what follows, or they are away. Please have the department name somebody soon, and an administrator enter them. The message: ${body.en}`,
  },
});

const ofPerson = ({ title, body }: Message): Message => ({
  title: {
    zh: sentence`所填人员通讯录中没有登记，请核对：${title.zh}`,
    en: sentence`The directory does not know the person, please see to it: ${title.en}`,
  },
  body: {
    zh: sentence`下列消息须由指定人员办理，但通讯录中没有此人。请核对：填写有误的，请承办人更正；确有其人的，请提请管理员登记其岗位。原消息：${body.zh}`,
    en: sentence`What follows is for a person named to act on, and the directory knows nobody of that name. Please have the name corrected, or an administrator enter the person. The message: ${body.en}`,
  },
});

/**
 * A message as it is put to the post of last resort, which cannot do what the message asks: it finds those who can, an
 * enterprise, the people of a department, or the right person.
 */
export const relayedMessage = (message: Message, audience: Audience): Message => {
  const responsible = audience.filter(({ capacity }) => capacity === 'responsible');
  if (responsible.some(({ kind }) => kind === 'enterprise')) return ofEnterprise(message);
  return responsible.some(({ kind }) => kind === 'post') ? ofPost(message) : ofPerson(message);
};
