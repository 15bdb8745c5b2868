import { expect, it } from 'vitest';
import { clerkOf } from '../../../support/callers.ts';
import { existingParcel, landDepartment } from '../../../approvals/support/land.ts';
import { newCounty, openTestCounty, type TestPlatform } from '../../../support/platform.ts';
import { inCounty, serviceOfficer } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

type Step = { step: string; state: string; name: { zh: string }; acquisitionLacks: unknown[] };

export const landReserve = (platform: () => TestPlatform): void => {
  it(quoted('R077 为城市建设储存后备土地资源 — 任一地块显示距“可出让”还差哪些步骤'), async () => {
    const county = inCounty(platform(), newCounty());
    await openTestCounty(platform(), [landDepartment], county.county);
    const clerk = clerkOf(landDepartment);
    const put = async (path: string, body: unknown) => {
      const answer = await county.send('PUT', `/v1/land-reserve/${path}`, { as: clerk, body });
      expect([path, answer.status]).toEqual([path, 200]);
    };
    const acquisition = await county.act(
      '/v1/land-acquisitions',
      {
        title: '储备批次（虚构）',
        ground: {
          kind: 'comprehensive-development',
          annualPlan: '年度计划〔2026〕1号',
          developmentPlanApproval: '渝府〔2026〕1号',
        },
        parcels: [{ parcel: 'FJ-2', areaHundredths: 5000 }],
      },
      clerk,
    );
    await put('FJ-1', existingParcel());
    await put('FJ-2', existingParcel({ origin: { kind: 'acquisition', acquisitionId: acquisition.id } }));
    const { items } = await county.read('/v1/land-reserve', serviceOfficer);
    // Any parcel: existing land and land still to be acquired alike.
    for (const { parcel } of items) {
      const shown = await county.read(`/v1/land-reserve/${parcel}`, serviceOfficer);
      const lacking = shown.steps.filter(({ state }: Step) => state === 'lacking');
      expect(lacking.map(({ step }: Step) => step)).toEqual(shown.lacking);
      expect([shown.ready, lacking.length]).toEqual([false, 6]);
      for (const { name } of lacking) expect(name.zh).not.toBe('');
    }
    const acquired = await county.read('/v1/land-reserve/FJ-2', serviceOfficer);
    expect(acquired.steps[0].acquisitionLacks).toHaveLength(11);
    let left = (await county.read('/v1/land-reserve/FJ-1', serviceOfficer)).lacking;
    while (left.length > 0) {
      const [step, ...rest] = left;
      await put(`FJ-1/facts/${step}`, { result: 'done', on: '2020-01-02', document: `证明-${step}` });
      left = (await county.read('/v1/land-reserve/FJ-1', serviceOfficer)).lacking;
      expect(left).toEqual(rest);
    }
    expect(await county.read('/v1/land-reserve/FJ-1', serviceOfficer)).toMatchObject({ ready: true });
  });
};
