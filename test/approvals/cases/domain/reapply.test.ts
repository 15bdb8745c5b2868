import { describe, expect, it } from 'vitest';
import { recordResult, type CaseChange } from '../../../../services/approvals/cases/domain/advance-case.ts';
import { caseProgress, nodeOf } from '../../../../services/approvals/cases/domain/approval-case.ts';
import type { ApprovalCase } from '../../../../services/approvals/cases/domain/approval-case.ts';
import { reapply } from '../../../../services/approvals/cases/domain/reapply.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { advancingAt, ended, openAlong } from '../../support/cases-of-templates.ts';
import { at, by } from '../../support/tasks.ts';

const when = at('2026-03-02');
const later = at('2026-03-20');

const again = (approvalCase: ApprovalCase, matter: string) =>
  reapply(approvalCase, { matter, reason: '已按意见修改' }, by('enterprise-1', later), advancingAt(later));

const applied = (approvalCase: ApprovalCase, matter: string): CaseChange => {
  const outcome = again(approvalCase, matter);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};

const stateOf = (approvalCase: ApprovalCase, code: string) =>
  caseProgress(approvalCase).nodes.find((node) => node.code === code)?.state;

const along = (...approved: readonly string[]) =>
  approved.reduce<ApprovalCase>(
    (standing, code) => ended(standing, code, when).approvalCase,
    openAlong('industrial-cleared-land', when).approvalCase,
  );

const haltsIn = ({ events }: CaseChange) =>
  events.flatMap((event) =>
    event.type === 'approvals.case.halts-changed.v1'
      ? event.fact.tasks.map(({ stoppedBy }) => stoppedBy.map(({ code, result }) => `${code} ${result}`))
      : [],
  );

describe('applying anew for a matter', () => {
  it.each(['rejected', 'withdrawn', 'not-accepted', 'revoked'] as const)(
    'that was %s opens a fresh task and keeps the one before on record',
    (result) => {
      const before = ended(along(), 'A06', when, { result, sequence: 4 }).approvalCase;
      const { approvalCase, tasks, events } = applied(before, 'A06');
      expect(tasks.map(({ task }) => task.matter.code)).toEqual(['A06']);
      expect(nodeOf(approvalCase, 'A06')).toMatchObject({
        taskId: tasks[0]?.task.id,
        result: null,
        former: [{ taskId: nodeOf(before, 'A06')?.taskId, result: { result }, reason: '已按意见修改' }],
      });
      expect(events[0]).toMatchObject({
        type: 'approvals.case.matter-reapplied.v1',
        fact: { matter: { code: 'A06' }, formerResult: result },
      });
    },
  );

  it('leaves what depends on it stopped until it is approved, which then opens', () => {
    const rejected = ended(along('A01'), 'A06', when, { result: 'rejected', sequence: 4 }).approvalCase;
    const renewed = applied(rejected, 'A06').approvalCase;
    expect([stateOf(renewed, 'A06'), stateOf(renewed, 'A07')]).toEqual(['open', 'stopped']);
    const approved = ended(renewed, 'A06', later, { sequence: 1 });
    expect([stateOf(approved.approvalCase, 'A06'), stateOf(approved.approvalCase, 'A07')]).toEqual([
      'approved',
      'open',
    ]);
    expect(approved.tasks.map(({ task }) => task.matter.code)).toContain('A07');
  });

  it('lets no task under way behind a revoked approval go on before the new one is there', () => {
    const revoked = ended(along('A01', 'A06', 'A07'), 'A06', when, { result: 'revoked', sequence: 9 });
    expect(haltsIn(revoked).length).toBeGreaterThan(0);
    const renewed = applied(revoked.approvalCase, 'A06');
    expect(haltsIn(renewed)).toEqual([]);
    expect(stateOf(renewed.approvalCase, 'A14')).toBe('stopped');
    const approved = ended(renewed.approvalCase, 'A06', later, { sequence: 1 });
    expect(haltsIn(approved)).toEqual(haltsIn(revoked).map(() => []));
  });

  it('that is refused a second time may be applied for a third time', () => {
    const first = ended(along(), 'A06', when, { result: 'rejected', sequence: 4 }).approvalCase;
    const second = ended(applied(first, 'A06').approvalCase, 'A06', later, { result: 'rejected' });
    expect(stateOf(second.approvalCase, 'A06')).toBe('rejected');
    expect(nodeOf(applied(second.approvalCase, 'A06').approvalCase, 'A06')?.former).toHaveLength(2);
  });

  it('hears nothing more of the application before', () => {
    const rejected = ended(along(), 'A06', when, { result: 'rejected', sequence: 4 }).approvalCase;
    const renewed = applied(rejected, 'A06').approvalCase;
    const taskId = nodeOf(rejected, 'A06')?.taskId ?? null;
    const news = { code: 'A06', taskId, at: later, on: dateOf(later), sequence: 99, proof: null } as const;
    expect(recordResult(renewed, { ...news, result: 'approved' }, advancingAt(later))).toBeNull();
  });

  it.each([
    ['that is under way', 'A06'],
    ['that is approved', 'A01'],
    ['that waits', 'B03'],
    ['that the case does not have', 'D09'],
    ['that is a milestone', 'start-of-works'],
  ])('%s is refused', (_, matter) => {
    const outcome = again(along('A01'), matter);
    expect(outcome.ok ? '' : outcome.error.code).toBe('MATTER_NOT_REAPPLICABLE');
  });
});
