import { describe, expect, inject, it } from 'vitest';
import { billOf, quantitiesOf, totalOf } from '../../infra/costs/bill.ts';
import { busiestSecond, limitsOf } from '../../infra/costs/limits.ts';
import { usualPrices } from '../../infra/costs/prices.ts';
import { readCostsWords } from '../../infra/costs/costs-words.ts';
import { tellCosts } from '../../infra/costs/tell-costs.ts';
import { measuredUnits, standing } from '../../infra/costs/units.ts';
import { followEveryAct } from '../bench/course-of-the-acts.ts';
import { followOneLead, openServices, type Step } from '../bench/course-of-a-lead.ts';

const usage = { actsPerDay: 1_000, looksPerAct: 10, deadlineCheckMinutes: 5 };
const monthOf = (actsPerDay: number) => totalOf(billOf(quantitiesOf({ ...usage, actsPerDay }), usualPrices));

const mean = (steps: readonly Step[], of: (step: Step) => number): number =>
  steps.reduce((sum, step) => sum + of(step), 0) / steps.length;

describe('the units a bill is reckoned with', () => {
  it('are nearly those measured', async () => {
    const services = await openServices(inject('dynamoEndpoint'));
    await followOneLead(services);
    const steps = [...(await followOneLead(services)), ...(await followEveryAct(services))];
    const measured = {
      look: steps.filter(({ kind }) => kind === 'read'),
      act: steps.filter(({ kind }) => kind === 'act' || kind === 'create'),
      heard: steps.filter(({ kind }) => kind === 'consumer'),
    };
    for (const kind of ['look', 'act', 'heard'] as const) {
      const reads = mean(measured[kind], (step) => step.reads);
      const writeUnits = mean(measured[kind], ({ write }) => write.tableUnits + write.indexUnits);
      expect([kind, reads / measuredUnits[kind].reads]).toEqual([kind, expect.closeTo(1, 0.4)]);
      expect([kind, writeUnits]).toEqual([kind, expect.closeTo(measuredUnits[kind].writeUnits, -1)]);
    }
  });
});

describe("a month's bill", () => {
  it('grows with what is done, over what stands there anyway', () => {
    const [idle, one, two] = [0, 1_000, 2_000].map(monthOf) as [number, number, number];
    expect(idle).toBeGreaterThan(standing.alarms * usualPrices.alarmMonth);
    expect(two - one).toBeCloseTo(one - idle, 6);
  });

  it('counts what each act asks for', () => {
    const { writeUnits, requests, acts } = quantitiesOf(usage);
    expect([acts, requests]).toEqual([30_000, 330_000]);
    expect(writeUnits).toBe(30_000 * (measuredUnits.act.writeUnits + 2 * measuredUnits.heard.writeUnits));
  });

  it('is told with its prices, their date, and what is passed', () => {
    const said = tellCosts(readCostsWords(['--acts', '400000']));
    expect(said).toContain('list prices of us-east-1 as of');
    expect(said).toMatch(/1 account concurrency: .* PASSED/);
    expect(said).not.toMatch(/NaN|undefined/);
  });
});

describe('the limits of growth', () => {
  it('are met in their order in a new account, and the first two are raised by settings', () => {
    const fresh = limitsOf({ accountConcurrency: 10, inboxConcurrency: 2, looksPerAct: 10 });
    expect(fresh.map(({ name }) => name)).toEqual([
      'account concurrency',
      'inbox concurrency',
      'FIFO groups',
      'day index',
    ]);
    const reached = fresh.map(({ actsPerSecond }) => actsPerSecond);
    expect(reached).toEqual(reached.toSorted((one, other) => one - other));
    const raised = limitsOf({ accountConcurrency: 1_000, inboxConcurrency: 20, looksPerAct: 10 });
    expect(raised[0]!.actsPerSecond).toBeCloseTo(fresh[0]!.actsPerSecond * 100, 6);
    expect(raised[1]!.actsPerSecond).toBeCloseTo(fresh[1]!.actsPerSecond * 10, 6);
    expect(busiestSecond(18_000)).toBe(1);
  });
});
