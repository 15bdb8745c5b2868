import { expect, it } from 'vitest';
import { supervisor } from '../../../support/callers.ts';
import { newCounty, openTestCounty, type TestPlatform } from '../../../support/platform.ts';
import { inCounty } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

const bureaus = ['finance', 'transport'];
const limit = { days: 5, unit: 'workday' };

export const resolutionsOfMeetings = (platform: () => TestPlatform): void => {
  it(quoted('R141 明确协调保障 — 决议 100% 转任务'), async () => {
    const county = inCounty(platform(), await openTestCounty(platform(), bureaus, newCounty()));
    const resolutions = ['修复进厂道路', '核定奖补资金', '增设公交站'].map((text, index) => ({
      text,
      department: bureaus[index % bureaus.length],
      post: 'clerk',
      limit,
    }));
    const minutes = { title: '专题会议（虚构）', heldOn: '2026-02-27', resolutions };

    const refused = await county.send('POST', '/v1/meetings', {
      as: supervisor,
      body: {
        ...minutes,
        resolutions: [...resolutions, { text: '研究供气', department: 'nowhere', post: 'clerk', limit }],
      },
    });
    expect([refused.status, refused.body.errors.map(({ pointer }: any) => pointer)]).toEqual([
      422,
      ['/body/resolutions/3/department'],
    ]);
    expect((await county.read('/v1/assignments')).items).toEqual([]);

    const meeting = await county.act('/v1/meetings', minutes, supervisor);
    expect(meeting.resolutions).toHaveLength(resolutions.length);
    for (const [index, { text, assignmentId }] of meeting.resolutions.entries())
      expect(await county.read(`/v1/assignments/${assignmentId}`)).toMatchObject({
        kind: 'meeting-resolution',
        state: 'opened',
        text,
        department: resolutions[index]?.department,
        subject: { kind: 'meeting', meetingId: meeting.id },
        clock: { due: { date: '2026-03-09' } },
      });
    const { items } = await county.read('/v1/assignments?kind=meeting-resolution');
    expect(items).toHaveLength(resolutions.length);
  });
};
