import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dateSchema, startOf, toInstant, type Instant } from '../../../../shared/time/clock.ts';
import type { ApprovalCase } from '../../../../services/approvals/cases/domain/approval-case.ts';
import { approvalCaseSchema } from '../../../../services/approvals/cases/domain/approval-case.ts';
import { expectedStarts } from '../../../../services/approvals/cases/domain/expected-days.ts';
import { settleCase } from '../../../../services/approvals/cases/domain/settle-case.ts';
import type { CountyRules } from '../../../../services/approvals/county/domain/county.ts';
import { ended, openAlong } from '../../support/cases-of-templates.ts';
import { at, rules } from '../../support/tasks.ts';

const day = (date: string): Instant => startOf(dateSchema.parse(date));
const msBefore = (instant: Instant): Instant => toInstant(new Date(Date.parse(instant) - 1));

const opened = (when = '2026-03-02', county: CountyRules = rules()) =>
  openAlong('industrial-cleared-land', at(when), county).approvalCase;

/** What a case tells up to an instant, by matter. */
const toldBy = (approvalCase: ApprovalCase, until: Instant, county = rules()) => {
  const settled = settleCase(approvalCase, county, until);
  const events = settled.events.filter(({ type }) => type === 'approvals.case.pre-review-possible.v1');
  return {
    approvalCase: settled.approvalCase,
    matters: events.map(({ fact }) => ('matter' in fact ? fact.matter.code : '?')),
    events,
  };
};

/** The case once the reminders that were due at opening have been told. */
const afterTheFirst = (approvalCase = opened()): ApprovalCase =>
  toldBy(approvalCase, at('2026-03-02')).approvalCase;

describe('when a matter is expected to open', () => {
  it('follows the planned days over the working days of the county', () => {
    // 22 working days after 2 March is 1 April; A07 plans two more, 清明 lies between.
    const expected = expectedStarts(opened(), rules().calendar);
    expect(expected.get('A06')).toBe('2026-03-02');
    expect(expected.get('A07')).toBe('2026-04-01');
    expect(expected.get('A14')).toBe('2026-04-03');
    expect(expected.get('B03')).toBe('2026-04-13');
  });

  it('counts what is decided by its day and leaves the rest to the plan', () => {
    const early = ended(opened(), 'A06', at('2026-03-10')).approvalCase;
    const expected = expectedStarts(early, rules().calendar);
    expect(expected.get('A14')).toBe('2026-03-12');
    expect(expected.get('B03')).toBe('2026-03-19');
  });

  it('is not known behind a node that nobody has planned', () => {
    const plant = openAlong('industrial-standard-plant', at('2026-03-02')).approvalCase;
    const expected = expectedStarts(plant, rules().calendar);
    expect(expected.get('works-completed')).not.toBeNull();
    expect(expected.get('D02')).toBeNull();
  });
});

describe('the reminder that a matter may be pre-reviewed', () => {
  it('falls three working days before the matter is expected to open, and not a moment sooner', () => {
    const approvalCase = afterTheFirst();
    // A07, B01 and B02 all wait for A06 and are expected on 1 April.
    expect(approvalCase.nextCheckAt).toBe(day('2026-03-27'));
    expect(toldBy(approvalCase, msBefore(day('2026-03-27'))).matters).toEqual([]);
    expect(toldBy(approvalCase, day('2026-03-27')).matters).toEqual(['A07', 'B01', 'B02']);
  });

  it('is told once, however often and late the check comes', () => {
    const first = toldBy(afterTheFirst(), day('2026-03-27'));
    expect(toldBy(first.approvalCase, day('2026-03-27')).matters).toEqual([]);
    expect(toldBy(first.approvalCase, day('2026-03-31')).matters).toEqual(['A14', 'C04']);
    const late = toldBy(afterTheFirst(), day('2026-06-30'));
    expect(toldBy(late.approvalCase, day('2026-06-30')).matters).toEqual([]);
    expect(late.approvalCase.nextCheckAt).toBeNull();
  });

  it('falls at once for a matter whose prerequisite takes less than that', () => {
    expect(opened().nextCheckAt).toBe(day('2026-02-27'));
    expect(toldBy(opened(), at('2026-03-02')).matters).toEqual(['A09', 'A10']);
  });

  it('is not told of a matter that has opened by then', () => {
    const early = ended(afterTheFirst(), 'A01', at('2026-03-03')).approvalCase;
    const open = ended(early, 'A06', at('2026-03-10')).approvalCase;
    expect(toldBy(open, day('2026-06-30')).matters).not.toContain('A07');
    expect(toldBy(open, day('2026-06-30')).matters).toContain('B03');
  });

  it('comes sooner when the work before it is done sooner than planned', () => {
    const early = ended(afterTheFirst(), 'A06', at('2026-03-10')).approvalCase;
    // B03 is expected on 19 March now.
    expect(toldBy(early, msBefore(day('2026-03-16'))).matters).not.toContain('B03');
    expect(toldBy(early, day('2026-03-16')).matters).toContain('B03');
  });

  it('is not told of what is stopped', () => {
    const stopped = ended(afterTheFirst(), 'A06', at('2026-03-10'), { result: 'rejected' }).approvalCase;
    expect(toldBy(stopped, day('2026-06-30')).matters).toEqual([]);
  });

  it('names the department, the enterprise, the officer and what the matter still waits for', () => {
    const [a07] = toldBy(afterTheFirst(), day('2026-03-27')).events;
    expect(a07).toMatchObject({
      type: 'approvals.case.pre-review-possible.v1',
      audience: [
        { kind: 'post', department: 'planning-and-natural-resources', post: 'clerk', capacity: 'informed' },
        { kind: 'enterprise', capacity: 'informed' },
        { kind: 'person', subject: 'officer-7' },
      ],
      fact: {
        matter: { code: 'A07' },
        expectedOn: '2026-04-01',
        expectedProvisional: false,
        waitsFor: [{ code: 'A01' }, { code: 'A06' }],
      },
    });
  });

  it('follows the county in how long before', () => {
    const county = rules({ preReview: { remindBefore: 5, told: [] } });
    const approvalCase = toldBy(opened('2026-03-02', county), at('2026-03-02'), county).approvalCase;
    expect(approvalCase.nextCheckAt).toBe(day('2026-03-25'));
  });

  it('is not told beyond the published calendar, and again once the year is imported', () => {
    const late = toldBy(opened('2026-12-18'), at('2026-12-18')).approvalCase;
    expect(late.nextCheckAt).toBeNull();
    const notice = {
      year: 2027,
      version: 1,
      noticeNumber: '国办发明电〔2026〕9号（测试）',
      holidays: ['2027-01-01'],
      workdays: [],
    };
    const calendar = buildCalendar({
      notices: [
        {
          ...notice,
          holidays: notice.holidays.map((each) => dateSchema.parse(each)),
        },
      ],
      adjustments: [],
    });
    const imported = toldBy(late, at('2026-12-21'), { ...rules(), calendar });
    expect(imported.matters).toEqual([]);
    expect(imported.approvalCase.calendarVersion).toBe(calendar.version);
    expect(imported.approvalCase.nextCheckAt).toBe(day('2027-01-15'));
  });
});

describe('a case stored before there were reminders', () => {
  it('is read as one on which nothing falls until its next change', () => {
    const { nextCheckAt: _, calendarVersion: __, nodes, ...rest } = opened();
    const stored = { ...rest, nodes: nodes.map(({ preReviewToldAt: ___, ...node }) => node) };
    const read = approvalCaseSchema.parse(structuredClone(stored));
    expect(read.nextCheckAt).toBeNull();
    expect(read.nodes.every(({ preReviewToldAt }) => preReviewToldAt === null)).toBe(true);
    expect(ended(read, 'A01', at('2026-03-03')).approvalCase.nextCheckAt).not.toBeNull();
  });
});
