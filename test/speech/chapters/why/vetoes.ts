import { expect, it } from 'vitest';
import { register, toScreening, walk } from '../../../leads/support/http-leads.ts';
import { newCounty, type TestPlatform } from '../../../support/platform.ts';
import { inCounty, serviceOfficer, supervisor } from '../../county-of-a-row.ts';

const verdict = (vetoes: readonly string[], low: number, high: number) => ({
  vetoes,
  band: 'A',
  score: { low, high },
  rubricVersion: 'xz-2026.1',
  concludedBy: '县招商项目研判小组第 3 次会议',
});

export const vetoes = (platform: () => TestPlatform): void => {
  it.each([
    ['V01', '限制类（新建）或淘汰类'],
    ['V03', '岸线一公里内的化工项目，总分虽有 70'],
    ['V08', '新增工业用地强度低于控制值 80%'],
  ])('one veto %s (%s) keeps a lead from negotiation and from any case, whatever its score', async (code) => {
    const county = inCounty(platform(), newCounty());
    const { id } = await register(county.send);
    await walk(county.send, id, [...toScreening, ['record-screening-verdict', verdict([code], 70, 70)]]);
    const move = (to: string) =>
      county.send('POST', `/v1/leads/${id}/move-stage`, { as: serviceOfficer, body: { to } });
    const refused = await move('negotiation');
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body.errors)).toContain(code);
    expect((await move('signed')).status).toBe(409);

    // Neither a better score nor a second reading of the same facts takes it away; the lead stands where it stood.
    await walk(county.send, id, [['record-screening-verdict', verdict([code, code], 99, 100)]]);
    expect((await move('negotiation')).status).toBe(409);
    const lead = await county.read(`/v1/leads/${id}`, serviceOfficer);
    expect(lead.progress?.stage ?? lead.stage).toBe('screening');
    await county.platform.drain();
    expect((await county.read('/v1/cases', supervisor)).items).toEqual([]);
  });
};
