import { describe, expect, it } from 'vitest';
import {
  applyLimits,
  faultsOfLimits,
  settingsAfter,
} from '../../../../services/approvals/county/domain/apply-limits.ts';
import type { Operation } from '../../../../services/approvals/county/domain/operation.ts';
import type { CountyLimitValue } from '../../../../services/approvals/county/domain/county-limits.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';
import { promise } from '../../support/catalogue-changes.ts';

const set = (setting: string, value: CountyLimitValue): Operation => ({
  kind: 'set-county-limit',
  setting,
  value,
});
const workdays = (days: number) => ({ days, unit: 'workday' as const });

const placesOf = (operations: readonly Operation[], later: readonly (readonly Operation[])[] = []) =>
  faultsOfLimits(defaultSettings, later, operations).map(({ pointer }) => pointer);

describe('the limits that a change sets', () => {
  it('take the place of those before and leave everything else', () => {
    const { settings, faults } = applyLimits(defaultSettings, [
      promise(3),
      set('/tasks/receiveWithin', workdays(2)),
      set('/ladder/steps/rung-1', 2),
    ]);
    expect(faults).toEqual([]);
    expect(settings).toEqual({
      ...defaultSettings,
      tasks: { ...defaultSettings.tasks, receiveWithin: workdays(2) },
      ladder: { ...defaultSettings.ladder, steps: { ...defaultSettings.ladder.steps, 'rung-1': 2 } },
    });
  });

  it('hold one after the other, the last of each', () => {
    const after = settingsAfter(defaultSettings, [
      { operations: [set('/tripsPromised', 3), set('/preReview/remindBefore', 4)] },
      { operations: [set('/tripsPromised', 2)] },
    ]);
    expect([after.tripsPromised, after.preReview.remindBefore]).toEqual([2, 4]);
  });

  it.each<[string, Operation[], string[]]>([
    ['the settings do not have', [promise(3), set('/tasks/post', 'head')], ['/operations/1/setting']],
    ['is of another kind', [set('/tasks/receiveWithin', 3)], ['/operations/0/value']],
    ['lies outside its bounds', [set('/transfers/averageAtMost', 61)], ['/operations/0/value']],
    ['falls below the law', [set('/landAcquisitions/preNotice', workdays(9))], ['/operations/0/value']],
    ['contradicts another limit', [promise(3), set('/ladder/steps/rung-1', 3)], ['/operations/1/value']],
    [
      'leaves weights that do not add up',
      [set('/scorecards/weights/on-time', 1), set('/scorecards/fullMark', 5)],
      ['/operations/0/value'],
    ],
  ])('are refused at the operation whose limit %s', (_, operations, pointers) => {
    expect(placesOf(operations)).toEqual(pointers);
  });

  it('may not spoil one approved before that is to follow', () => {
    const later = [
      [set('/ladder/steps/rung-1', 4), set('/ladder/steps/rung-2', 6), set('/ladder/steps/rung-3', 7)],
    ];
    expect(placesOf([promise(3), set('/ladder/steps/rung-4', 6)], later)).toEqual(['/operations/1/value']);
    expect(placesOf([promise(3), set('/ladder/steps/rung-4', 9)], later)).toEqual([]);
  });
});
