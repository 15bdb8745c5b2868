import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packagedCalendar, workdaysBetween } from '../../../../shared/calendar/work-calendar.ts';
import type { acquisitionSteps } from '../../../../shared/events/land-terms.ts';
import {
  departmentIdSchema,
  landAcquisitionIdSchema,
  parcelIdSchema,
  postIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import { dateOf, dateSchema, startOf, type LocalDate } from '../../../../shared/time/clock.ts';
import { addDays, daysBetween } from '../../../../shared/time/dates.ts';
import { startingCatalogue } from '../../support/county-catalogue.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';
import { correctStep } from '../../../../services/approvals/land/domain/correct-step.ts';
import {
  entryOf,
  stepEntrySchema,
  type LandAcquisition,
} from '../../../../services/approvals/land/domain/land-acquisition.ts';
import { openAcquisition } from '../../../../services/approvals/land/domain/open-acquisition.ts';
import {
  groundFrom,
  publicInterestGrounds,
} from '../../../../services/approvals/land/domain/public-interest.ts';
import { recordStep } from '../../../../services/approvals/land/domain/record-step.ts';
import { settleAcquisition } from '../../../../services/approvals/land/domain/settle-acquisition.ts';
import { standingsOf } from '../../../../services/approvals/land/domain/step-standing.ts';
import { lawfulDays, stepOn } from '../../support/land.ts';

const rules = {
  settings: defaultSettings,
  calendar: packagedCalendar,
  catalogue: startingCatalogue,
};
const by = subjectSchema.parse('land-clerk');
const day = (written: string): LocalDate => dateSchema.parse(written);
const noon = (written: string) => ({ at: startOf(day(written)), by });

const fresh = (): LandAcquisition =>
  openAcquisition(
    {
      id: landAcquisitionIdSchema.parse('01J0000000000000000000000Z'),
      title: '2026年第3批次（虚构）',
      ground: { kind: 'infrastructure' },
      purpose: { for: 'reserve' },
      parcels: [{ parcel: parcelIdSchema.parse('FJ-2026-017'), areaHundredths: 10_000 }],
      department: departmentIdSchema.parse('planning-and-natural-resources'),
      post: postIdSchema.parse('clerk'),
      partners: [],
    },
    rules,
    noon('2026-04-01'),
  ).state;

const record = (
  acquisition: LandAcquisition,
  step: (typeof acquisitionSteps)[number],
  on: string,
  overrides: Record<string, unknown> = {},
  today = '2026-12-20',
) => recordStep(acquisition, rules, noon(today), stepEntrySchema.parse(stepOn(step, on, overrides)));

const done = (outcome: ReturnType<typeof record>): LandAcquisition => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.state;
};

const through = (last: string, overrides: Record<string, Record<string, unknown>> = {}): LandAcquisition => {
  let acquisition = fresh();
  for (const [step, on] of lawfulDays) {
    acquisition = done(record(acquisition, step, on, overrides[step]));
    if (step === last) break;
  }
  return acquisition;
};

const codeOf = (outcome: ReturnType<typeof record>) => (outcome.ok ? 'recorded' : outcome.error.code);

describe('the ground of an acquisition', () => {
  it('is refused for the site of one enterprise, with the law', () => {
    const refused = groundFrom({ kind: 'single-enterprise-site', annualPlan: '计划1号', law: '某法' });
    expect(refused.ok ? '' : [refused.error.code, refused.error.facts]).toEqual([
      'LAND_NO_PUBLIC_INTEREST',
      { law: '土地管理法45' },
    ]);
  });

  it.each([
    ['defence-and-diplomacy', []],
    ['infrastructure', []],
    ['public-undertakings', []],
    ['poverty-relief-and-affordable-housing', ['/ground/annualPlan']],
    ['comprehensive-development', ['/ground/annualPlan', '/ground/developmentPlanApproval']],
    ['other-law', ['/ground/law']],
  ] as const)('%s lacks without documents: %j', (kind, lacking) => {
    const outcome = groundFrom({ kind });
    expect(outcome.ok ? [] : outcome.error.faults?.map(({ pointer }) => pointer)).toEqual(lacking);
    const documents = { annualPlan: '计划1号', developmentPlanApproval: '渝府〔2026〕1号', law: '某法第1条' };
    expect(groundFrom({ kind, ...documents }).ok).toBe(true);
  });

  it('has no circumstance beyond the six of the law', () => {
    expect(publicInterestGrounds).toHaveLength(6);
  });
});

describe('the notices of an acquisition', () => {
  it.each([
    // The ninth working day, the tenth, the day after: 9 May is a Saturday that is worked.
    ['2026-04-28', '2026-05-13', 'LAND_NOTICE_RUNNING'],
    ['2026-04-28', '2026-05-14', 'LAND_NOTICE_RUNNING'],
    ['2026-04-28', '2026-05-15', 'recorded'],
    // Published on a day off, it counts from the next working day all the same.
    ['2026-05-02', '2026-05-18', 'LAND_NOTICE_RUNNING'],
    ['2026-05-02', '2026-05-19', 'recorded'],
  ])('of intention on %s, surveyed on %s: %s', (published, surveyed, expected) => {
    const acquisition = done(record(fresh(), 'pre-notice', published));
    const outcome = record(acquisition, 'survey', surveyed, {}, surveyed);
    expect(codeOf(outcome)).toBe(expected);
    expect(codeOf(record(acquisition, 'risk-assessment', surveyed, {}, surveyed))).toBe(expected);
  });

  it.each([
    ['2026-09-01', '2026-10-01', 'LAND_NOTICE_RUNNING'],
    ['2026-09-01', '2026-10-08', 'LAND_NOTICE_RUNNING'],
    ['2026-09-01', '2026-10-09', 'recorded'],
    ['2026-08-21', '2026-09-20', 'LAND_NOTICE_RUNNING'],
    ['2026-08-21', '2026-09-21', 'recorded'],
  ])('of the scheme on %s, objections on %s: %s', (published, heard, expected) => {
    const acquisition = done(record(through('scheme'), 'compensation-notice', published));
    expect(codeOf(record(acquisition, 'objections', heard, {}, heard))).toBe(expected);
  });

  it('whose end lies beyond the published calendar open nothing, whatever day is entered', () => {
    const acquisition = done(record(fresh(), 'pre-notice', '2026-12-21', {}, '2026-12-21'));
    const [, survey] = standingsOf(acquisition, rules, day('2027-03-01'));
    expect(survey).toMatchObject({ available: false, notBefore: { provisional: true } });
    const outcome = record(acquisition, 'survey', '2027-03-01', {}, '2027-03-02');
    expect(outcome.ok ? '' : [outcome.error.code, outcome.error.facts?.['year']]).toEqual([
      'LAND_CALENDAR_UNCOVERED',
      2027,
    ]);
    expect(acquisition.nextCheckAt).toBeNull();
  });

  it('stand no fewer days than the law says, whenever they are published', () => {
    const days = fc.integer({ min: 0, max: 300 }).map((n) => addDays(day('2026-01-02'), n));
    fc.assert(
      fc.property(days, (published) => {
        const acquisition = done(record(fresh(), 'pre-notice', published));
        const [, survey] = standingsOf(acquisition, rules, published);
        const notBefore = survey!.notBefore!.date;
        expect(workdaysBetween(packagedCalendar, published, addDays(notBefore, -1))).toBe(10);
      }),
    );
    fc.assert(
      fc.property(days, (published) => {
        const base = { ...through('scheme'), records: through('scheme').records };
        const records = base.records.map((each) => ({
          ...each,
          entry: { ...each.entry, on: day('2026-01-01') },
        }));
        const acquisition = done(record({ ...base, records }, 'compensation-notice', published));
        const objections = standingsOf(acquisition, rules, published).find(
          ({ step }) => step === 'objections',
        );
        expect(daysBetween(published, objections!.notBefore!.date)).toBeGreaterThan(30);
      }),
      { numRuns: 30 },
    );
  });

  it('tell once that they have run their time, to whoever may go on', () => {
    const acquisition = done(record(fresh(), 'pre-notice', '2026-04-28', {}, '2026-04-28'));
    expect(acquisition.nextCheckAt).toBe(startOf(day('2026-05-15')));
    expect(settleAcquisition(acquisition, rules, startOf(day('2026-05-14'))).events).toEqual([]);
    const settled = settleAcquisition(acquisition, rules, startOf(day('2026-05-15')));
    expect(settled.events.map(({ type }) => type)).toEqual([
      'approvals.land-acquisition.notice-period-ended.v1',
    ]);
    expect(settleAcquisition(settled.state, rules, startOf(day('2026-05-20'))).events).toEqual([]);
    expect(settled.state.nextCheckAt).toBeNull();
  });
});

describe('the order of an acquisition', () => {
  it('goes through all its steps to the hand-over', () => {
    const acquisition = through('hand-over');
    expect(acquisition).toMatchObject({
      state: 'handed-over',
      handedOverOn: '2026-12-01',
      nextCheckAt: null,
    });
  });

  it.each(lawfulDays.map(([step], place) => [step, place] as const))(
    'takes %s only after every step before it',
    (step, place) => {
      const before = place === 0 ? fresh() : through(lawfulDays[place - 1]![0]);
      for (const [later, on] of lawfulDays.slice(place + 1)) {
        const parallel = step === 'survey' && later === 'risk-assessment';
        expect([later, codeOf(record(before, later, on))]).toEqual([
          later,
          parallel ? 'recorded' : expect.stringMatching(/^LAND_(STEP_NOT_AVAILABLE|NOTICE_RUNNING)$/),
        ]);
      }
      const own = lawfulDays[place]!;
      expect(codeOf(record(before, ...own))).toBe('recorded');
      expect(codeOf(record(through(step), ...own))).toMatch(/LAND_STEP_RECORDED|LAND_WRONG_STATE/);
    },
  );

  it('takes no day that has not come or lies before what it rests on', () => {
    const surveyed = through('risk-assessment');
    expect(codeOf(record(surveyed, 'scheme', '2026-05-14'))).toBe('LAND_DAY_IMPOSSIBLE');
    expect(codeOf(record(surveyed, 'scheme', '2026-08-21', {}, '2026-08-20'))).toBe('LAND_DAY_IMPOSSIBLE');
    expect(codeOf(record(surveyed, 'scheme', '2026-08-20', {}, '2026-08-20'))).toBe('recorded');
  });

  it('stops at a high risk until it is assessed anew, unless the county has it otherwise', () => {
    const high = done(record(through('survey'), 'risk-assessment', '2026-05-15', { risk: 'high' }));
    expect(codeOf(record(high, 'scheme', '2026-08-20'))).toBe('LAND_HIGH_RISK');
    const medium = done(record(high, 'risk-assessment', '2026-06-15', { risk: 'medium' }));
    expect(codeOf(record(medium, 'scheme', '2026-08-20'))).toBe('recorded');
    expect(codeOf(record(medium, 'risk-assessment', '2026-06-16', { risk: 'low' }))).toBe(
      'LAND_STEP_RECORDED',
    );
    const lenient = {
      ...rules,
      settings: {
        ...defaultSettings,
        landAcquisitions: { ...defaultSettings.landAcquisitions, highRiskStops: false },
      },
    };
    const entry = stepEntrySchema.parse(stepOn('scheme', '2026-08-20'));
    expect(recordStep(high, lenient, noon('2026-12-20'), entry).ok).toBe(true);
  });

  it('asks for a hearing where most object, and for none where half do', () => {
    const noticed = through('compensation-notice');
    const half = done(record(noticed, 'objections', '2026-10-09', { members: 100, objecting: 50 }));
    expect(codeOf(record(half, 'hearing', '2026-10-12'))).toBe('LAND_STEP_NOT_AVAILABLE');
    expect(codeOf(record(half, 'agreements', '2026-10-20'))).toBe('recorded');
    const most = done(record(noticed, 'objections', '2026-10-09', { members: 100, objecting: 51 }));
    expect(codeOf(record(most, 'agreements', '2026-10-20'))).toBe('LAND_STEP_NOT_AVAILABLE');
    const heard = done(record(most, 'hearing', '2026-10-12'));
    expect(codeOf(record(heard, 'agreements', '2026-10-11'))).toBe('LAND_DAY_IMPOSSIBLE');
    expect(codeOf(record(heard, 'agreements', '2026-10-20'))).toBe('recorded');
    expect(codeOf(record(noticed, 'objections', '2026-10-09', { members: 1, objecting: 2 }))).toBe(
      'LAND_COUNTS_IMPOSSIBLE',
    );
  });

  it.each([
    [36, 4, '四户诉求已说明', 'recorded'],
    [36, 4, null, 'LAND_EXPLANATION_NEEDED'],
    [35, 5, '五户', 'LAND_FEW_AGREEMENTS'],
    [36, 3, '三户', 'LAND_COUNTS_IMPOSSIBLE'],
    [37, 3, '台账为四户', 'LAND_COUNTS_IMPOSSIBLE'],
  ])('with %i signed and %i not, explained %j: %s', (signed, unsigned, explanation, expected) => {
    const listed = expected === 'LAND_FEW_AGREEMENTS' ? 5 : 4;
    const acquisition = { ...through('objections'), ledger: { listed, signed: 0 } };
    const entered = record(acquisition, 'agreements', '2026-10-20', { signed, unsigned, explanation });
    expect(codeOf(entered)).toBe(expected);
  });

  it('hands over land of those who never signed only with decisions on their compensation', () => {
    const announced = { ...through('acquisition-notice'), ledger: { listed: 1, signed: 0 } };
    expect(codeOf(record(announced, 'hand-over', '2026-12-01'))).toBe('LAND_EXPLANATION_NEEDED');
    const decisionsDocument = '补偿决定〔2026〕1号';
    expect(codeOf(record(announced, 'hand-over', '2026-12-01', { decisionsDocument }))).toBe('recorded');
  });
});

describe('the fifteen working days for announcing an approved acquisition', () => {
  const approved = () => done(record(through('application'), 'approval', '2026-11-02', {}, '2026-11-02'));
  const rungsUntil = (acquisition: LandAcquisition, on: string) =>
    settleAcquisition(acquisition, rules, startOf(day(on))).events.map(({ type, fact }) => [
      type,
      'rung' in fact ? fact.rung : null,
    ]);

  it('run from the day the approval was received; late breaks the law', () => {
    expect(approved().announcing?.due).toEqual({ date: '2026-11-23', provisional: false });
    const raised = 'approvals.land-acquisition.rung-raised.v1';
    const soon = rungsUntil(approved(), '2026-11-23');
    expect(soon).toEqual([[raised, 'rung-0']]);
    expect(rungsUntil(approved(), '2026-11-24')).toEqual([...soon, [raised, 'rung-4']]);
  });

  it('end with the notice: what fell after it and before it was entered has not fallen', () => {
    const entry = stepEntrySchema.parse(stepOn('acquisition-notice', '2026-11-13'));
    const outcome = recordStep(approved(), rules, noon('2026-12-10'), entry);
    expect(outcome.ok && outcome.value.events.map(({ type }) => type)).toEqual([
      'approvals.land-acquisition.step-recorded.v1',
    ]);
    expect(outcome.ok && outcome.value.state.nextCheckAt).toBeNull();
  });
});

describe('a corrected day', () => {
  const correction = (step: (typeof acquisitionSteps)[number], on: string, secondPerson = 'land-head') => ({
    step,
    on: day(on),
    reason: '录入错误',
    document: '更正〔2026〕1号',
    secondPerson: subjectSchema.parse(secondPerson),
  });
  const correct = (acquisition: LandAcquisition, ...args: Parameters<typeof correction>) =>
    correctStep(acquisition, rules, noon('2026-12-20'), correction(...args));

  it('sets aside the later steps that it makes too early, and tells which', () => {
    const outcome = correct(through('agreements'), 'compensation-notice', '2026-09-10');
    expect(outcome.ok && outcome.value.events[0]).toMatchObject({
      type: 'approvals.land-acquisition.step-corrected.v1',
      fact: { from: '2026-09-01', to: '2026-09-10', setAside: ['objections', 'agreements'] },
    });
    expect(outcome.ok && entryOf(outcome.value.state, 'objections')).toBeUndefined();
  });

  it('touches nothing where the later steps were late enough', () => {
    const outcome = correct(through('agreements'), 'compensation-notice', '2026-08-31');
    expect(outcome.ok && outcome.value.state.records).toHaveLength(7);
  });

  it.each([
    ['agreements', 'compensation-notice', '2026-09-01', 'land-clerk', 'LAND_SECOND_PERSON_NEEDED'],
    ['agreements', 'compensation-notice', '2026-12-21', 'land-head', 'LAND_DAY_IMPOSSIBLE'],
    ['agreements', 'survey', '2026-05-14', 'land-head', 'LAND_NOTICE_RUNNING'],
    ['agreements', 'application', '2026-11-01', 'land-head', 'LAND_STEP_NOT_RECORDED'],
    ['application', 'compensation-notice', '2026-09-10', 'land-head', 'LAND_CORRECTION_TOO_LATE'],
    ['hand-over', 'survey', '2026-05-16', 'land-head', 'LAND_WRONG_STATE'],
  ] as const)('after %s of %s to %s by %s is refused: %s', (last, step, on, second, expected) => {
    const outcome = correct(through(last), step, on, second);
    expect(outcome.ok ? 'corrected' : outcome.error.code).toBe(expected);
  });

  it('of the approval moves the time for announcing, and arms its rungs again', () => {
    const approved = done(record(through('application'), 'approval', '2026-11-02', {}, '2026-11-03'));
    const outcome = correctStep(approved, rules, noon('2026-11-05'), correction('approval', '2026-11-04'));
    expect(outcome.ok && outcome.value.state.announcing).toMatchObject({
      due: { date: '2026-11-25' },
      clock: { acceptedOn: '2026-11-04', dueVersion: 2 },
    });
  });

  it('leaves alone what only a longer notice, set since, would make too early', () => {
    const longer = {
      ...rules,
      settings: {
        ...defaultSettings,
        landAcquisitions: {
          ...defaultSettings.landAcquisitions,
          preNotice: { days: 20, unit: 'workday' as const },
        },
      },
    };
    const outcome = correctStep(
      through('agreements'),
      longer,
      noon('2026-12-20'),
      correction('agreements', '2026-10-21'),
    );
    expect(outcome.ok && outcome.value.state.records).toHaveLength(7);
    expect(dateOf(noon('2026-12-20').at)).toBe('2026-12-20');
  });
});
