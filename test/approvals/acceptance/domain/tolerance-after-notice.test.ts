import { describe, expect, it } from 'vitest';
import { issueNotice, supplement } from '../../../../services/approvals/tasks/domain/completing.ts';
import { receive } from '../../../../services/approvals/tasks/domain/task-acts.ts';
import { ledgerOfTask } from '../../../../services/approvals/tasks/domain/task-ledger.ts';
import type { Task } from '../../../../services/approvals/tasks/domain/task.ts';
import {
  acceptWithTolerance,
  supplementOutstanding,
} from '../../../../services/approvals/acceptance/domain/tolerant-acceptance.ts';
import { anOpenedTask, at, by, done, rules } from '../../support/tasks.ts';

const clerk = (date: string) => by('clerk-1', at(date));
const funding = [{ material: 'funding-arrangement' }];
const term = { within: { days: 5, unit: 'workday' } } as const;

/** A construction permit of which the notice of 3 March names two documents, by its own words. */
const notified = (...missing: string[]): Task => {
  const received = done(receive(anOpenedTask(at('2026-03-02')), rules(), clerk('2026-03-02'))).task;
  const named = missing.map((material) => ({ material, reason: '缺' }));
  return done(issueNotice(received, rules(), clerk('2026-03-03'), named)).task;
};

const brought = (task: Task, material: string): Task =>
  done(supplement(task, rules(), by('investor-1', at('2026-03-05')), [{ material, document: '附件.pdf' }]))
    .task;

const accept = (task: Task, outstanding = funding, date = '2026-03-09') =>
  acceptWithTolerance(task, rules(), clerk(date), { outstanding, term });

describe('accepting with tolerance after the one notice', () => {
  it.each(['funding-arrangement', '资金安排', 'Funding arrangement'])(
    'is possible once only what may follow is still to come, called “%s” in the notice',
    (called) => {
      const task = brought(notified('施工图', called), '施工图');
      const { task: accepted, events } = done(accept(task));
      expect(accepted).toMatchObject({
        state: 'accepted',
        clock: { acceptedOn: '2026-03-09' },
        completion: { completeOn: '2026-03-09' },
        tolerance: { outstanding: [{ material: 'funding-arrangement' }], followUp: { by: '2026-03-16' } },
      });
      expect(events.map(({ type }) => type)).toEqual([
        'approvals.task.accepted.v1',
        'approvals.task.accepted-with-tolerance.v1',
      ]);
    },
  );

  it('leaves the days of the notice with the applicant and those after with the department', () => {
    const { task } = done(accept(brought(notified('施工图', '资金安排'), '施工图')));
    const { before, running } = ledgerOfTask(task, rules().calendar, at('2026-03-11'));
    expect(before.parties).toEqual([
      { party: 'department:housing-and-construction', workdays: 1 },
      { party: 'applicant', workdays: 4 },
    ]);
    expect(running.parties).toEqual([{ party: 'department:housing-and-construction', workdays: 2 }]);
  });

  it('is refused while a critical document of the notice is missing, and names it', () => {
    const refused = accept(notified('施工图', '资金安排'));
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'NOTICE_STILL_OPEN', facts: { material: '施工图' } },
    });
  });

  it('asks for nothing that the notice did not name: it is told once', () => {
    const outcome = accept(brought(notified('施工图'), '施工图'));
    expect(outcome).toMatchObject({
      ok: false,
      error: {
        code: 'MATERIALS_NOT_ASKED_FOR',
        faults: [{ pointer: '/outstanding/0/material' }],
      },
    });
  });

  it('lets what follows be handed in as ever', () => {
    const { task } = done(accept(notified('资金安排')));
    const supplied = done(
      supplementOutstanding(task, rules(), by('investor-1', at('2026-03-12')), [
        { material: 'funding-arrangement', document: '资金证明.pdf' },
      ]),
    );
    expect(supplied.events.at(-1)?.fact).toMatchObject({ outstanding: [], late: false });
  });
});
