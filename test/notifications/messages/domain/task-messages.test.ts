import { describe, expect, it } from 'vitest';
import { decisionKindNames, decisionKinds } from '../../../../shared/events/decision-kinds.ts';
import { taskMessages } from '../../../../services/notifications/messages/domain/task-messages.ts';
import { timing, task } from '../../support/example-facts.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { wordsOf } from '../../support/words-of.ts';
import { taskExamples } from '../../support/examples/task-examples.ts';

describe('messages: task', () => {
  itPutsIntoWords(taskMessages, taskExamples);

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
          outcome === 'approved'
            ? 'FJ-2026-7'
            : '理由：缺图。不服决定的，复议、诉讼的机关和期限：60日内申请行政复议',
        );
      }
    },
  );
});
