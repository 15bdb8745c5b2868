import { constant } from '../../shared/constant.ts';
import type { PolicyDefinition, PolicySetting } from '../../shared/policy/policy.ts';
import { notificationPolicySchema, type NotificationPolicy } from './kernel/policy-schema.ts';

const minutes = { zh: '自零时起的分钟数', en: 'minutes after midnight' };

const superiorOf = (zh: string, en: string): PolicySetting => ({
  name: { zh: `${zh}逾时未签收时告知的岗位`, en: `Who hears of a lapse at the ${en}` },
  unit: null,
  source: 'domain.md §5.7',
  evidence: 'assumption',
});

/** Every number and word that a county may set of how people are told, with its default, unit, source and evidence. */
export const notificationPolicy: PolicyDefinition<NotificationPolicy> = {
  schema: notificationPolicySchema,
  defaults: constant(notificationPolicySchema, {
    acknowledgement: {
      withinWorkingHours: 4,
      superiors: {
        clerk: 'section-head',
        'deputy-clerk': 'section-head',
        'section-head': 'deputy-head',
        'deputy-head': 'head',
      },
    },
    urgentHours: { opens: 7 * 60 + 30, closes: 22 * 60 },
    lastResortPost: 'clerk',
  }),
  settings: {
    '/acknowledgement/withinWorkingHours': {
      name: { zh: '签收时限', en: 'Time for acknowledging' },
      unit: { zh: '工作小时', en: 'working hours' },
      source: 'domain.md §5.7',
      evidence: 'assumption',
    },
    '/acknowledgement/superiors/clerk': superiorOf('承办岗', 'clerk'),
    '/acknowledgement/superiors/deputy-clerk': superiorOf('协办岗', 'deputy clerk'),
    '/acknowledgement/superiors/section-head': superiorOf('科室负责人', 'section head'),
    '/acknowledgement/superiors/deputy-head': superiorOf('分管领导', 'deputy head'),
    '/urgentHours/opens': {
      name: { zh: '紧急消息最早外发时间', en: 'When urgent news may first leave the platform' },
      unit: minutes,
      source: 'rulings.md 43',
      evidence: 'assumption',
    },
    '/urgentHours/closes': {
      name: { zh: '紧急消息最晚外发时间', en: 'When urgent news may last leave the platform' },
      unit: minutes,
      source: 'rulings.md 43',
      evidence: 'assumption',
    },
    '/lastResortPost': {
      name: {
        zh: '岗位均无人时牵头部门的受理岗位',
        en: 'The coordinating post told where nobody is reached',
      },
      unit: null,
      source: 'domain.md §5.7',
      evidence: 'assumption',
    },
  },
};
