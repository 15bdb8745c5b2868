import { expect, it } from 'vitest';
import { coordinator } from '../../../support/callers.ts';
import { register, toNegotiation, toScreening, walk } from '../../../leads/support/http-leads.ts';
import { newCounty, openTestCounty, type TestPlatform } from '../../../support/platform.ts';
import { inCounty } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

const answering = {
  land: 'planning-and-natural-resources',
  energy: 'development-and-reform',
  water: 'public-utilities',
  electricity: 'public-utilities',
  gas: 'public-utilities',
  labour: 'human-resources',
  funding: 'finance',
  discharge: 'ecology-and-environment',
};

export const factorGaps = (platform: () => TestPlatform): void => {
  it(quoted('R095 要素向项目集中 — 要素缺口自动生成任务到责任部门'), async () => {
    const departments = [...new Set(Object.values(answering))];
    const county = inCounty(platform(), await openTestCounty(platform(), departments, newCounty()));
    const { id: leadId } = await register(county.send);
    await walk(county.send, leadId, [...toScreening, ...toNegotiation]);
    const check = async (factor: string, guaranteed: boolean) => {
      const body = { factor, guaranteed, department: 'development-and-reform', note: null };
      await county.act(`/v1/leads/${leadId}/record-factor-check`, body, coordinator);
      await platform().drain();
    };
    const supports = async () => {
      const { items } = await county.read('/v1/assignments?kind=factor-support&limit=100');
      const all: any[] = await Promise.all(items.map(({ id }: any) => county.read(`/v1/assignments/${id}`)));
      return all.map(({ department, state, matter, source, subject }) => {
        expect([source, subject, matter.leadId]).toEqual(['factor-gap', { kind: 'lead', leadId }, leadId]);
        return [matter.factor, department, state];
      });
    };
    for (const factor of Object.keys(answering)) await check(factor, false);
    const gaps = Object.entries(answering).map(([factor, department]) => [factor, department, 'opened']);
    expect((await supports()).sort()).toEqual(gaps.sort());

    await check('electricity', false);
    expect(await supports()).toHaveLength(gaps.length);
    await check('electricity', true);
    const closed = (await supports()).filter(([factor]) => factor === 'electricity');
    expect(closed).toEqual([['electricity', 'public-utilities', 'overtaken']]);
    await check('electricity', false);
    const again = (await supports()).filter(([factor]) => factor === 'electricity');
    expect(again.map(([, , state]) => state).sort()).toEqual(['opened', 'overtaken']);
  });
};
