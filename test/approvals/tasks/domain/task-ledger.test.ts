import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workdaysBetween } from '../../../../shared/calendar/work-calendar.ts';
import { dateOf, dateSchema } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { accept, receive } from '../../../../services/approvals/tasks/domain/task-acts.ts';
import { issueNotice, supplement } from '../../../../services/approvals/tasks/domain/completing.ts';
import { pause } from '../../../../services/approvals/tasks/domain/pausing.ts';
import { ledgerOfTask } from '../../../../services/approvals/tasks/domain/task-ledger.ts';
import { anOpenedTask, at, by, done, rules } from '../../support/tasks.ts';

describe('the ledger of a task', () => {
  it('puts every working day down to one party and adds up exactly', () => {
    const gap = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        gap,
        gap,
        gap,
        gap,
        (asked, back, taken, stopped, until) => {
          const start = dateSchema.parse('2026-03-02');
          const { calendar } = rules();
          const noticed = addDays(start, asked);
          const supplied = addDays(noticed, back);
          const accepted = addDays(supplied, Math.min(taken, 4));
          const paused = addDays(accepted, stopped);
          const on = addDays(paused, until);
          const who = (day: string) => by('clerk-1', at(day));
          let task = done(receive(anOpenedTask(at(start)), rules(), who(start))).task;
          const missing = [{ material: '图', reason: '缺' }];
          task = done(issueNotice(task, rules(), who(noticed), missing)).task;
          task = done(supplement(task, rules(), who(supplied), [{ material: '图', document: '图' }])).task;
          task = done(accept(task, rules(), who(accepted))).task;
          const grounds = { kind: 'hearing', legalBasis: '45', noticeDocument: '1' };
          const expected = { days: 5, unit: 'workday' as const };
          task = done(pause(task, rules(), who(paused), { ...grounds, expected }, { pauses: [] })).task;
          const ledger = ledgerOfTask(task, calendar, at(on));
          const sum = (parties: readonly { workdays: number }[]) =>
            parties.reduce((all, { workdays }) => all + workdays, 0);
          expect(sum(ledger.before.parties) + sum(ledger.running.parties)).toBe(ledger.workdays);
          expect(ledger.workdays).toBe(workdaysBetween(calendar, start, dateOf(at(on))));
          const applicant = ledger.before.parties.find(({ party }) => party === 'applicant')?.workdays ?? 0;
          expect(applicant).toBe(workdaysBetween(calendar, noticed, supplied));
        },
      ),
    );
  });
});
