import { describe, expect, it } from 'vitest';
import type { CaseChange } from '../../../../services/approvals/cases/domain/advance-case.ts';
import { bypassOrder } from '../../../../services/approvals/pilots/domain/bypass-edge.ts';
import type { ApprovalCase } from '../../../../services/approvals/cases/domain/approval-case.ts';
import { advancingAt, ended, openAlong } from '../../support/cases-of-templates.ts';
import { at, by } from '../../support/tasks.ts';

const when = at('2026-03-02');

const bypassed = (approvalCase: ApprovalCase, from: string, to: string): ApprovalCase => {
  const request = { from, to, reason: 'parallel-pre-review' as const };
  const outcome = bypassOrder(
    approvalCase,
    { ...request, explanation: '规划条件已定', document: '纪要1号', pilot: null },
    { ...by('coordinator-1', when), department: null },
    advancingAt(when),
  );
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value.approvalCase;
};

/** The design approval B01 opens before the land is granted (A06), by an order set aside. */
const early = (): ApprovalCase =>
  bypassed(openAlong('industrial-cleared-land', when).approvalCase, 'A06', 'B01');

/** What the tasks of a case hear by a change, each by the code of its matter. */
const haltsOf = ({ approvalCase, events }: CaseChange) =>
  events.flatMap((event) =>
    event.type === 'approvals.case.halts-changed.v1'
      ? event.fact.tasks.map(({ taskId, stoppedBy }) => [
          approvalCase.nodes.find((node) => node.taskId === taskId)?.code,
          stoppedBy.map(({ code, result }) => `${code} ${result}`),
        ])
      : [],
  );

describe('the tasks of a case', () => {
  it.each([
    ['A01', 'filing', 'A07'],
    ['A06', 'review', 'B01'],
  ] as const)('hear of which kind the matter %s is that failed: %s', (code, kind, stopped) => {
    const before = ['A01', 'A06'].reduce<ApprovalCase>(
      (standing, each) => ended(standing, each, when).approvalCase,
      openAlong('industrial-cleared-land', when).approvalCase,
    );
    const { approvalCase, events } = ended(before, code, when, { result: 'rejected', sequence: 9 });
    const taskId = approvalCase.nodes.find((node) => node.code === stopped)?.taskId;
    const heard = events.flatMap((event) =>
      event.type === 'approvals.case.halts-changed.v1'
        ? event.fact.tasks.filter((task) => task.taskId === taskId)
        : [],
    );
    expect(heard.map(({ stoppedBy }) => stoppedBy)).toMatchObject([
      [{ code, result: 'rejected', decisionKind: kind }],
    ]);
  });

  it.each(['rejected', 'withdrawn', 'not-accepted'] as const)(
    'that began early are stopped when what they depend on is %s, and no others',
    (result) => {
      expect(haltsOf(ended(early(), 'A06', when, { result }))).toEqual([['B01', [`A06 ${result}`]]]);
    },
  );

  it('that opened in order are stopped when an approval they rest on is revoked, over a legal order too', () => {
    const before = ['A01', 'A06'].reduce<ApprovalCase>(
      (standing, code) => ended(standing, code, when).approvalCase,
      openAlong('industrial-cleared-land', when).approvalCase,
    );
    const halted = haltsOf(ended(before, 'A06', when, { result: 'revoked', sequence: 9 }));
    expect(halted.map(([code]) => code)).toContain('A07');
    expect(halted.every(([, by]) => String(by) === 'A06 revoked')).toBe(true);
  });

  it('hear nothing when they are decided; what opened behind them does', () => {
    const decided = ended(early(), 'B01', when).approvalCase;
    expect(haltsOf(ended(decided, 'A06', when, { result: 'rejected' }))).toEqual([['C01', ['A06 rejected']]]);
  });

  it('hear nothing when the stop reaches only what has not begun', () => {
    const waiting = openAlong('industrial-cleared-land', when).approvalCase;
    expect(haltsOf(ended(waiting, 'A06', when, { result: 'rejected' }))).toEqual([]);
  });

  it('hear that they may go on when it is decided anew, and of nothing twice', () => {
    const stopped = ended(early(), 'A06', when, { result: 'rejected', sequence: 4 }).approvalCase;
    expect(haltsOf(ended(stopped, 'A06', when, { result: 'withdrawn', sequence: 5 }))).toEqual([]);
    expect(haltsOf(ended(stopped, 'A06', when, { result: 'approved', sequence: 6 }))).toEqual([['B01', []]]);
  });
});
