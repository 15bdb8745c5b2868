import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRegistration } from '../support/leads.ts';
import {
  connect,
  eventually,
  holderOf,
  openTestCounty,
  spawnPlatform,
  startOnSharedAssembly,
} from '../support/platform.ts';
import { leadInScreening } from '../support/screening.ts';

const dataDirectory = mkdtempSync(join(tmpdir(), 'zhaoshang-killed-'));
let platform: Awaited<ReturnType<typeof spawnPlatform>>;

const kill = async () => {
  platform.child.kill('SIGKILL');
  await platform.ended;
};
const restart = async () => {
  platform = await spawnPlatform(dataDirectory, startOnSharedAssembly());
};

beforeAll(async () => {
  platform = await spawnPlatform(dataDirectory);
});

afterAll(async () => {
  await kill();
  rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('the machine fails with kill -9', () => {
  it('while leads are registered: nothing acknowledged is lost, and sending all again registers none twice', async () => {
    const officer = { subject: 'officer-1', county: '500118', roles: ['officer'] as const };
    const requests = Array.from({ length: 80 }, (_, n) => ({ key: `entry-${n}`, body: aRegistration() }));
    const acknowledged = new Map<string, string>();
    let killed = false;
    const send = async ({ key, body }: (typeof requests)[number]) => {
      const answer = await platform.send('POST', '/v1/leads', {
        body,
        as: officer,
        headers: { 'idempotency-key': key },
      });
      if (answer.status === 201) acknowledged.set(key, answer.body.id);
      if (acknowledged.size === 30 && !killed) {
        killed = true;
        platform.child.kill('SIGKILL');
      }
    };
    const waiting = [...requests];
    const worker = async () => {
      for (let request = waiting.shift(); request !== undefined; request = waiting.shift())
        await send(request);
    };
    await Promise.allSettled(Array.from({ length: 8 }, worker));
    await platform.ended;
    const before = new Map(acknowledged);
    expect(before.size).toBeGreaterThanOrEqual(30);
    expect(before.size).toBeLessThan(80);

    await restart();
    for (const [key, id] of before) {
      const found = await platform.send('GET', `/v1/leads/${id}`, { as: officer });
      expect([key, found.status]).toEqual([key, 200]);
    }
    for (const request of requests) await send(request);
    expect(acknowledged.size).toBe(80);
    for (const [key, id] of before) expect([key, acknowledged.get(key)]).toEqual([key, id]);
    const ids: string[] = [];
    let cursor = '';
    do {
      const { body } = await platform.send('GET', `/v1/leads?stage=lead&limit=100${cursor}`, { as: officer });
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(ids.sort()).toEqual([...acknowledged.values()].sort());
  });

  it('while deadlines are checked and events are on their way: every rung falls once, and is told once', async () => {
    const county = await openTestCounty(platform, ['investment-promotion'], '500119');
    const officer = { subject: 'officer-1', county, roles: ['officer'] as const };
    for (let n = 0; n < 12; n += 1) await leadInScreening(platform, officer);
    await platform.drain();

    // Killed as soon as the first rung has fallen, in the middle of the check and of publishing.
    const checking = connect(platform.baseUrl)
      .moveClock({ advance: 'P30D' })
      .catch(() => null);
    const deputyHead = holderOf(county, 'investment-promotion', 'deputy-head');
    const rungItems = async (limit = 100) => {
      const { body } = await platform.send('GET', `/v1/inbox-items?state=all&limit=${limit}`, {
        as: deputyHead,
      });
      return body.items.filter(
        ({ type }: { type: string }) => type === 'approvals.assignment.rung-raised.v1',
      );
    };
    await eventually(rungItems, (items) => items.length > 0).catch(() => []);
    await kill();
    await checking;

    await restart();
    await platform.drain();
    await platform.moveClock({ advance: 'PT1M' });
    await platform.drain();
    const clerk = holderOf(county, 'investment-promotion', 'clerk');
    const { body } = await platform.send('GET', '/v1/assignments?kind=screening&limit=100', { as: clerk });
    expect(body.items).toHaveLength(12);
    for (const { id } of body.items) {
      const timeline = await platform.send('GET', `/v1/assignments/${id}/timeline?limit=100`, { as: clerk });
      const rungs = timeline.body.items
        .filter(({ type }: { type: string }) => type === 'approvals.assignment.rung-raised.v1')
        .map(({ fact }: { fact: { rung: string } }) => fact.rung);
      expect([id, rungs]).toEqual([id, ['rung-0', 'rung-1', 'rung-2', 'rung-3', 'rung-4', 'rung-5']]);
    }
    const screenings: string[] = body.items.map(({ id }: { id: string }) => id).sort();
    const told = (await rungItems())
      .map(({ subject }: { subject: string }) => subject)
      .filter((subject: string) => screenings.includes(subject));
    expect(told.sort()).toEqual(screenings);
  });
});
