import { expect, it } from 'vitest';
import { clerkOf } from '../../../support/callers.ts';
import { openTestCounty, type TestPlatform } from '../../../support/platform.ts';
import { anAcquisition, landDepartment, lawfulDays, stepOn } from '../../../approvals/support/land.ts';
import { inCounty } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

type Step = { step: string; available: boolean; lacking: { reason: string }[] };
type InboxItem = { type: string; subject: string };

export const landAcquisitionOverTime = (platform: () => TestPlatform): void => {
  it(
    quoted(
      'R043 突破征地难关 — 按 2.8 顺序推进；预公告不足 10 个工作日、补偿公告不足 30 日时下一步按钮不可用',
    ),
    async () => {
      await platform().moveClock({ now: '2026-04-28T02:00:00.000Z' });
      const departments = [landDepartment, 'land-acquisition-centre', 'leading-group-office'];
      const county = inCounty(platform(), await openTestCounty(platform(), departments));
      const clerk = clerkOf(landDepartment);
      const { id } = await county.act('/v1/land-acquisitions', anAcquisition(), clerk);
      const path = `/v1/land-acquisitions/${id}`;
      const record = (step: (typeof lawfulDays)[number][0], on: string) =>
        county.send('POST', `${path}/record-step`, { as: clerk, body: stepOn(step, on) });
      const stepNamed = async (name: string): Promise<Step> =>
        (await county.read(path)).steps.find(({ step }: Step) => step === name);
      const at = (instant: string) => platform().moveClock({ now: instant });

      /** The next step stands closed until the notice has run its time, to the second, and open from then on. */
      const waitsOut = async (next: (typeof lawfulDays)[number][0], lastDay: string, open: string) => {
        for (const moment of [`${lastDay}T02:00:00.000Z`, `${lastDay}T15:59:59.000Z`]) {
          await at(moment);
          const { available, lacking } = await stepNamed(next);
          expect([available, lacking.map(({ reason }) => reason)]).toEqual([false, ['notice-period']]);
          const refused = await record(next, lastDay);
          expect([refused.status, refused.body.facts.notBefore]).toEqual([409, open]);
        }
        await at(`${lastDay}T16:00:00.000Z`);
        expect(await stepNamed(next)).toMatchObject({ available: true, lacking: [] });
        // Entering an earlier day does not shorten the notice.
        expect((await record(next, lastDay)).status).toBe(409);
        await platform().drain();
        const { items } = await county.read('/v1/inbox-items?limit=100', clerk);
        const ended = 'approvals.land-acquisition.notice-period-ended.v1';
        return items.filter(({ type, subject }: InboxItem) => type === ended && subject === id).length;
      };

      const before = (step: string) => lawfulDays.slice(lawfulDays.findIndex(([each]) => each === step) + 1);
      for (const [step, on] of lawfulDays) {
        // The tenth working day after 28 April, 9 May a Saturday that is worked; thirty days that end on the holiday of 1 October.
        if (step === 'survey') expect(await waitsOut('survey', '2026-05-14', '2026-05-15')).toBe(1);
        if (step === 'objections') expect(await waitsOut('objections', '2026-10-08', '2026-10-09')).toBe(2);
        if (step !== 'survey' && step !== 'objections') await at(`${on}T03:00:00.000Z`);
        // In the order of the law: none of the later steps can be done yet.
        for (const [later] of before(step)) {
          if (step === 'survey' && later === 'risk-assessment') continue;
          expect([step, later, (await record(later, on)).status]).toEqual([step, later, 409]);
        }
        expect([step, (await record(step, on)).status]).toEqual([step, 200]);
      }
      expect(await county.read(path)).toMatchObject({ state: 'handed-over', households: { unsigned: 0 } });
    },
  );
};
