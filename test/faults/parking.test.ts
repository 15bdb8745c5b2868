import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesRunningOn } from '../../infra/local/data-directory.ts';
import { localAccount, localCredentials, localRegion } from '../../infra/local/local-account.ts';
import { holderOf, openTestCounty, startTestPlatform } from '../support/platform.ts';
import { leadInScreening } from '../support/screening.ts';

const inbox = 'zhaoshang-local-approvals-inbox.fifo';
const parkedQueue = 'zhaoshang-local-approvals-parked.fifo';
const consumer = 'zhaoshang-local-approvals-on-event';
const dataDirectory = mkdtempSync(join(tmpdir(), 'zhaoshang-parking-'));
let platform: Awaited<ReturnType<typeof startTestPlatform>>;
let county: string;

beforeAll(async () => {
  platform = await startTestPlatform({ dataDirectory });
  county = await openTestCounty(platform, ['investment-promotion']);
  await platform.drain();
});

afterAll(async () => {
  await platform.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

let sent = 0;

const put = async (body: string): Promise<void> => {
  const { queues: endpoint } = enginesRunningOn(dataDirectory)!;
  const sqs = new SQSClient({ endpoint, region: localRegion, credentials: localCredentials });
  sent += 1;
  await sqs.send(
    new SendMessageCommand({
      QueueUrl: `${endpoint}/${localAccount}/${inbox}`,
      MessageBody: body,
      MessageGroupId: `root-${sent}`,
      MessageDeduplicationId: `by-hand-${sent}`,
    }),
  );
};

/** News of a case that is nowhere: the code throws on it however often it is tried. */
const ofNoCase = (n: number): string =>
  JSON.stringify({
    specversion: '1.0',
    id: `nowhere-${n}.1.1`,
    source: '/zhaoshang/approvals',
    type: 'approvals.case.opening-continued.v1',
    time: '2026-03-02T01:00:00.000Z',
    subject: 'nowhere',
    datacontenttype: 'application/json',
    partitionkey: `nowhere-${n}`,
    sequence: 1,
    county,
    actor: 'officer-1',
    correlationid: 'by-hand',
    data: {
      audience: [],
      fact: {
        caseId: '01J00000000000000000000C01',
        projectId: '01J00000000000000000000P01',
        projectName: '无此案',
        opened: 1,
      },
    },
  });

type Parked = { queue: string; messages: number; reasons: Record<string, number> };

const parkedNow = async (): Promise<readonly Parked[]> =>
  (await platform.local('GET', '/drain')).body.parked.filter(({ queue }: Parked) => queue === parkedQueue);

const fault = (point: string, times: number) =>
  platform.local('POST', '/faults', { point, function: consumer, action: 'terminate-worker', times });

describe('what is good', () => {
  it.each(['queue-invoking', 'queue-received', 'queue-invoked'])(
    'is not parked however often the function is killed (%s), and takes effect once',
    async (point) => {
      const elsewhere = await openTestCounty(platform, ['investment-promotion']);
      await fault(point, 8);
      await leadInScreening(platform, { subject: 'officer-1', county: elsewhere, roles: ['officer'] });
      await platform.drain();
      await platform.local('DELETE', '/faults');
      expect(await parkedNow()).toEqual([]);
      const as = holderOf(elsewhere, 'investment-promotion', 'clerk');
      expect((await platform.send('GET', '/v1/assignments?limit=100', { as })).body.items).toHaveLength(1);
    },
  );
});

describe('what cannot be handled', () => {
  it('is parked, unreadable at once and failed after five tries, with the reason; redriven it moves once and ends', async () => {
    const before = (await platform.local('GET', '/health')).body.functions[consumer].invocations;
    await put('{"specversion":"1.0","broken');
    expect(await parkedNow()).toEqual([{ queue: parkedQueue, messages: 1, reasons: { unparseable: 1 } }]);
    const after = (await platform.local('GET', '/health')).body.functions[consumer].invocations;
    expect(after - before).toBe(1);

    for (let n = 0; n < 12; n += 1) await put(ofNoCase(n));
    const twelve = [{ queue: parkedQueue, messages: 13, reasons: { unparseable: 1, failed: 12 } }];
    expect(await parkedNow()).toEqual(twelve);
    const waiting = (await platform.local('GET', `/queues/${parkedQueue}`)).body;
    const why = waiting.filter(({ parked }: { parked: string }) => parked === 'failed');
    expect(new Set(why.map(({ missing }: { missing: string }) => missing))).toEqual(
      new Set(['Error: there is no case 01J00000000000000000000C01']),
    );

    const { body } = await platform.local('POST', `/queues/${parkedQueue}/redrive`);
    expect(body).toEqual({ redriven: 13, to: inbox });
    expect(await parkedNow()).toEqual(twelve);
  });
});
