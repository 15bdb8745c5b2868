import { describe, expect, it } from 'vitest';
import { packagedAcknowledgementRules } from '../../support/acknowledgement-rules.ts';
import {
  acknowledgementDue,
  lapseAudience,
} from '../../../../services/notifications/inbox/domain/acknowledgement.ts';
import {
  acknowledge,
  inboxItemSchema,
  nextCheckAt,
  read,
  settle,
  spareAcknowledgement,
  type InboxItem,
} from '../../../../services/notifications/inbox/domain/inbox-item.ts';
import { buildCalendar, packagedCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { aLeadId, anAssignmentId } from '../../support/directory-of-a-county.ts';

const rules = packagedAcknowledgementRules;
const timing = { rules, calendar: packagedCalendar };
const at = (moment: string) => instantSchema.parse(moment);
const due = at('2026-03-02T07:00:00.000Z');
const before = at('2026-03-02T06:59:59.999Z');
const later = at('2026-03-02T09:00:00.000Z');

const anItem = (overrides: Record<string, unknown> = {}): InboxItem =>
  inboxItemSchema.parse({
    inboxItemId: '01KJQ0000000000000000000CC',
    person: 'clerk-1',
    eventId: `${anAssignmentId}.1.1`,
    type: 'approvals.assignment.opened.v1',
    subject: anAssignmentId,
    root: aLeadId,
    capacity: 'responsible',
    post: { department: 'health', post: 'clerk' },
    standsInFor: null,
    title: { zh: '新交办', en: 'New' },
    body: { zh: '请办理', en: 'Please' },
    templateVersion: 1,
    occurredAt: '2026-03-02T00:55:00.000Z',
    toldAt: '2026-03-02T01:00:00.000Z',
    readAt: null,
    acknowledgedAt: null,
    acknowledgement: { by: due, provisional: false, lapsed: false },
    ...overrides,
  });

const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);
const acknowledged = 'notifications.inbox-item.acknowledged.v1';
const lapsed = 'notifications.acknowledgement.lapsed.v1';

describe('acknowledging', () => {
  it('keeps the date, counts as read and is announced', () => {
    const { state, events } = acknowledge(anItem(), timing, before);
    expect(state).toMatchObject({ acknowledgedAt: before, readAt: before });
    expect(events).toEqual([
      {
        type: acknowledged,
        audience: [],
        fact: {
          inboxItemId: '01KJQ0000000000000000000CC',
          person: 'clerk-1',
          aboutEvent: `${anAssignmentId}.1.1`,
          aboutSubject: anAssignmentId,
        },
      },
    ]);
    expect(nextCheckAt(state)).toBeNull();
  });

  it('keeps the first dates when repeated and when read before', () => {
    const once = acknowledge(read(anItem(), at('2026-03-02T02:00:00.000Z')).state, timing, before).state;
    const twice = acknowledge(once, timing, later);
    expect(twice).toEqual({ state: once, events: [] });
    expect(once.readAt).toBe('2026-03-02T02:00:00.000Z');
  });

  it('too late, lets the lapse fall first', () => {
    const { state, events } = acknowledge(anItem(), timing, later);
    expect(types(events)).toEqual([lapsed, acknowledged]);
    expect(state.acknowledgement?.lapsed).toBe(true);
  });
});

describe('reading', () => {
  it('keeps the first date and is no acknowledgement', () => {
    const { state } = read(read(anItem(), before).state, later);
    expect(state).toMatchObject({ readAt: before, acknowledgedAt: null });
    expect(nextCheckAt(state)).toBe(due);
  });
});

describe('the lapse of an acknowledgement', () => {
  it.each([
    ['before its instant', before, {}, []],
    ['at its instant', due, {}, [lapsed]],
    ['late', later, {}, [lapsed]],
    ['acknowledged', later, { acknowledgedAt: before }, []],
    ['lapsed before', later, { acknowledgement: { by: due, provisional: false, lapsed: true } }, []],
    ['asked of nobody', later, { acknowledgement: null }, []],
  ])('%s: falls as it should', (_, now, overrides, expected) => {
    const { state, events } = settle(anItem(overrides), timing, now);
    expect(types(events)).toEqual(expected);
    if (expected.length > 0) expect(nextCheckAt(state)).toBeNull();
  });

  it.each([
    ['clerk', 'section-head'],
    ['deputy-clerk', 'section-head'],
    ['section-head', 'deputy-head'],
    ['deputy-head', 'head'],
  ])('at a %s is told to the %s', (post, superior) => {
    const { events } = settle(anItem({ post: { department: 'health', post } }), timing, due);
    expect(events[0]?.audience).toEqual([
      { kind: 'post', capacity: 'informed', department: 'health', post: superior },
    ]);
  });

  it.each([
    ['the head of a department', { department: 'health', post: 'head' }],
    ['a person told as such', null],
  ])('of %s is on record and told to nobody above', (_, post) => {
    const { events } = settle(anItem({ post }), timing, due);
    expect(events).toMatchObject([{ type: lapsed, audience: [] }]);
  });
});

describe('an acknowledgement asked for past the published calendar', () => {
  const told = at('2026-12-31T09:00:00.000Z');
  const provisionally = at('2027-01-01T04:00:00.000Z');
  const published = buildCalendar({
    notices: [
      {
        year: 2027,
        noticeNumber: '国办发明电〔2026〕9号',
        holidays: [dateSchema.parse('2027-01-01')],
        workdays: [],
        version: 1,
      },
    ],
    adjustments: [],
  });
  const anUnpublished = () =>
    anItem({ toldAt: told, acknowledgement: { by: provisionally, provisional: true, lapsed: false } });

  it('never lapses while the year is unknown: it is looked at again each day', () => {
    const first = settle(anUnpublished(), timing, provisionally);
    expect(first.events).toEqual([]);
    expect(nextCheckAt(first.state)).toBe('2027-01-01T16:00:00.000Z');
    const weekLater = settle(first.state, timing, at('2027-01-08T01:00:00.000Z'));
    expect(weekLater.events).toEqual([]);
    expect(weekLater.state.acknowledgement).toMatchObject({ provisional: true, lapsed: false });
    expect(nextCheckAt(weekLater.state)).toBe('2027-01-08T16:00:00.000Z');
  });

  it('is counted anew once the year is there, and lapses at its own instant and not before', () => {
    const known = { rules, calendar: published };
    const reckoned = settle(anUnpublished(), known, provisionally);
    expect(types(reckoned.events)).toEqual([]);
    const by = reckoned.state.acknowledgement?.by ?? provisionally;
    expect(reckoned.state.acknowledgement).toEqual({
      by: '2027-01-04T04:00:00.000Z',
      provisional: false,
      lapsed: false,
    });
    expect(nextCheckAt(reckoned.state)).toBe(by);
    expect(settle(reckoned.state, known, at('2027-01-04T03:59:59.999Z')).events).toEqual([]);
    expect(types(settle(reckoned.state, known, by).events)).toEqual([lapsed]);
  });

  it('acknowledged meanwhile is acknowledged, not late', () => {
    const { state, events } = acknowledge(anUnpublished(), timing, at('2027-01-08T01:00:00.000Z'));
    expect(types(events)).toEqual([acknowledged]);
    expect(state.acknowledgement?.lapsed).toBe(false);
  });

  it('is asked of nobody any more once the work is received, however late by the guess', () => {
    const { acknowledgement } = spareAcknowledgement(anUnpublished(), at('2027-01-08T01:00:00.000Z'));
    expect(acknowledgement).toBeNull();
  });
});

describe('the post that hears of a lapse', () => {
  const office = departmentIdSchema.parse('leading-group-office');
  const having = (...posts: string[]) => ({
    ...rules,
    posts: new Map([[office, posts.map((post) => postIdSchema.parse(post))]]),
  });
  const hears = (of: typeof rules, post: string) =>
    lapseAudience(of, { department: office, post: postIdSchema.parse(post) }).map((each) =>
      each.kind === 'post' ? each.post : null,
    );
  it.each([
    ['the next above', having('clerk', 'section-head', 'head'), 'clerk', ['section-head']],
    ['the nearest that the department has', having('clerk', 'deputy-clerk', 'head'), 'clerk', ['head']],
    ['the next above where the posts are not known', rules, 'clerk', ['section-head']],
    ['nobody above the last', having('clerk'), 'clerk', []],
    ['nobody above the head', having('clerk', 'head'), 'head', []],
  ])('is %s', (_, of, post, expected) => {
    expect(hears(of, post)).toEqual(expected);
  });
});

describe('the acknowledgement asked for', () => {
  it.each([
    ['across the noon break', '2026-03-02T01:00:00.000Z', '2026-03-02T07:00:00.000Z'],
    ['over a weekend', '2026-03-06T09:00:00.000Z', '2026-03-09T04:00:00.000Z'],
    ['over the National Day holiday', '2026-09-30T09:30:00.000Z', '2026-10-08T06:30:00.000Z'],
  ])('counts four working hours %s', (_, toldAt, by) => {
    const asked = acknowledgementDue(rules, packagedCalendar, 'approvals.assignment.opened.v1', at(toldAt));
    expect(asked).toEqual({ by, provisional: false });
  });

  it.each([
    ['2026-03-02T01:00:00.000Z', '2026-03-02T06:00:00.000Z'],
    ['2026-03-02T08:30:00.000Z', '2026-03-03T05:30:00.000Z'],
  ])('counts by the office hours that the county has, told at %s', (toldAt, by) => {
    const own = { ...rules, workingHours: [{ opens: 10 * 60, closes: 17 * 60 }] };
    const asked = acknowledgementDue(own, packagedCalendar, 'approvals.assignment.opened.v1', at(toldAt));
    expect(asked).toEqual({ by, provisional: false });
  });

  it('is none for a type the rules do not name', () => {
    expect(
      acknowledgementDue(rules, packagedCalendar, 'approvals.assignment.rung-raised.v1', due),
    ).toBeNull();
  });

  it('is provisional past the published calendar', () => {
    const told = at('2026-12-31T09:00:00.000Z');
    expect(
      acknowledgementDue(rules, packagedCalendar, 'approvals.assignment.opened.v1', told)?.provisional,
    ).toBe(true);
  });
});
