import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { BatchWriteCommand, DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesRunningOn } from '../../infra/local/data-directory.ts';
import { localCredentials, localRegion } from '../../infra/local/local-account.ts';
import { naming } from '../../infra/naming.ts';
import { serviceNames } from '../../shared/service-names.ts';
import { holderOf, openTestCounty, startTestPlatform } from '../support/platform.ts';
import { leadInScreening } from '../support/screening.ts';

const root = join(import.meta.dirname, '../..');
const dataDirectory = mkdtempSync(join(tmpdir(), 'zhaoshang-republish-'));
let platform: Awaited<ReturnType<typeof startTestPlatform>>;
let county: string;

const inboxOf = async () => {
  const as = holderOf(county, 'investment-promotion', 'clerk');
  const [items, assignments] = await Promise.all([
    platform.send('GET', '/v1/inbox-items?state=all&limit=100', { as }),
    platform.send('GET', '/v1/assignments?limit=100', { as }),
  ]);
  return { items: items.body.items, assignments: assignments.body.items };
};

beforeAll(async () => {
  platform = await startTestPlatform({ dataDirectory });
  county = await openTestCounty(platform, ['investment-promotion', 'leading-group-office']);
  await leadInScreening(platform, { subject: 'officer-1', county, roles: ['officer'] });
  await platform.drain();
});

afterAll(async () => {
  await platform.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

type Report = { service: string; read: number; sent: Record<string, number> };

/** What a command says when it is called as the runbook prints it. */
const said = async (script: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> =>
  (
    await promisify(execFile)('npm', ['run', '--silent', script, '--', ...words], {
      cwd: root,
      env: { ...process.env, ...env },
    })
  ).stdout.trim();

const command = async (words: string, env: NodeJS.ProcessEnv = {}): Promise<Report[]> =>
  (await said('republish', words.split(' '), env)).split('\n').map((line) => JSON.parse(line) as Report);

const complaintOf = async (words: string, env: NodeJS.ProcessEnv = {}): Promise<string> => {
  try {
    await command(words, env);
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
  throw new Error(`republish ${words} was not refused`);
};

const days = '--from 2026-03-01 --to 2026-03-04';

describe('the command that republishes', () => {
  it('sends the events of every service to every inbox again, which changes nothing', async () => {
    const before = await inboxOf();
    const reports = await command(`--stage local --data ${dataDirectory} ${days}`);
    expect(reports.map(({ service }) => service)).toEqual([...serviceNames]);
    const [leads, approvals, notifications] = reports as [Report, Report, Report];
    // The stage the lead reached, and to notifications the contact it names.
    expect(leads.sent).toEqual({ leads: 0, approvals: 1, notifications: 2 });
    // The assignment it opened, and to both others the departments as each was put.
    expect(approvals.sent).toEqual({ leads: 4, approvals: 1, notifications: 5 });
    // Who fills a post is news to approvals.
    expect(notifications.sent['approvals']).toBeGreaterThan(1);
    await platform.drain();
    expect(await inboxOf()).toEqual(before);
    expect(before.assignments).toHaveLength(1);
  });

  it.each(serviceNames)('can be held to the inbox of %s, to a type and to a county', async (service) => {
    const held = `--stage local --data ${dataDirectory} ${days} --to-service ${service}`;
    const [leads, approvals] = await command(`${held} --type leads.lead.stage-changed.v1 --county ${county}`);
    const expected = { leads: 0, approvals: 0, notifications: 0, [service]: service === 'leads' ? 0 : 1 };
    expect(leads).toEqual({ service: 'leads', read: 1, sent: expected });
    expect(approvals).toMatchObject({ read: 0 });
    const [elsewhere] = await command(`${held} --county 500199`);
    expect(elsewhere).toMatchObject({ read: 0 });
  });

  it('finds tables and queues of any other stage by their names, in the account of its credentials', async () => {
    const engines = enginesRunningOn(dataDirectory)!;
    const shared = { region: localRegion, credentials: localCredentials };
    const database = DynamoDBDocumentClient.from(
      new DynamoDBClient({ ...shared, endpoint: engines.database }),
    );
    const sqs = new SQSClient({ ...shared, endpoint: engines.queues, useQueueUrlAsEndpoint: false });
    const key = (name: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName: name, KeyType });
    const names = ['pk', 'sk', 'eventDayPk', 'eventDaySk'];
    const [urls, stage] = [new Map<string, string>(), naming('trial')];
    for (const service of serviceNames) {
      await database.send(
        new CreateTableCommand({
          TableName: stage.table(service),
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
          KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
          GlobalSecondaryIndexes: [
            {
              IndexName: 'event-day',
              KeySchema: [key('eventDayPk', 'HASH'), key('eventDaySk', 'RANGE')],
              Projection: { ProjectionType: 'KEYS_ONLY' },
            },
          ],
        }),
      );
      const { Items = [] } = await database.send(
        new ScanCommand({ TableName: naming('local').table(service) }),
      );
      const counties = Items.filter(({ entity }) => entity === 'county');
      const kept = [...counties, ...Items.filter(({ entity }) => entity === 'event')].slice(0, 25);
      const puts = kept.map((Item) => ({ PutRequest: { Item } }));
      await database.send(new BatchWriteCommand({ RequestItems: { [stage.table(service)]: puts } }));
      const created = await sqs.send(
        new CreateQueueCommand({ QueueName: stage.inbox(service), Attributes: { FifoQueue: 'true' } }),
      );
      urls.set(service, created.QueueUrl!);
    }
    const account = {
      AWS_REGION: localRegion,
      AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: engines.database,
      AWS_ENDPOINT_URL_SQS: engines.queues,
    };
    const reports = await command(`--stage trial ${days}`, account);
    for (const service of serviceNames) {
      const sent = reports.reduce((sum, report) => sum + report.sent[service]!, 0);
      const asked = {
        QueueUrl: urls.get(service)!,
        AttributeNames: ['ApproximateNumberOfMessages' as const],
      };
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand(asked));
      expect([service, Number(Attributes!['ApproximateNumberOfMessages'])]).toEqual([service, sent]);
      if (service !== 'leads') expect(sent).toBeGreaterThan(0);
    }
    expect(await complaintOf(`--stage nowhere ${days}`, account)).toContain(
      'There is no queue zhaoshang-nowhere-',
    );
  });

  it('says in words what is wrong with what it was given', async () => {
    expect(await complaintOf('--stage local --from 2026-03-04 --to 2026-03-02')).toContain('is later than');
    expect(await complaintOf('--stage local --from 2026-02-30 --to 2026-03-02')).toContain('--from');
    expect(await complaintOf(`--stage local --data ${join(dataDirectory, 'none')} ${days}`)).toContain(
      'No platform runs on',
    );
  });
});

describe('the command that finds what cannot be read', () => {
  it('looks into the platform on this machine, and names an item with the places at fault', async () => {
    const words = ['--stage', 'local', '--data', dataDirectory];
    expect(await said('unreadable', words)).toBe('');
    const { database } = enginesRunningOn(dataDirectory)!;
    const client = DynamoDBDocumentClient.from(
      new DynamoDBClient({ region: localRegion, credentials: localCredentials, endpoint: database }),
    );
    const Item = { pk: `${county}#lead#broken`, sk: 'state', entity: 'lead', version: 1, data: {} };
    await client.send(new PutCommand({ TableName: naming('local').table('leads'), Item }));
    const named = `${county}#lead#broken state`;
    expect(JSON.parse(await said('unreadable', words))).toMatchObject({ service: 'leads', item: named });
    const taken = await said('unreadable', [...words, '--service', 'leads', '--item', named, '--remove']);
    expect(JSON.parse(taken)).toMatchObject({ pk: Item.pk, data: {} });
    expect(await said('unreadable', words)).toBe('');
  });
});
