import { describe, expect, it } from 'vitest';
import { notificationPolicy } from '../../../../services/notifications/policy.ts';
import {
  otherChannelsFrom,
  tellsOfBreach,
} from '../../../../services/notifications/notices/domain/urgent-news.ts';
import { notificationPolicySchema } from '../../../../services/notifications/kernel/policy-schema.ts';
import { rungs } from '../../../../shared/events/rungs.ts';
import { toInstant } from '../../../../shared/time/clock.ts';

/** An instant by the clock on the wall in Shanghai. */
const at = (wall: string) => toInstant(new Date(`${wall}+08:00`));

const urgentHoursSchema = notificationPolicySchema.shape.urgentHours;

describe('when other channels may carry news of a breach of law (rulings 43)', () => {
  it.each([
    ['a minute before the hour', '2026-03-02T07:29:00', '2026-03-02T07:30:00'],
    ['a moment before the hour', '2026-03-02T07:29:59.999', '2026-03-02T07:30:00'],
    ['on the hour', '2026-03-02T07:30:00', '2026-03-02T07:30:00'],
    ['within the hours', '2026-03-02T12:34:56', '2026-03-02T12:34:56'],
    ['at the last minute', '2026-03-02T22:00:00', '2026-03-02T22:00:00'],
    ['after the last minute', '2026-03-02T22:00:01', '2026-03-03T07:30:00'],
    ['a minute after it', '2026-03-02T22:01:00', '2026-03-03T07:30:00'],
    ['at midnight, when rungs fall', '2026-03-03T00:00:00', '2026-03-03T07:30:00'],
    ['on a Saturday', '2026-03-07T10:00:00', '2026-03-07T10:00:00'],
    ['on a Friday night, into the Saturday', '2026-03-06T22:01:00', '2026-03-07T07:30:00'],
    ['on a statutory holiday', '2026-10-01T06:00:00', '2026-10-01T07:30:00'],
    ['on the last night of the year', '2026-12-31T23:00:00', '2027-01-01T07:30:00'],
  ])('%s: %s → %s', (_, now, from) => {
    expect(otherChannelsFrom(notificationPolicy.defaults.urgentHours, at(now))).toBe(at(from));
  });

  it('goes by the hours that the county has set', () => {
    const hours = urgentHoursSchema.parse({ opens: 8 * 60, closes: 20 * 60 });
    expect(otherChannelsFrom(hours, at('2026-03-02T07:45:00'))).toBe(at('2026-03-02T08:00:00'));
    expect(otherChannelsFrom(hours, at('2026-03-02T20:30:00'))).toBe(at('2026-03-03T08:00:00'));
    expect(urgentHoursSchema.safeParse({ opens: 600, closes: 600 }).success).toBe(false);
  });
});

describe('news of a breach of law', () => {
  const type = 'approvals.task.rung-raised.v1';

  it.each(rungs)('of %s is what passed a limit of the law, not what comes near one', (rung) => {
    expect([
      tellsOfBreach({ type, fact: { cause: 'statutory', rung } }),
      tellsOfBreach({ type, fact: { cause: 'promise', rung } }),
    ]).toEqual([rung !== 'rung-0', false]);
  });

  it('is also that a decision was delivered late, and nothing that says neither', () => {
    expect(tellsOfBreach({ type: 'approvals.task.delivery-late.v1', fact: {} })).toBe(true);
    expect(tellsOfBreach({ type: 'approvals.task.opened.v1', fact: {} })).toBe(false);
  });
});
