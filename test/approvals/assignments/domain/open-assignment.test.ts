import { describe, expect, it } from 'vitest';
import { openAssignment } from '../../../../services/approvals/assignments/domain/open-assignment.ts';
import { departmentSchema } from '../../../../services/approvals/catalogue/domain/department.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';
import { anOpening, at, rules } from '../../support/assignments.ts';

const limited = (days: number) =>
  rules({
    assignments: {
      ...defaultSettings.assignments,
      screening: { ...defaultSettings.assignments.screening, promised: { days, unit: 'workday' } },
    },
  });

describe('opening an assignment', () => {
  it('gives it to the post the settings name, in the department they name', () => {
    const { assignment, events } = openAssignment(anOpening(), rules(), at('2026-09-21'));
    expect(assignment).toMatchObject({
      state: 'opened',
      department: 'investment-promotion',
      post: 'clerk',
      reason: { kind: 'by-settings' },
      due: { date: '2026-09-29', provisional: false },
      title: { zh: '选资：夔门光学（虚构）' },
    });
    expect(events).toMatchObject([
      {
        type: 'approvals.assignment.opened.v1',
        audience: [
          { kind: 'post', capacity: 'responsible', department: 'investment-promotion', post: 'clerk' },
        ],
        fact: { dueOn: '2026-09-29', dueProvisional: false, post: 'clerk' },
      },
    ]);
  });

  it('gives it to the coordinating office with the reason when the department is not there', () => {
    const { assignment } = openAssignment(anOpening({ department: null }), rules(), at('2026-09-21'));
    expect(assignment).toMatchObject({
      department: 'leading-group-office',
      post: 'clerk',
      reason: { kind: 'department-missing', wanted: 'investment-promotion' },
    });
  });

  it('falls back on the first post of a department that lacks the one named', () => {
    const department = departmentSchema.parse({
      id: 'investment-promotion',
      name: { zh: '招商局', en: 'Investment' },
      kind: 'government-department',
      posts: [{ id: 'director', name: { zh: '主任', en: 'Director' } }],
    });
    expect(openAssignment(anOpening({ department }), rules(), at('2026-09-21')).assignment.post).toBe(
      'director',
    );
  });

  it.each([
    [0, ['approvals.assignment.opened.v1', 'approvals.assignment.rung-raised.v1']],
    [1, ['approvals.assignment.opened.v1', 'approvals.assignment.rung-raised.v1']],
    [2, ['approvals.assignment.opened.v1']],
  ] as const)('with a limit of %i days announces %j in the same write', (days, types) => {
    const { events } = openAssignment(anOpening(), limited(days), at('2026-09-21'));
    expect(events.map(({ type }) => type)).toEqual(types);
  });

  it('counts from the day on which the reason arose, also when it is heard of late', () => {
    const { assignment, events } = openAssignment(anOpening(), rules(), at('2026-09-30'));
    expect(assignment.clock.acceptedOn).toBe('2026-09-21');
    expect(assignment.openedAt).toBe(at('2026-09-30'));
    expect(events.map((event) => ('rung' in event.fact ? event.fact.rung : 'opened'))).toEqual([
      'opened',
      'rung-0',
      'rung-1',
    ]);
  });
});
