import { beforeEach, describe, expect, it } from 'vitest';
import { admin } from '../../../support/callers.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { countyCodeSchema } from '../../../../shared/identifiers.ts';
import type { Foundations } from '../../../../shared/functions/dependencies.ts';
import { assignmentDefinition } from '../../../../services/approvals/assignments/store/assignment-store.ts';
import { approvalsHandlers } from '../../../../services/approvals/service.ts';
import {
  clerk,
  openScreening,
  seedDepartment,
  startApprovals,
  type Approvals,
} from '../../support/service.ts';

const year2027 = {
  year: 2027,
  noticeNumber: '（虚构）〔2026〕27号',
  holidays: ['01-01', '01-04', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `2027-${day}`),
  workdays: [],
};

let approvals: Approvals;
let ids: string[];

beforeEach(async () => {
  approvals = await startApprovals('2026-12-28T02:00:00.000Z');
  await seedDepartment(approvals, 'investment-promotion');
  ids = [];
  for (let n = 0; n < 30; n += 1) ids.push(await openScreening(approvals));
});

const handlesItself = new Set(['approvals.calendar.imported.v1', 'approvals.reprojection.advanced.v1']);

/** Brings the service its own announcements until there is no new one. */
const runInbox = async (handle: (envelope: Envelope) => Promise<void>): Promise<void> => {
  const brought = new Set<string>();
  for (;;) {
    const next = (await approvals.announced()).filter(
      ({ id, type }) => handlesItself.has(type) && !brought.has(id),
    );
    if (next.length === 0) return;
    for (const envelope of next) {
      brought.add(envelope.id);
      await handle(envelope);
    }
  }
};

const moves = async () =>
  (await approvals.announced()).filter(({ type }) => type === 'approvals.assignment.due-moved.v1');

const progress = async () =>
  (await approvals.send('GET', '/v1/calendar-years/2027', { as: clerk })).body.reprojection;

const importYear = () => approvals.send('POST', '/v1/calendar-years', { body: year2027, as: admin });

describe('the clocks of a county after a calendar year was imported', () => {
  it('are all reckoned anew, page by page, and say when a due date moved', async () => {
    await importYear();
    expect(await progress()).toBeNull();
    await runInbox(approvals.handle);
    expect(await progress()).toEqual({ reckoned: 30, finished: true });
    const found = await moves();
    expect(found.map(({ subject }) => subject).sort()).toEqual([...ids].sort());
    expect(found[0]?.data.fact).toMatchObject({
      from: { date: '2027-01-05', provisional: true },
      to: { date: '2027-01-06', provisional: false },
      dueVersion: 2,
    });
  });

  it('are moved once however often the announcements come', async () => {
    await importYear();
    await runInbox(async (envelope) => {
      await Promise.allSettled([approvals.handle(envelope), approvals.handle(envelope)]);
      await approvals.handle(envelope);
    });
    expect(await moves()).toHaveLength(30);
    expect(await progress()).toEqual({ reckoned: 30, finished: true });
  });

  it('are all reckoned although the function was stopped in the midst of a page', async () => {
    await importYear();
    let left = 7;
    const stopping: Foundations = {
      ...approvals.foundations,
      table: {
        ...approvals.foundations.table,
        commit: (context, result, steps) => {
          left -= 1;
          if (left < 0) throw new Error('stopped');
          return approvals.foundations.table.commit(context, result, steps);
        },
      },
    };
    const handlers = approvalsHandlers(stopping);
    await runInbox(async (envelope) => {
      const work = handlers.find(({ type }) => type === envelope.type)!.prepare(envelope)!;
      await work().catch(() => undefined);
    });
    expect(await moves()).toHaveLength(7);
    await runInbox(approvals.handle);
    expect(await moves()).toHaveLength(30);
    expect(await progress()).toEqual({ reckoned: 23, finished: true });
  });

  it('raise the rungs that lay beyond the published year', async () => {
    approvals.clock.set('2027-01-12T02:00:00.000Z');
    // Beside the thirty clocks the county is reminded of the year it lacks.
    expect(await approvals.check()).toMatchObject({ settled: 31 });
    expect(await approvals.check()).toMatchObject({ settled: 0 });
    await importYear();
    await runInbox(approvals.handle);
    const { body } = await approvals.send('GET', `/v1/assignments/${ids[0]!}`, { as: clerk });
    expect(body.clock).toMatchObject({
      used: 9,
      light: 'red',
      rungsRaised: [
        { rung: 'rung-0', dueVersion: 1 },
        { rung: 'rung-1', dueVersion: 2 },
        { rung: 'rung-2', dueVersion: 2 },
      ],
    });
  });

  it('are written although no due date moves and nothing is told, so that none is behind any more', async () => {
    const versions = async () => {
      const { table } = approvals.foundations;
      const loaded = await Promise.all(
        ids.map((id) => table.load(assignmentDefinition, countyCodeSchema.parse('500236'), id)),
      );
      return loaded.map((each) => [each!.version, each!.state.calendarVersion] as const);
    };
    approvals = await startApprovals('2026-12-14T02:00:00.000Z');
    await seedDepartment(approvals, 'investment-promotion');
    ids = [await openScreening(approvals), await openScreening(approvals)];
    const [[, packaged]] = (await versions()) as [readonly [number, string]];
    await importYear();
    await runInbox(approvals.handle);
    expect(await moves()).toEqual([]);
    expect(await progress()).toEqual({ reckoned: 2, finished: true });
    for (const [version, calendarVersion] of await versions()) {
      expect(version).toBe(2);
      expect(calendarVersion).not.toBe(packaged);
    }
  });
});
