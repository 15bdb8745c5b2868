import { describe, expect, it } from 'vitest';
import { defaultCatalogue, defaultTemplates } from '../../support/county-catalogue.ts';
import { planBackwards, planForwards } from '../../../../services/approvals/cases/domain/dated-plan.ts';
import type { DatedPlan, ShiftWorkdays } from '../../../../services/approvals/cases/domain/dated-plan.ts';
import { planOf } from '../../../../services/approvals/catalogue/domain/plan.ts';
import type { Plan } from '../../../../services/approvals/catalogue/domain/plan.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';

const date = (text: string) => dateSchema.parse(text);

/** Weeks of five days, which is what the asserted dates are counted by. */
const shiftWeekdays: ShiftWorkdays = (from, workdays) => {
  const step = Math.sign(workdays);
  const day = new Date(`${from}T00:00:00Z`);
  for (let left = Math.abs(workdays); left > 0;) {
    day.setUTCDate(day.getUTCDate() + step);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return date(day.toISOString().slice(0, 10));
};

const planNamed = (id: string): Plan => {
  const template = defaultTemplates.find((each) => each.id === id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return planOf(template, defaultCatalogue.dependencies);
};

const daysOf = (plan: DatedPlan, code: string) => {
  const node = plan.nodes.find((each) => each.code === code);
  return node === undefined ? null : [node.start, node.finish];
};

const valueOf = <Value>(outcome: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

describe('a plan drawn backwards from the promised start of works', () => {
  const promised = date('2026-06-30');
  const drawn = valueOf(planBackwards(planNamed('industrial-cleared-land'), promised, shiftWeekdays));

  it('ends on the promised day and must begin 42 working days before', () => {
    expect(drawn.finish).toBe('2026-06-30');
    expect(drawn.start).toBe('2026-05-01');
  });

  it.each([
    ['A06', '2026-05-01', '2026-06-02'],
    ['B01', '2026-06-02', '2026-06-11'],
    ['C01', '2026-06-11', '2026-06-25'],
    ['C05', '2026-06-25', '2026-06-30'],
    ['start-of-works', '2026-06-30', '2026-06-30'],
  ])('gives the critical %s no other days than %s to %s', (code, start, finish) => {
    expect(daysOf(drawn, code)).toEqual([start, finish]);
  });

  it('gives what has float its latest days', () => {
    expect(daysOf(drawn, 'A09')).toEqual(['2026-06-12', '2026-06-30']);
    expect(drawn.nodes.find(({ code }) => code === 'A09')).toMatchObject({ float: 29, critical: false });
  });

  it('leaves out what comes only after the start', () => {
    const medical = valueOf(planBackwards(planNamed('medical-elderly-care'), promised, shiftWeekdays));
    expect(medical.nodes.map(({ code }) => code)).not.toContain('D01');
    expect(medical.nodes.map(({ code }) => code)).toContain('X-M01');
    expect(medical.finish).toBe(promised);
  });

  it('refuses a goal that the plan does not have', () => {
    const outcome = planBackwards(planNamed('start-upon-land'), promised, shiftWeekdays, 'quarter-invested');
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_NODE', facts: { goal: 'quarter-invested' } },
    });
  });

  it('refuses days that are not known before the goal', () => {
    const outcome = planBackwards(
      planNamed('industrial-standard-plant'),
      promised,
      shiftWeekdays,
      'start-of-production',
    );
    expect(outcome).toMatchObject({ ok: false, error: { code: 'PLANNED_DAYS_MISSING' } });
  });
});

describe('a promised day off', () => {
  it('is kept as it is, the work before it lies on working days', () => {
    const drawn = valueOf(planBackwards(planNamed('start-upon-land'), date('2026-06-28'), shiftWeekdays));
    expect(drawn.finish).toBe('2026-06-28');
    expect(daysOf(drawn, 'C05')).toEqual(['2026-06-26', '2026-06-28']);
  });
});

describe('a plan drawn forwards', () => {
  it('gives the earliest days', () => {
    const drawn = valueOf(planForwards(planNamed('start-upon-land'), date('2026-05-01'), shiftWeekdays));
    expect(drawn.start).toBe('2026-05-01');
    expect(drawn.finish).toBe('2026-06-08');
    expect(daysOf(drawn, 'B01')).toEqual(['2026-05-01', '2026-05-12']);
    expect(daysOf(drawn, 'C05')).toEqual(['2026-06-05', '2026-06-08']);
  });

  it('meets the days drawn backwards exactly on critical nodes', () => {
    const plan = planNamed('industrial-cleared-land');
    const backwards = valueOf(planBackwards(plan, date('2026-06-30'), shiftWeekdays));
    const forwards = valueOf(planForwards(plan, backwards.start, shiftWeekdays));
    const critical = ({ nodes }: DatedPlan) => nodes.filter((node) => node.critical);
    expect(critical(forwards)).toEqual(critical(backwards));
    expect(critical(forwards)).toHaveLength(5);
  });

  it('refuses days that are not known', () => {
    const outcome = planForwards(planNamed('land-acquisition'), date('2026-05-01'), shiftWeekdays);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'PLANNED_DAYS_MISSING' } });
  });
});
