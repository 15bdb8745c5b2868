import { describe, expect, it } from 'vitest';
import { leadPolicy } from '../../../../services/leads/policy.ts';
import { changeStanding } from '../../../../services/leads/standing/domain/change-standing.ts';
import type { Lead } from '../../../../services/leads/kernel/lead.ts';
import { settleLead } from '../../../../services/leads/stages/domain/settle-lead.ts';
import { stageLight } from '../../../../services/leads/stages/domain/stage-clock.ts';
import type { Standing } from '../../../../services/leads/kernel/standing.ts';
import { packagedCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { startOf } from '../../../../shared/time/clock.ts';
import {
  coordinator,
  date,
  done,
  entering,
  inNegotiation,
  inScreening,
  now,
  signed,
} from '../../support/domain-leads.ts';

const light = (lead: Lead, on: string, policy = leadPolicy.defaults) =>
  stageLight(lead, policy, packagedCalendar, date(on));

const putAside = (lead: Lead, to: Standing, at = now): Lead =>
  done(changeStanding(lead, to, { ...entering(at), by: coordinator, project: null })).lead;

const paused = { kind: 'paused', since: now, reason: '等待', reviewOn: date('2026-05-06') } as const;

// Screening entered on Monday 2026-03-02 has five working days, due on 03-09; yellow from two working days before.
describe('the light of a lead’s stage', () => {
  it.each([
    ['on the day it is entered', '2026-03-02', 'green'],
    ['three working days before it is due', '2026-03-04', 'green'],
    ['two working days before', '2026-03-05', 'yellow'],
    ['on the day it is due', '2026-03-09', 'yellow'],
    ['on the next working day', '2026-03-10', 'red'],
  ])('is, %s, %s: %s', (_, on, expected) => {
    expect(light(inScreening(), on)).toBe(expected);
  });

  it('turns red on the day on which the check announces the lateness, neither earlier nor later', () => {
    for (const lead of [inScreening(), inNegotiation()]) {
      const falls = lead.nextCheckAt!;
      const announced = settleLead(lead, falls, leadPolicy.defaults, packagedCalendar)!;
      expect(announced.events.map(({ type }) => type)).toEqual(['leads.lead.stage-overdue.v1']);
      const day = falls.slice(0, 10);
      // 00:00 in Shanghai is the evening before in UTC, so that the text of the instant names the day before.
      expect([light(lead, day), light(announced.lead, day)]).toEqual(['yellow', 'red']);
      expect(startOf(date(lead.stageClock.dueOn!)) < falls).toBe(true);
    }
  });

  it('stays red where the lateness fell before the lead was set aside', () => {
    const late = putAside(inScreening(), paused, inScreening().nextCheckAt!);
    expect([late.standing.kind, light(late, '2026-03-31')]).toEqual(['paused', 'red']);
  });

  it('is blue while the lead is set aside in time, and green again when the limit begins anew', () => {
    const aside = putAside(inScreening(), paused);
    expect(light(aside, '2026-03-31')).toBe('blue');
    const again = putAside(aside, { kind: 'active' }, startOf(date('2026-04-01')));
    expect(light(again, '2026-04-01')).toBe('green');
  });

  it('is grey without a limit, and when the lead is lost or terminated', () => {
    const lost = { kind: 'lost', since: now, reasonCode: 'other', lesson: '教训' } as const;
    expect([
      light(signed(), '2027-03-02'),
      light(putAside(inScreening(), lost), '2026-03-31'),
      light(putAside(inScreening(), { kind: 'terminated', since: now, reason: '解除' }), '2026-03-31'),
    ]).toEqual(['grey', 'grey', 'grey']);
  });
});
