import { closed, sentence, type TemplatesByType } from './message.ts';
import { rungMessage } from './rung-message.ts';
import { by, moment, rungDemand } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const visitMessages = {
  'approvals.visit.booked.v1': {
    version: 3,
    write: ({ fact: { enterprise, wish, place, confirmBy, dueSoon } }) => ({
      title: {
        zh: sentence`预约上门：${enterprise.name}`,
        en: sentence`A visit is asked for: ${enterprise.name}`,
      },
      body: {
        zh: sentence`${enterprise.name}预约上门服务，地点：${place}，事由：${closed(wish).zh}请于${by(confirmBy).zh}在本平台确认上门时间。`.concat(
          dueSoon === true ? rungDemand('rung-0').zh : '',
        ),
        en: sentence`${enterprise.name} asks for a visit. Place: ${place}. About: ${closed(wish).en} Please confirm a time on the platform ${by(confirmBy).en}.`.concat(
          dueSoon === true ? ` ${rungDemand('rung-0').en}` : '',
        ),
      },
    }),
  },

  'approvals.visit.rung-raised.v1': {
    version: 4,
    write: ({ fact }) => {
      const name = fact.enterprise.name;
      return rungMessage(
        { zh: sentence`上门服务（${name}）的时间确认`, en: sentence`the time of a visit to ${name}` },
        fact,
        false,
        'limit',
      );
    },
  },

  'approvals.visit.time-confirmed.v1': {
    version: 2,
    write: ({ fact: { wish, place, at } }) => ({
      title: {
        zh: sentence`上门时间已确认：${moment(at).zh}`,
        en: sentence`The visit is set for ${moment(at).en}`,
      },
      body: {
        zh: sentence`工作人员将于${moment(at).zh}到${place}提供上门服务，事由：${closed(wish).zh}如需改期，请在本平台取消后重新预约。`,
        en: sentence`Our staff come to ${place} on ${moment(at).en}, about: ${closed(wish).en} To change it, cancel the visit on the platform and book again.`,
      },
    }),
  },

  'approvals.visit.not-held.v1': {
    version: 2,
    write: ({ fact: { enterprise, wish, place, at } }) => ({
      title: {
        zh: sentence`上门服务没有上门记录：${enterprise.name}`,
        en: sentence`No visit recorded: ${enterprise.name}`,
      },
      body: {
        zh: sentence`原定${moment(at).zh}到${place}的上门服务（${wish}）没有上门记录。请承办部门登记上门结果，或者与企业另约时间；企业也可在本平台评价此次服务。`,
        en: sentence`The visit to ${place} on ${moment(at).en} about “${wish}” is not on record. The department records what came of it, or agrees on another time with the enterprise, which may also rate the service on the platform.`,
      },
    }),
  },

  'approvals.visit.cancelled.v1': {
    version: 2,
    write: ({ fact: { enterprise, wish, reason } }) => ({
      title: {
        zh: sentence`上门服务已取消：${enterprise.name}`,
        en: sentence`The visit is called off: ${enterprise.name}`,
      },
      body: {
        zh: sentence`上门服务（${wish}）已取消。理由：${closed(reason).zh}`,
        en: sentence`The visit about “${wish}” is called off. Reason: ${closed(reason).en}`,
      },
    }),
  },
} as const satisfies TemplatesByType;
