import { describe, expect, it } from 'vitest';
import { decisionKindNames, decisionKinds } from '../../../../shared/events/decision-kinds.ts';
import { taskMessages } from '../../../../services/notifications/messages/domain/task-messages.ts';
import { rungDemand } from '../../../../services/notifications/messages/domain/wording.ts';
import { timing, task } from '../../support/example-facts.ts';
import { itPutsIntoWords, wordsOf } from '../../support/worded.ts';

describe('messages: task', () => {
  itPutsIntoWords(taskMessages, {
    'approvals.task.opened.v1': [
      [
        { ...task, post: 'clerk', receiveBy: '2026-03-09', receiveByProvisional: false },
        ['建设工程规划许可证（Lens factory）', '2026年3月9日（含当日）前签收', 'receives it by 2026-03-09'],
        ['超期'],
      ],
    ],
    'approvals.task.receiving-late.v1': [
      [
        { ...task, receiveBy: '2026-03-09' },
        ['未按时签收', '2026年3月9日', 'Not received in time'],
        ['新件'],
      ],
      [
        { ...task, receiveBy: '2026-03-09', answerBy: '2026-03-10' },
        ['请安排承办人员立即签收', '于2026年3月10日（含当日）前在本平台写明超期原因和新的承诺日期'],
        ['请督促'],
      ],
    ],
    'approvals.task.receiving-rung-raised.v1': [
      [
        { ...task, rung: 'rung-3', fellAt: '2026-03-16T16:00:00.000Z', receiveBy: '2026-03-09' },
        [
          '一直未签收，督办升级',
          '2026年3月9日',
          'Still not received',
          'by the end of 2026-03-09',
          '一次性告知',
        ],
        ['未按时签收'],
      ],
    ],
    'approvals.task.project-code-recorded.v1': [
      [
        { ...task, projectCode: '2604-500236-04-01-123456', replaces: null, reason: null },
        ['项目代码已登记', '2604-500236-04-01-123456', 'code recorded'],
        ['更正', '作废', 'corrected'],
      ],
      [
        {
          ...task,
          projectCode: '2604-500236-04-01-123456',
          replaces: '2604-500236-04-01-123465',
          reason: '末两位录反',
        },
        ['项目代码已更正', '原登记2604-500236-04-01-123465作废', '末两位录反', 'code corrected'],
        [],
      ],
    ],
    'approvals.task.rung-raised.v1': [
      [
        {
          ...task,
          rung: 'rung-1',
          cause: 'promise',
          fellAt: '2026-03-10T16:00:00.000Z',
          dueOn: '2026-03-09',
          superseded: [],
        },
        ['超期升级：建设工程规划许可证（Lens factory）', rungDemand('rung-1').zh, '2026年3月9日'],
        ['即将到期', '法定超期'],
      ],
    ],
    'approvals.task.decided.v1': [
      [
        {
          ...task,
          decision: { outcome: 'approved', documentNumber: 'FJ-2026-7' },
          timing,
        },
        ['通过', 'FJ-2026-7', 'has decided', 'granted'],
        ['未通过', 'not granted', '理由', '救济'],
      ],
      [
        {
          ...task,
          decision: { outcome: 'rejected', reasons: ['no title', 'no plan'], remedies: 'appeal in 60 days' },
          timing,
        },
        [
          '未通过',
          'no title；no plan',
          'no title; no plan',
          '救济途径：appeal in 60 days',
          'has decided',
          'not granted',
        ],
        ['不予', 'approved'],
      ],
    ],
  });

  it.each(decisionKinds)(
    'names the outcomes of a %s as it calls them, and none "approved"',
    (decisionKind) => {
      const decisions = {
        approved: { outcome: 'approved', documentNumber: 'FJ-2026-7' },
        rejected: { outcome: 'rejected', reasons: ['缺图'], remedies: '60日内申请行政复议' },
      };
      const { outcomes } = decisionKindNames[decisionKind];
      for (const outcome of ['approved', 'rejected'] as const) {
        const fact = { ...task, decisionKind, decision: decisions[outcome], timing };
        const [heading, headingEn, body, bodyEn] = wordsOf('approvals.task.decided.v1', fact);
        for (const words of [heading, body]) {
          expect(words).toContain(outcomes[outcome].zh);
          expect(words).not.toContain(outcomes[outcome === 'approved' ? 'rejected' : 'approved'].zh);
          expect(words).not.toContain('批准');
        }
        for (const words of [headingEn, bodyEn]) expect(words).toContain(outcomes[outcome].en);
        expect(body).toContain(
          outcome === 'approved' ? 'FJ-2026-7' : '理由：缺图。救济途径：60日内申请行政复议',
        );
      }
    },
  );
});
