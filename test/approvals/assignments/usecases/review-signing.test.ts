import { beforeEach, describe, expect, it } from 'vitest';
import { admin, supervisor } from '../../../support/callers.ts';
import { leadIdSchema, projectIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { anotherLead, seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

const office = 'leading-group-office';
const officeClerk = { subject: `${office}.clerk`, roles: ['clerk'] as const, department: office };

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-08-29T02:00:00.000Z');
});

const suspected = (leadId = anotherLead(), sequence = 9) =>
  approvals.envelopeOf({
    type: 'leads.lead.sham-signing-suspected.v1',
    subject: leadId,
    sequence,
    fact: {
      leadId: leadIdSchema.parse(leadId),
      enterpriseName: '夔门光学（虚构）',
      projectId: projectIdSchema.parse('01J00000000000000000000PR0'),
      projectName: '镜片厂',
      officer: subjectSchema.parse('officer-1'),
      signedOn: dateSchema.parse('2026-03-02'),
      suspectedOn: dateSchema.parse('2026-08-29'),
      reason: '满180日无注册、无用地',
    },
  });

const reviews = async () =>
  (await approvals.send('GET', '/v1/assignments?kind=issue', { as: supervisor })).body.items;

describe('the review of a signing suspected a sham', () => {
  it('goes to the coordinating office with a post, a date, the reason and both days', async () => {
    await seedDepartment(approvals, office);
    const event = suspected();
    await approvals.handle(event);
    const [{ id }] = await reviews();
    const { body } = await approvals.send('GET', `/v1/assignments/${id}`, { as: officeClerk });
    expect(body).toMatchObject({
      kind: 'issue',
      department: office,
      post: 'clerk',
      subject: { kind: 'lead', leadId: event.subject },
      category: 'commitments',
      enterprise: null,
      clock: { due: { date: '2026-09-04' } },
      title: { zh: '问题：疑似虚签复核（镜片厂）' },
    });
    expect(body.text).toMatch(/2026年3月2日.*2026年8月29日.*满180日无注册、无用地/);
  });

  it('goes to the post and within the days the county has set', async () => {
    await seedDepartment(approvals, office);
    const rule = { post: 'head', promised: { days: 2, unit: 'workday' }, statutory: null };
    const put = await approvals.send('PUT', '/v1/county-settings', {
      body: { signingReview: rule },
      as: admin,
    });
    expect(put.status).toBe(200);
    await approvals.handle(suspected());
    const [{ id }] = await reviews();
    const { body } = await approvals.send('GET', `/v1/assignments/${id}`, { as: supervisor });
    expect(body).toMatchObject({ post: 'head', clock: { due: { date: '2026-09-01' } } });
  });

  it('is given out where the county has no such department yet', async () => {
    await approvals.handle(suspected());
    expect(await reviews()).toMatchObject([{ department: office }]);
  });

  it('is one, though the news comes twice, twenty times at once, and long after', async () => {
    await seedDepartment(approvals, office);
    const event = suspected();
    await Promise.allSettled(Array.from({ length: 20 }, () => approvals.handle(event)));
    await approvals.handle(event);
    approvals.clock.set('2026-12-29T02:00:00.000Z');
    await approvals.handle(event);
    expect(await reviews()).toHaveLength(1);
  });

  it('is another for another suspicion of the same lead', async () => {
    await seedDepartment(approvals, office);
    const leadId = anotherLead();
    await approvals.handle(suspected(leadId, 9));
    await approvals.handle(suspected(leadId, 14));
    expect(await reviews()).toHaveLength(2);
  });

  it('is completed without any enterprise being asked', async () => {
    await seedDepartment(approvals, office);
    await approvals.handle(suspected());
    const [{ id }] = await reviews();
    await approvals.send('POST', `/v1/assignments/${id}/receive`, { as: officeClerk });
    const { status, body } = await approvals.send('POST', `/v1/assignments/${id}/complete`, {
      as: officeClerk,
      body: { result: '约谈企业，已缴保证金' },
    });
    expect([status, body.state]).toEqual([200, 'completed']);
    const types = (await approvals.announced()).map(({ type }) => type);
    expect(types).not.toContain('approvals.assignment.confirmation-asked.v1');
  });
});
