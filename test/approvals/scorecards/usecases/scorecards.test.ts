import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf, coordinator, supervisor } from '../../../support/callers.ts';
import { countyCodeSchema, departmentIdSchema } from '../../../../shared/identifiers.ts';
import type { DayCount } from '../../../../shared/calendar/due-date.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { monthSchema } from '../../../../services/approvals/kernel/month.ts';
import { tallyId } from '../../../../services/approvals/scorecards/domain/monthly-tally.ts';
import {
  scorecardDefinition,
  tallyDefinition,
} from '../../../../services/approvals/scorecards/store/scorecard-store.ts';
import { decideNode, nodeIn, oneMatter, seeCase } from '../../support/cases.ts';
import { changeLimits, putLimits } from '../../support/catalogue-changes.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

const planning = 'planning-and-natural-resources';
const county = countyCodeSchema.parse('500236');
const idOf = (month: string): string =>
  tallyId({ department: departmentIdSchema.parse(planning), month: monthSchema.parse(month) });

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
});

const tallyOf = (month: string) => approvals.foundations.table.load(tallyDefinition, county, idOf(month));
const scorecardOf = (month: string) =>
  approvals.foundations.table.load(scorecardDefinition, county, idOf(month));

/** Opens a case with one matter for the planning bureau and answers its task. */
const openTask = async (statutoryLimit: DayCount | null = { days: 10, unit: 'workday' }) => {
  await putLimits(approvals, { statutoryLimit });
  const { status, body } = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return nodeIn(await seeCase(approvals, body.id), 'B03');
};

const acceptTask = (node: { taskId: string }) =>
  approvals.send('POST', `/v1/tasks/${node.taskId}/accept`, { as: clerkOf(planning) });

const tallied = new Set([
  'approvals.task.opened.v1',
  'approvals.task.accepted.v1',
  'approvals.task.decided.v1',
]);

const news = async (): Promise<readonly Envelope[]> =>
  (await approvals.announced()).filter(({ type }) => tallied.has(type));

const deliver = async (envelopes: readonly Envelope[]): Promise<void> => {
  for (const envelope of envelopes) await approvals.handle(envelope);
};

const publishedEvents = async () =>
  (await approvals.announced()).filter(({ type }) => type === 'approvals.scorecard.published.v1');

describe('the tally of a month', () => {
  it('counts what was accepted and decided, with the days used and those of the law', async () => {
    const [early, late] = [await openTask(), await openTask()];
    approvals.clock.set('2026-03-03T02:00:00.000Z');
    await acceptTask(early);
    await acceptTask(late);
    approvals.clock.set('2026-03-05T02:00:00.000Z');
    await approvals.send('POST', `/v1/tasks/${early.taskId}/approve`, {
      as: clerkOf(planning),
      body: { documentNumber: 'FJ-1' },
    });
    approvals.clock.set('2026-03-18T02:00:00.000Z');
    await approvals.send('POST', `/v1/tasks/${late.taskId}/approve`, {
      as: clerkOf(planning),
      body: { documentNumber: 'FJ-2' },
    });
    await deliver(await news());
    expect((await tallyOf('2026-03'))!.state.counted).toMatchObject({
      accepted: 2,
      decided: 2,
      decidedOnTime: 1,
      decidedInBreach: 1,
      usedWorkdays: 2 + 11,
      statutoryWorkdays: 20,
    });
  });

  it('leaves a matter without a limit in law out of speed', async () => {
    const node = await openTask(null);
    await decideNode(approvals, node);
    await deliver(await news());
    expect((await tallyOf('2026-03'))!.state.counted).toMatchObject({
      decided: 1,
      usedWorkdays: 0,
      statutoryWorkdays: 0,
    });
  });

  it('puts an acceptance and a decision each into its own month', async () => {
    const node = await openTask();
    approvals.clock.set('2026-03-31T15:59:00.000Z');
    await acceptTask(node);
    approvals.clock.set('2026-03-31T16:00:00.000Z');
    await approvals.send('POST', `/v1/tasks/${node.taskId}/approve`, {
      as: clerkOf(planning),
      body: { documentNumber: 'FJ-1' },
    });
    await deliver(await news());
    expect((await tallyOf('2026-03'))!.state.counted).toMatchObject({ accepted: 1, decided: 0 });
    expect((await tallyOf('2026-04'))!.state.counted).toMatchObject({ accepted: 0, decided: 1 });
  });

  it('is the same in whatever order news comes and however often', async () => {
    const nodes = [await openTask(), await openTask()];
    for (const node of nodes) await decideNode(approvals, node);
    const all = await news();
    await deliver(all);
    const once = (await tallyOf('2026-03'))!.state.counted;
    expect(once).toMatchObject({ accepted: 2, decided: 2 });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...all, ...all], { minLength: all.length }), async (order) => {
        const elsewhere = await startApprovals('2026-03-02T02:00:00.000Z');
        const cases = order.filter(({ type }) => type !== 'approvals.task.decided.v1');
        for (const envelope of cases) await elsewhere.handle(envelope);
        const found = await elsewhere.foundations.table.load(tallyDefinition, county, idOf('2026-03'));
        const accepted = new Set(
          order.filter(({ type }) => type === 'approvals.task.accepted.v1').map(({ id }) => id),
        );
        expect(found?.state.counted.accepted ?? 0).toBe(accepted.size);
      }),
      { numRuns: 10 },
    );
    await deliver([...all].reverse());
    expect((await tallyOf('2026-03'))!.state.counted).toEqual(once);
  });

  it('counts every fact of many that come at once', async () => {
    const nodes = [await openTask(), await openTask(), await openTask()];
    for (const node of nodes) await acceptTask(node);
    await Promise.all((await news()).map((envelope) => approvals.handle(envelope)));
    expect((await tallyOf('2026-03'))!.state.counted).toMatchObject({ accepted: 3 });
  });
});

describe('the close of a month', () => {
  const openThree = async () => {
    const nodes = [await openTask(), await openTask(), await openTask()];
    for (const node of nodes) await acceptTask(node);
    await deliver(await news());
    return nodes;
  };

  it('comes at 00:00 of the first working day of the next month, and not before', async () => {
    await openThree();
    approvals.clock.set('2026-03-31T15:59:59.999Z');
    await approvals.check();
    expect(await scorecardOf('2026-03')).toBeNull();
    approvals.clock.set('2026-03-31T16:00:00.000Z');
    await approvals.check();
    expect((await scorecardOf('2026-03'))!.state.publishedAt).toBe('2026-03-31T16:00:00.000Z');
  });

  it('waits for the holiday to end', async () => {
    approvals = await startApprovals('2026-09-21T02:00:00.000Z');
    await openThree();
    approvals.clock.set('2026-10-01T16:00:00.000Z');
    await approvals.check();
    expect(await scorecardOf('2026-09')).toBeNull();
    approvals.clock.set('2026-10-07T16:00:00.000Z');
    await approvals.check();
    expect(await scorecardOf('2026-09')).not.toBeNull();
  });

  it('counts from the work itself what was open and late at the end of the month, decided since or not', async () => {
    const [first] = await openThree();
    approvals.clock.set('2026-04-01T01:00:00.000Z');
    await approvals.send('POST', `/v1/tasks/${first!.taskId}/approve`, {
      as: clerkOf(planning),
      body: { documentNumber: 'FJ-1' },
    });
    approvals.clock.set('2026-04-01T02:00:00.000Z');
    await approvals.check();
    expect((await scorecardOf('2026-03'))!.state).toMatchObject({
      figures: { accepted: 3, decided: 0, handled: 3, openOverdue: 3, openLongOverdue: 3, openInBreach: 3 },
      // Three are too few for a card, but for the limit of the law that was broken.
      assessment: { finding: { sampleTooSmall: true, card: 'red', reasons: ['statutory-breach'] } },
    });
  });

  it('counts as late what nobody had received in time, received since or not, and nothing received in time', async () => {
    const [received, since] = [await openTask(), await openTask(), await openTask()];
    approvals.clock.set('2026-03-03T02:00:00.000Z');
    await approvals.send('POST', `/v1/tasks/${received.taskId}/receive`, { as: clerkOf(planning) });
    await deliver(await news());
    approvals.clock.set('2026-03-31T15:00:00.000Z');
    const justOpened = await openTask();
    expect(justOpened.state).toBe('open');
    approvals.clock.set('2026-04-01T01:00:00.000Z');
    await approvals.send('POST', `/v1/tasks/${since.taskId}/receive`, { as: clerkOf(planning) });
    approvals.clock.set('2026-04-01T02:00:00.000Z');
    await approvals.check();
    // What was received and left lying is accepted by law as of its receipt, and late by now as well.
    expect((await scorecardOf('2026-03'))!.state.figures).toMatchObject({
      decided: 0,
      openOverdue: 3,
      openLongOverdue: 3,
      openInBreach: 1,
    });
  });

  it('publishes once, however many checks run at once, and tells the head and the supervision office', async () => {
    await openThree();
    approvals.clock.set('2026-04-01T02:00:00.000Z');
    await Promise.all([1, 2, 3, 4].map(() => approvals.check()));
    await approvals.check();
    const published = await publishedEvents();
    expect(published).toHaveLength(1);
    expect(published[0]!.data.audience).toMatchObject([
      { kind: 'post', department: planning, post: 'head' },
      { kind: 'post', department: 'supervision-office', post: 'clerk' },
    ]);
  });

  it('begins the next month, so that a month without news is counted, too', async () => {
    await openThree();
    approvals.clock.set('2026-04-01T02:00:00.000Z');
    await approvals.check();
    expect((await tallyOf('2026-04'))!.state.nextCheckAt).toBe('2026-05-05T16:00:00.000Z');
    approvals.clock.set('2026-05-06T02:00:00.000Z');
    await approvals.check();
    expect((await scorecardOf('2026-04'))!.state.figures).toMatchObject({
      accepted: 0,
      handled: 3,
      openOverdue: 3,
    });
  });

  it('run late closes the months in their order', async () => {
    await openThree();
    const node = await openTask();
    approvals.clock.set('2026-04-08T02:00:00.000Z');
    await acceptTask(node);
    await deliver(await news());
    approvals.clock.set('2026-06-01T02:00:00.000Z');
    await approvals.check();
    await approvals.check();
    const months = (await publishedEvents()).map(({ data }) => (data.fact as { month: string }).month);
    expect(months).toEqual(['2026-03', '2026-04', '2026-05']);
  });

  it('takes news that comes after it into a correction beside the snapshot', async () => {
    const node = await openTask();
    await acceptTask(node);
    const late = (await news()).filter(({ type }) => type === 'approvals.task.accepted.v1');
    await deliver((await news()).filter(({ type }) => type === 'approvals.task.opened.v1'));
    approvals.clock.set('2026-04-01T02:00:00.000Z');
    await approvals.check();
    const before = (await scorecardOf('2026-03'))!.state;
    expect(before.figures.accepted).toBe(0);
    await deliver(late);
    await approvals.check();
    await approvals.check();
    const { corrections, ...snapshot } = (await scorecardOf('2026-03'))!.state;
    expect({ ...snapshot, corrections: [] }).toEqual(before);
    expect(corrections).toMatchObject([
      { number: 1, ground: 'late-news', figures: { accepted: 1, handled: 1 } },
    ]);
  });

  it('keeps the rules of its month when the county sets others', async () => {
    await openThree();
    approvals.clock.set('2026-04-01T02:00:00.000Z');
    await approvals.check();
    const before = (await scorecardOf('2026-03'))!.state;
    expect(before.rules.smallestSample).toBe(5);
    await changeLimits(approvals, { '/scorecards/smallestSample': 1 }, '2026-04-01');
    const { body } = await approvals.send('GET', `/v1/scorecards/${planning}/2026-03`, { as: supervisor });
    expect([body.rules.smallestSample, body.published.card.sampleTooSmall]).toEqual([5, true]);
  });
});
