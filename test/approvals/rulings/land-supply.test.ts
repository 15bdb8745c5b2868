import { describe, expect, it } from 'vitest';
import { clerkOf } from '../../support/callers.ts';
import { packagedCalendar, nthWorkdayAfter } from '../../../shared/calendar/work-calendar.ts';
import { projectedDueDate } from '../../../shared/calendar/due-date.ts';
import { dueDatesIfResumed, startClock } from '../../../shared/deadlines/deadline-clock.ts';
import { lightOf } from '../../../shared/deadlines/reading.ts';
import { defaultLadder } from '../../../shared/deadlines/ladder.ts';
import { dateOf, dateSchema, startOf } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { startingCatalogue } from '../support/county-catalogue.ts';
import { noticesRunThrough } from '../../../services/approvals/catalogue/domain/matter.ts';
import { pauseRuleOf } from '../../../services/approvals/catalogue/domain/pause.ts';
import { datesOf, shiftIn } from '../../../services/approvals/cases/domain/case-dates.ts';
import { draftFromTemplate } from '../../../services/approvals/cases/domain/case-draft.ts';
import { planWithNotices } from '../../../services/approvals/cases/domain/notices-in-plan.ts';
import { defaultSettings } from '../../../services/approvals/county/domain/default-settings.ts';
import { at } from '../support/assignments.ts';
import { aSigning, nodeIn, openSignedCase, seeCase } from '../support/cases.ts';
import { startApprovals } from '../support/service.ts';

const supply = startingCatalogue.catalogue.matters.find(({ code }) => code === 'A06')!;
const notices = { days: 30, unit: 'calendar-day' } as const;

describe('ruling 29: land supply A06', () => {
  it('has no statutory maximum, and no pause for its notice and listing', () => {
    expect(supply.variants.map(({ statutory }) => statutory)).toEqual([null, null]);
    for (const kind of ['public-notice', 'tender', 'auction'] as const)
      expect([kind, pauseRuleOf(supply, kind)]).toEqual([kind, null]);
    expect(pauseRuleOf(supply, 'hearing')).not.toBeNull();
  });

  it('is planned for the later of 22 working days and its notices, and is not red on the day the plan calls its finish', () => {
    const drafted = draftFromTemplate(
      { catalogue: startingCatalogue, settings: defaultSettings, departments: new Map() },
      'industrial-cleared-land',
    );
    if (!drafted.ok) throw new Error('the template is known');
    const { limits } = drafted.value.nodes.find(({ code }) => code === 'A06')!.work!;
    let byNotices = 0;
    for (let offset = 0; offset < 1000; offset += 1) {
      const openedOn = addDays(dateSchema.parse('2024-01-01'), offset);
      const shift = shiftIn(packagedCalendar);
      const plan = planWithNotices(drafted.value.plan, startingCatalogue, openedOn, packagedCalendar, shift);
      const planned = datesOf(plan, openedOn, null, packagedCalendar).nodes.get('A06')!;
      const days = nthWorkdayAfter(packagedCalendar, openedOn, 22);
      const standing = projectedDueDate(packagedCalendar, openedOn, notices).date;
      expect(planned.finish).toBe(days > standing ? days : standing);
      if (standing > days) byNotices += 1;
      const { promised } = limits;
      const clock = startClock(
        {
          acceptedOn: openedOn,
          promised,
          statutory: null,
          notices: noticesRunThrough(supply, 'auction-or-listing')!,
        },
        startOf(openedOn),
      );
      expect(dueDatesIfResumed(clock, packagedCalendar, openedOn).shown.date).toBe(planned.finish);
      expect(lightOf(clock, packagedCalendar, defaultLadder, planned.finish)).not.toBe('red');
    }
    // Weeks with a Saturday worked hold more working days, so that the notices decide.
    expect(byNotices).toBeGreaterThan(0);
  });

  it('over HTTP: due on the planned finish, by the plan', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    const id = await openSignedCase(approvals, aSigning());
    const { taskId, department, planned } = nodeIn(await seeCase(approvals, id), 'A06');
    const { body } = await approvals.send('POST', `/v1/tasks/${taskId}/accept`, { as: clerkOf(department) });
    expect(body).toMatchObject({ limitSource: 'plan', clock: { due: { date: planned?.finish } } });
    expect(dateOf(approvals.clock.now())).toBe('2026-03-02');
  });
});
