import { describe, expect, it } from 'vitest';
import { landAcquisitionIdSchema, taskIdSchema } from '../../../../shared/identifiers.ts';
import { decide } from '../../../../services/approvals/tasks/domain/task-acts.ts';
import {
  conditionsOf,
  handOverRefusal,
  owedRefusal,
} from '../../../../services/approvals/decisions/domain/approval-conditions.ts';
import type { Task } from '../../../../services/approvals/tasks/domain/task.ts';
import {
  acceptWithTolerance,
  supplementOutstanding,
} from '../../../../services/approvals/acceptance/domain/tolerant-acceptance.ts';
import { anAcceptedTask, anOpenedTask, at, by, done, rules } from '../../support/tasks.ts';

const clerk = by('clerk-1', at('2026-03-02'));
const tolerated = (): Task =>
  done(
    acceptWithTolerance(anOpenedTask(at('2026-03-02')), rules(), clerk, {
      outstanding: [{ material: 'funding-arrangement' }],
      term: { within: { days: 5, unit: 'workday' } },
    }),
  ).task;
const supplied = (): Task =>
  done(
    supplementOutstanding(tolerated(), rules(), clerk, [
      { material: 'funding-arrangement', document: '资金证明.pdf' },
    ]),
  ).task;
const approved = (task: Task): Task =>
  done(decide(task, rules(), clerk, { outcome: 'approved', documentNumber: 'FJ-1' })).task;
const refused = (task: Task): Task =>
  done(decide(task, rules(), clerk, { outcome: 'rejected', reasons: ['不符'], remedies: '行政复议' })).task;

describe('what the catalogue asks for before an approval', () => {
  it.each([
    ['D08', ['tolerated-documents-supplied']],
    ['A05', ['acquired-land-handed-over']],
    ['C05', []],
  ])('is for %s: %j', (code, conditions) => {
    const task = anOpenedTask(at('2026-03-02'));
    expect(conditionsOf({ ...task, matter: { ...task.matter, code } }, rules())).toEqual(conditions);
  });
});

describe('documents owed under tolerance in a case', () => {
  it('refuse, and each is named with its task and its day', () => {
    const other = { ...approved(tolerated()), id: taskIdSchema.parse('01J00000000000000000000T02') };
    const refusal = owedRefusal([anAcceptedTask(at('2026-03-02')), tolerated(), other]);
    expect(refusal).toMatchObject({
      code: 'DOCUMENTS_OWED_IN_CASE',
      facts: {
        '01J00000000000000000000T01': 'funding-arrangement',
        '01J00000000000000000000T02': 'funding-arrangement',
      },
    });
    expect(refusal?.detail.zh).toContain('“施工许可”：资金安排（2026年3月9日（含当日）前）');
  });

  it.each([
    ['all was accepted complete', anAcceptedTask(at('2026-03-02'))],
    ['all was handed in', supplied()],
    ['what owed them was refused', refused(tolerated())],
  ])('refuse nothing where %s', (_, task) => {
    expect(owedRefusal([task])).toBeNull();
  });
});

describe('land acquired for a case', () => {
  const acquisition = (state: 'running' | 'handed-over' | 'ended') => ({
    id: landAcquisitionIdSchema.parse('01J00000000000000000000A01'),
    title: '2026年第3批次（虚构）',
    state,
  });

  it('refuses until every acquisition under way is handed over, and names those that are not', () => {
    const refusal = handOverRefusal([acquisition('handed-over'), acquisition('running')]);
    expect(refusal).toMatchObject({ code: 'LAND_NOT_HANDED_OVER' });
    expect(refusal?.detail.zh).toContain('2026年第3批次');
  });

  it.each(['handed-over', 'ended'] as const)('refuses nothing once it is %s, or none was opened', (state) => {
    expect(handOverRefusal([acquisition(state)])).toBeNull();
    expect(handOverRefusal([])).toBeNull();
  });
});
