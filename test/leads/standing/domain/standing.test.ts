import { describe, expect, it } from 'vitest';
import { leadPolicy } from '../../../../services/leads/policy.ts';
import { amendLead } from '../../../../services/leads/register/domain/amend-lead.ts';
import { changeStanding } from '../../../../services/leads/standing/domain/change-standing.ts';
import type { Lead } from '../../../../services/leads/kernel/lead.ts';
import { moveStage } from '../../../../services/leads/stages/domain/move-stage.ts';
import type { Project } from '../../../../services/leads/kernel/project.ts';
import { settleLead } from '../../../../services/leads/stages/domain/settle-lead.ts';
import { holdsEnterprise, type Standing } from '../../../../services/leads/kernel/standing.ts';
import { packagedCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { standings, type StandingKind } from '../../../../shared/events/lead-terms.ts';
import { instantSchema, startOf, type Instant } from '../../../../shared/time/clock.ts';
import {
  aProject,
  coordinator,
  date,
  done,
  entering,
  inNegotiation,
  inScreening,
  now,
  officer,
  refusalOf,
  signed,
} from '../../support/domain-leads.ts';

const to: Readonly<Record<StandingKind, Standing>> = {
  active: { kind: 'active' },
  paused: { kind: 'paused', since: now, reason: '等待规划调整', reviewOn: date('2026-03-20') },
  lost: { kind: 'lost', since: now, reasonCode: 'chose-elsewhere', lesson: '报价慢了一周' },
  terminated: { kind: 'terminated', since: now, reason: '协议解除' },
  suspect: { kind: 'suspect', since: now, reason: '签约后无动作' },
  incubating: { kind: 'incubating', since: now, until: date('2026-06-01') },
};

const change = (
  lead: Lead,
  kind: StandingKind,
  {
    at = now,
    by = coordinator,
    project = null,
  }: { at?: Instant; by?: typeof officer; project?: Project | null } = {},
) => changeStanding(lead, to[kind], { ...entering(at), by, project });

/** From each standing to each: active paused lost terminated suspect incubating. */
const ways: Readonly<Record<StandingKind, string>> = {
  active: '- y y y y y',
  paused: 'y - y y y y',
  lost: 'y - - - - -',
  terminated: '- - - - - -',
  suspect: 'y - y y - -',
  incubating: 'y y y y y -',
};

describe('the standing of a lead', () => {
  const cells = standings.flatMap((from) =>
    ways[from].split(' ').map((cell, index) => [from, standings[index]!, cell === 'y'] as const),
  );

  it.each(cells)('goes from %s to %s: %s', (from, towards, allowed) => {
    const outcome = change({ ...inNegotiation(), standing: to[from] }, towards);
    expect(outcome.ok).toBe(allowed);
    if (!outcome.ok) expect(outcome.error).toMatchObject({ code: 'STANDING_OUT_OF_ORDER' });
    else
      expect(outcome.value.events).toMatchObject([
        { type: 'leads.lead.standing-changed.v1', fact: { from, to: towards } },
      ]);
  });

  it('tells reason, lesson and the day to look again in the timeline', () => {
    expect(done(change(inNegotiation(), 'lost')).events[0]?.fact).toMatchObject({
      lossReason: 'chose-elsewhere',
      lesson: '报价慢了一周',
    });
    expect(done(change(inNegotiation(), 'paused')).events[0]?.fact).toMatchObject({
      reason: '等待规划调整',
      lookAgainOn: '2026-03-20',
    });
  });

  it.each([
    ['lost', 'NOT_AT_THIS_STAGE'],
    ['incubating', 'NOT_AT_THIS_STAGE'],
    ['paused', null],
    ['suspect', null],
    ['terminated', null],
  ] as const)('of a signed lead becoming %s: %s', (kind, code) => {
    const outcome = change(signed(), kind, { project: aProject() });
    expect(outcome.ok ? null : outcome.error.code).toBe(code);
  });

  it('ends the project with a terminated lead, and leaves it alone otherwise', () => {
    const ended = done(change(signed(), 'terminated', { project: aProject() }));
    expect(ended.project?.project.terminatedAt).toBe(now);
    expect(ended.project?.events).toMatchObject([{ type: 'leads.project.terminated.v1' }]);
    expect(done(change(signed(), 'suspect', { project: aProject() })).project?.events).toEqual([]);
  });

  it('as a suspicion is not lifted by the officer who follows the lead', () => {
    const suspect = { ...signed(), standing: to.suspect };
    expect(refusalOf(change(suspect, 'active', { by: officer })).code).toBe('SUSPICION_NOT_YOURS_TO_LIFT');
    expect(change(suspect, 'active', { by: coordinator }).ok).toBe(true);
  });

  it.each([
    ['paused', '2026-03-20', 'reviewOn'],
    ['incubating', '2026-06-01', 'until'],
  ] as const)('%s needs a day that lies ahead', (kind, day, field) => {
    const onThatDay = startOf(date(day));
    const dayBefore = instantSchema.parse(new Date(Date.parse(onThatDay) - 1).toISOString());
    expect(refusalOf(change(inScreening(), kind, { at: onThatDay }))).toMatchObject({
      code: 'DATE_NOT_AHEAD',
      faults: [{ pointer: `/${field}` }],
    });
    expect(change(inScreening(), kind, { at: dayBefore }).ok).toBe(true);
  });

  it.each([
    ['active', true],
    ['paused', true],
    ['suspect', true],
    ['incubating', true],
    ['lost', false],
    ['terminated', false],
  ] as const)('%s holds the enterprise: %s', (kind, holds) => {
    expect(holdsEnterprise(to[kind])).toBe(holds);
  });

  it.each(['paused', 'lost', 'terminated', 'suspect', 'incubating'] as const)(
    '%s stops the lead from moving on',
    (kind) => {
      const lead = { ...inScreening(), standing: to[kind] };
      expect(refusalOf(moveStage(lead, 'negotiation', entering()))).toMatchObject({
        code: 'LEAD_NOT_ACTIVE',
        facts: { standing: kind },
      });
    },
  );

  it('closes what was entered once lost or signed', () => {
    const amendment = { source: '另一来源' };
    expect(amendLead({ ...inScreening(), standing: to.paused }, amendment).ok).toBe(true);
    expect(refusalOf(amendLead({ ...inScreening(), standing: to.lost }, amendment)).code).toBe(
      'LEAD_NOT_ACTIVE',
    );
    expect(refusalOf(amendLead(signed(), amendment)).code).toBe('NOT_AT_THIS_STAGE');
  });
});

describe('lateness and standing', () => {
  // Screening entered on Monday 2 March 2026 has five working days: due on the 9th, late from the 10th.
  const late = startOf(date('2026-03-10'));
  const settle = (lead: Lead, at: Instant) => settleLead(lead, at, leadPolicy.defaults, packagedCalendar);

  it('announces nothing while the lead is set aside, but the day to look at it again, once', () => {
    const paused = done(change(inScreening(), 'paused')).lead;
    expect(settle(paused, late)).toBeNull();
    const due = settle(paused, startOf(date('2026-03-20')));
    expect(due?.events).toMatchObject([
      { type: 'leads.lead.look-again-due.v1', fact: { standing: 'paused', lookAgainOn: '2026-03-20' } },
    ]);
    expect(settle(due!.lead, startOf(date('2026-03-21')))).toBeNull();
  });

  it.each(['lost', 'terminated', 'suspect'] as const)('waits for nothing while %s', (kind) => {
    expect(done(change(inScreening(), kind)).lead.nextCheckAt).toBeNull();
  });

  it('begins the limit anew when the lead is taken up again', () => {
    const paused = done(change(inScreening(), 'paused')).lead;
    const resumed = done(change(paused, 'active', { at: late })).lead;
    expect(resumed.stageClock).toMatchObject({ enteredAt: now, resumedAt: late, dueOn: '2026-03-17' });
    expect(settle(resumed, startOf(date('2026-03-17')))).toBeNull();
    expect(settle(resumed, startOf(date('2026-03-18')))?.events).toMatchObject([
      { type: 'leads.lead.stage-overdue.v1', fact: { dueOn: '2026-03-17' } },
    ]);
  });

  it('is not shed by pausing: what had fallen is announced first and stays announced', () => {
    const paused = done(change(inScreening(), 'paused', { at: late }));
    expect(paused.events.map(({ type }) => type)).toEqual([
      'leads.lead.stage-overdue.v1',
      'leads.lead.standing-changed.v1',
    ]);
    const resumed = done(change(paused.lead, 'active', { at: startOf(date('2026-03-12')) })).lead;
    expect(resumed.stageClock).toMatchObject({ dueOn: '2026-03-09', overdueAnnounced: true });
    expect(resumed.nextCheckAt).toBeNull();
  });
});
