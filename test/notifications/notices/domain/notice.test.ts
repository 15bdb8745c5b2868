import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packagedAcknowledgementRules } from '../../support/acknowledgement-rules.ts';
import { acknowledgementDue } from '../../../../services/notifications/inbox/domain/acknowledgement.ts';
import { dropReasons } from '../../../../services/notifications/notices/domain/drop-reason.ts';
import { inboxItemsOf } from '../../../../services/notifications/notices/domain/inbox-items-of.ts';
import {
  issueNotice,
  noticeSchema,
  type Notice,
} from '../../../../services/notifications/notices/domain/notice.ts';
import type { UrgentHours } from '../../../../services/notifications/kernel/policy-schema.ts';
import { packagedCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { Recipient } from '../../../../shared/events/audience.ts';
import { receive } from '../../../../shared/events/envelope.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import {
  aDepartment,
  anEnvelope,
  aView,
  toEnterprise,
  toPerson,
  toPost,
} from '../../support/directory-of-a-county.ts';

const rules = packagedAcknowledgementRules;
const office = 'development-and-reform';
const now = instantSchema.parse('2026-03-02T01:00:00.000Z');

const counter = () => {
  let made = 0;
  return () => `01KJQ${String((made += 1)).padStart(21, '0')}`;
};

const eventFor = (audience: readonly Recipient[], actor = 'officer-1') => {
  const event = receive('approvals.assignment.opened.v1', anEnvelope({ audience, actor }));
  if (event === null) throw new Error('the example event has its published shape');
  return event;
};

const noticeOf = (
  audience: readonly Recipient[],
  view: ReturnType<typeof aView>,
  actor?: string,
  isLongPast = false,
  urgentHours: UrgentHours | null = null,
): Notice =>
  issueNotice(eventFor(audience, actor), view, {
    ...{ now, newId: counter(), templateVersion: 1 },
    isLongPast,
    urgentHours,
  });

const outcomes = (notice: Notice) =>
  notice.candidates.map((each) => [
    each.person,
    each.recipient.capacity,
    each.outcome === 'delivered' ? 'delivered' : each.reason,
  ]);

const telling = (notice: Notice) => ({
  root: 'root',
  message: { title: { zh: '题', en: 'title' }, body: { zh: '文', en: 'body' } },
  acknowledgement: acknowledgementDue(rules, packagedCalendar, notice.type, notice.toldAt),
});

describe('issueNotice', () => {
  const view = aView([aDepartment(office, { clerk: ['clerk-1'], 'section-head': ['head-1'] })]);

  it('tells a person matched twice once, in the stronger capacity', () => {
    const notice = noticeOf([toPerson('clerk-1', 'informed'), toPost(office, 'clerk', 'responsible')], view);
    expect(outcomes(notice)).toEqual([
      ['clerk-1', 'responsible', 'delivered'],
      ['clerk-1', 'informed', 'already-told'],
    ]);
  });

  it('tells nobody of what is long past, and has that on record of everybody matched', () => {
    const audience = [toPerson('clerk-1', 'informed'), toPost(office, 'section-head', 'responsible')];
    expect(outcomes(noticeOf(audience, view, undefined, true))).toEqual([
      ['head-1', 'responsible', 'long-past'],
      ['clerk-1', 'informed', 'long-past'],
    ]);
  });

  it('does not tell the actor what they did', () => {
    const notice = noticeOf([toPerson('clerk-1', 'informed')], view, 'clerk-1');
    expect(outcomes(notice)).toEqual([['clerk-1', 'informed', 'own-act']]);
  });

  it('tells the actor all the same what is theirs to do next', () => {
    const notice = noticeOf([toPost(office, 'clerk', 'responsible')], view, 'clerk-1');
    expect(outcomes(notice)).toEqual([['clerk-1', 'responsible', 'delivered']]);
  });

  it('records an audience of nobody as such', () => {
    expect(noticeOf([], view).candidates).toEqual([]);
  });
});

describe('the items of a notice', () => {
  const view = aView([aDepartment(office, { clerk: ['clerk-1'], 'section-head': ['head-1'] })]);

  it('ask the responsible alone for an acknowledgement, within four working hours', () => {
    const notice = noticeOf([toPost(office, 'clerk'), toPost(office, 'section-head', 'informed')], view);
    const items = inboxItemsOf(notice, telling(notice));
    expect(items.map(({ person, acknowledgement }) => [person, acknowledgement])).toEqual([
      // Told at 09:00 on a Monday: three hours until noon, one from 14:00.
      ['clerk-1', { by: '2026-03-02T07:00:00.000Z', provisional: false, lapsed: false }],
      ['head-1', null],
    ]);
  });
});

const people = ['a', 'b', 'c', 'd', 'e'];
const posts = ['clerk', 'deputy-clerk', 'section-head'];
const codes = [fictionalCreditCode(1), fictionalCreditCode(2)];
const person = fc.constantFrom(...people);
const capacity = fc.constantFrom('responsible' as const, 'informed' as const);
const recipient = fc.oneof(
  fc.tuple(fc.constantFrom(office, 'health'), fc.constantFrom(...posts), capacity).map((to) => toPost(...to)),
  fc.tuple(person, capacity).map((to) => toPerson(...to)),
  fc.tuple(fc.constantFrom(...codes), capacity).map((to) => toEnterprise(...to)),
);
const holders = fc.record(
  Object.fromEntries(posts.map((at) => [at, fc.uniqueArray(person, { maxLength: 3 })])),
);
const leave = fc.record({
  person,
  from: fc.constantFrom('2026-02-20', '2026-03-02', '2026-03-03'),
  to: fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-20'),
  deputy: person,
});
const view = fc
  .tuple(holders, fc.array(leave, { maxLength: 4 }), fc.uniqueArray(person, { maxLength: 3 }))
  .map(([filled, leaves, contacts]) =>
    aView([aDepartment(office, filled, leaves)], { [codes[0]!]: contacts }),
  );
const audience = fc.array(recipient, { maxLength: 12 });

describe('for any audience and directory', () => {
  it('every recipient is accounted for, and each candidate is delivered or dropped for a known reason', () => {
    fc.assert(
      fc.property(audience, view, person, (to, seen, actor) => {
        const notice = noticeOf(to, seen, actor);
        expect(noticeSchema.parse(notice)).toEqual(notice);
        for (const each of to) expect(notice.candidates.map((known) => known.recipient)).toContainEqual(each);
        for (const each of notice.candidates) {
          if (each.outcome === 'dropped') expect(dropReasons).toContain(each.reason);
          else expect(each.person).toBeTypeOf('string');
        }
      }),
    );
  });

  it('nobody gets two items, and whoever is dropped as already told has one', () => {
    fc.assert(
      fc.property(audience, view, person, (to, seen, actor) => {
        const notice = noticeOf(to, seen, actor);
        const told = inboxItemsOf(notice, telling(notice)).map((item) => item.person);
        expect(new Set(told).size).toBe(told.length);
        for (const each of notice.candidates) {
          if (each.outcome === 'dropped' && each.reason === 'already-told')
            expect(told).toContain(each.person);
        }
      }),
    );
  });

  it('whoever could be told as responsible is told as responsible', () => {
    fc.assert(
      fc.property(audience, view, person, (to, seen, actor) => {
        const notice = noticeOf(to, seen, actor);
        const items = inboxItemsOf(notice, telling(notice));
        for (const each of notice.candidates) {
          if (each.recipient.capacity !== 'responsible' || each.person === null) continue;
          if (each.outcome === 'dropped' && each.reason === 'on-leave') continue;
          expect(items.find((item) => item.person === each.person)?.capacity).toBe('responsible');
        }
      }),
    );
  });

  it('the order of the audience changes nothing', () => {
    const shuffled = audience.chain((to) =>
      fc.tuple(fc.constant(to), fc.shuffledSubarray(to, { minLength: to.length, maxLength: to.length })),
    );
    fc.assert(
      fc.property(shuffled, view, person, ([to, permuted], seen, actor) => {
        expect(noticeOf(permuted, seen, actor)).toEqual(noticeOf(to, seen, actor));
      }),
    );
  });
});
