import { describe, expect, it } from 'vitest';
import {
  keepingLimits,
  limitsChanged,
  limitsOf,
  withLimitsOf,
} from '../../../../services/approvals/county/domain/county-limits.ts';
import {
  settingsInForce,
  settingsOverridesSchema,
} from '../../../../services/approvals/county/domain/settings-overrides.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';

const limits = limitsOf(defaultSettings);
const overridesOf = (overrides: unknown) => settingsOverridesSchema.parse(overrides);
const workdays = (days: number) => ({ days, unit: 'workday' as const });

/** Every number among settings, with the pointer to its place. */
const numbersIn = (value: unknown, pointer = ''): readonly string[] =>
  typeof value === 'number'
    ? [pointer]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, each]) => numbersIn(each, `${pointer}/${name}`))
      : [];

describe('the limits among the settings of a county', () => {
  it('leave out no number of the settings', () => {
    const numbers = numbersIn(defaultSettings);
    expect(numbers.length).toBeGreaterThan(60);
    for (const number of numbers)
      expect([...limits.keys()].some((pointer) => `${number}/`.startsWith(`${pointer}/`))).toBe(true);
  });

  it.each([
    ['/ladder/steps/rung-3', 5],
    ['/ladder/yellowPercent', 30],
    ['/tasks/receiveWithin', workdays(1)],
    ['/transfers/answerWithin', workdays(1)],
    ['/transfers/noLateRule', false],
    ['/landAcquisitions/compensationNotice', { days: 30, unit: 'calendar-day' }],
    ['/requests/urgencies/urgent/response', { hours: 4, unit: 'working-hour' }],
    ['/requests/workingHours', defaultSettings.requests.workingHours],
    ['/assignments/screening/statutory', null],
    ['/scorecards/weights/on-time', defaultSettings.scorecards.weights['on-time']],
    ['/calendarWatch/from', '11-01'],
  ])('hold %s', (pointer, value) => {
    expect(limits.get(pointer)).toEqual(value);
  });

  it.each(['/coordinatingDepartment', '/materials/serveUnscanned', '/tasks/post', '/tasks/told/opened'])(
    'do not hold %s, which is none',
    (pointer) => {
      expect([...limits.keys()].filter((each) => `${each}/`.startsWith(`${pointer}/`))).toEqual([]);
    },
  );
});

describe('new overrides of the settings', () => {
  const opening = settingsInForce(defaultSettings, overridesOf({ tripsPromised: 2 }));
  const inForce = { ...opening, tripsPromised: 0 };

  it.each([
    ['a limit of their own', { tripsPromised: 3 }, ['/tripsPromised']],
    ['leaving out what the opening set, as that would follow the defaults', {}, ['/tripsPromised']],
    [
      'each of two limits of a section',
      {
        tripsPromised: 2,
        visits: { post: 'head', confirmWithin: workdays(2) },
        preReview: { remindBefore: 4, told: [] },
      },
      ['/preReview/remindBefore', '/visits/confirmWithin'],
    ],
    ['nothing where they repeat the opening', { tripsPromised: 2, covers: { overseer: 'head' } }, []],
    ['nothing where they repeat what holds today', { tripsPromised: 0, covers: { overseer: 'head' } }, []],
  ])('change %s', (_, overrides, changed) => {
    expect([...limitsChanged(overridesOf(overrides), opening, inForce)].sort()).toEqual(changed);
  });

  it('are kept with the limits of the opening, so that no earlier day changes', () => {
    const wanted = overridesOf({ tripsPromised: 0, visits: { post: 'head', confirmWithin: workdays(1) } });
    expect(keepingLimits(wanted, opening)).toEqual({ ...wanted, tripsPromised: 2 });
    expect(withLimitsOf(inForce, settingsInForce(defaultSettings, wanted))).toEqual({
      ...inForce,
      visits: { post: 'head', confirmWithin: workdays(1) },
    });
  });
});
