import { closed, sentence, type TemplatesByType } from './message.ts';
import { rungMessage } from './rung-message.ts';
import { by, moment, rungDemand } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const visitMessages = {
  'approvals.visit.booked.v1': {
    version: 2,
    write: ({ fact: { enterprise, wish, place, confirmBy, dueSoon } }) => ({
      title: {
        zh: sentence`预约上门：${enterprise.name}`,
        en: sentence`A visit is asked for: ${enterprise.name}`,
      },
      body: {
        zh: sentence`${enterprise.name}预约上门服务（${place}）：${wish}。请于${by(confirmBy).zh}确认上门时间。`.concat(
          dueSoon === true ? rungDemand('rung-0').zh : '',
        ),
        en: sentence`${enterprise.name} asks for a visit (${place}): ${wish}. Confirm a time ${by(confirmBy).en}.`.concat(
          dueSoon === true ? ` ${rungDemand('rung-0').en}` : '',
        ),
      },
    }),
  },

  'approvals.visit.rung-raised.v1': {
    version: 3,
    write: ({ fact }) => {
      const name = fact.enterprise.name;
      return rungMessage(
        { zh: sentence`${name}上门服务待确认时间`, en: sentence`Time of a visit to ${name}` },
        fact,
        false,
      );
    },
  },

  'approvals.visit.time-confirmed.v1': {
    version: 1,
    write: ({ fact: { wish, place, at } }) => ({
      title: {
        zh: sentence`上门时间已确认：${moment(at).zh}`,
        en: sentence`A visit is set for ${moment(at).en}`,
      },
      body: {
        zh: sentence`工作人员将于${moment(at).zh}到${place}，事由：${wish}。`,
        en: sentence`Somebody comes to ${place} at ${moment(at).en} about: ${wish}.`,
      },
    }),
  },

  'approvals.visit.not-held.v1': {
    version: 1,
    write: ({ fact: { enterprise, wish, place, at } }) => ({
      title: {
        zh: sentence`约定的上门服务没有上门记录：${enterprise.name}`,
        en: sentence`No visit recorded at the time agreed: ${enterprise.name}`,
      },
      body: {
        zh: sentence`约定${moment(at).zh}到${place}上门（${wish}），至今没有上门记录。请责任部门登记上门结果或另约时间；企业可以反馈评价。`,
        en: sentence`Somebody was to come to ${place} at ${moment(at).en} about “${wish}”; no visit is on record. The department records what came of it or agrees on another time; the enterprise may give feedback.`,
      },
    }),
  },

  'approvals.visit.cancelled.v1': {
    version: 1,
    write: ({ fact: { enterprise, wish, reason } }) => ({
      title: {
        zh: sentence`上门服务已取消：${enterprise.name}`,
        en: sentence`A visit is called off: ${enterprise.name}`,
      },
      body: {
        zh: sentence`上门服务（${wish}）已取消。理由：${closed(reason).zh}`,
        en: sentence`The visit about “${wish}” is called off. Reason: ${reason}`,
      },
    }),
  },
} as const satisfies TemplatesByType;
