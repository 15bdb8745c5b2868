import { beforeEach, describe, expect, it } from 'vitest';
import { admin } from '../../../support/callers.ts';
import { table as definition } from '../../../../services/notifications/kernel/table.ts';
import { notificationsApi, notificationsHandlers } from '../../../../services/notifications/service.ts';
import type { EventType } from '../../../../shared/events/catalogue.ts';
import { envelopeSchema } from '../../../../shared/events/envelope.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../../support/service-client.ts';
import { createTestTable } from '../../../support/test-table.ts';

const clock = createTestClock('2026-03-02T01:00:00.000Z');
let send: Send;
let hear: (type: EventType, fact: unknown) => Promise<void>;

beforeEach(async () => {
  const foundations = foundationsOf(await createTestTable('notifications', definition), clock);
  send = createServiceClient(notificationsApi, foundations).send;
  hear = async (type, fact) => {
    const envelope = envelopeSchema.parse({
      specversion: '1.0',
      id: `${type}.1`,
      source: `/zhaoshang/${type.split('.')[0]}`,
      type,
      time: clock.now(),
      subject: 'all',
      datacontenttype: 'application/json',
      partitionkey: 'all',
      sequence: 1,
      county: '500236',
      actor: 'admin-1',
      correlationid: 'c-1',
      data: { audience: [], fact },
    });
    await notificationsHandlers(foundations)
      .find((each) => each.type === type)
      ?.prepare(envelope)?.();
  };
});

const name = (department: string, post: string, subject: string) =>
  send('PUT', `/v1/post-holders/${department}/${post}`, {
    as: admin,
    body: { holders: [{ subject, displayName: '某某', from: '2026-01-01' }] },
  });
const leave = (person: string, deputy: string) =>
  send('PUT', `/v1/leaves/health/${person}/2026-03-02`, {
    as: admin,
    body: { to: '2026-03-06', deputy },
  });

describe('filling a post', () => {
  it.each([
    ['health', 'clerk', 200, undefined],
    ['health', 'astronomer', 422, 'POST_UNKNOWN'],
    ['nowhere', 'clerk', 422, 'DEPARTMENT_UNKNOWN'],
  ])('of %s/%s answers %i once departments are known', async (department, post, status, code) => {
    await hear('approvals.departments.listed.v1', {
      departments: [
        { id: 'health', posts: ['clerk'] },
        { id: 'finance', posts: ['clerk', 'astronomer'] },
      ],
    });
    const answer = await name(department, post, 'clerk-1');
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('of any name is taken while no department has been heard of', async () => {
    expect((await name('nowhere', 'clerk', 'clerk-1')).status).toBe(200);
  });
});

describe('a leave’s deputy', () => {
  beforeEach(async () => {
    await name('health', 'clerk', 'clerk-1');
    await name('finance', 'clerk', 'clerk-2');
  });

  it.each([
    ['somebody of the directory, of any department', 'clerk-2', 200, undefined],
    ['oneself', 'clerk-1', 422, undefined],
    ['somebody nobody knows', 'ghost.user', 200, 'PERSON_UNKNOWN'],
  ])('may be %s: %s', async (_, deputy, status, warning) => {
    const answer = await leave('clerk-1', deputy);
    expect([answer.status, answer.body.warnings?.[0].code]).toEqual([status, warning]);
    if (status === 422)
      expect(answer.body).toMatchObject({ code: 'DEPUTY_OF_ONESELF', errors: [{ pointer: '/body/deputy' }] });
  });

  it('is not known by having been named one', async () => {
    await leave('clerk-1', 'ghost.user');
    expect((await leave('clerk-1', 'ghost.user')).body.warnings).toHaveLength(1);
  });
});
