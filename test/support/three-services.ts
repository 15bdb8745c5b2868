import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { createReadDue } from '../../shared/dynamo/due-items.ts';
import { eventsOfDay } from '../../shared/dynamo/event-days.ts';
import { sweepDue } from '../../shared/deadlines/sweep.ts';
import { subscribers } from '../../shared/events/subscribers.ts';
import type { Envelope } from '../../shared/events/envelope.ts';
import type { Foundations } from '../../shared/functions/dependencies.ts';
import type { ServiceApi } from '../../shared/functions/api-function.ts';
import type { Settle } from '../../shared/functions/check-function.ts';
import type { TableDefinition } from '../../shared/dynamo/table-definition.ts';
import type { EventHandler } from '../../shared/messaging/consume-events.ts';
import type { SendBatch } from '../../shared/messaging/send-batch.ts';
import { serviceNames, type ServiceName } from '../../shared/service-names.ts';
import { dateOf } from '../../shared/time/clock.ts';
import { table as approvalsTable } from '../../services/approvals/kernel/table.ts';
import { approvalsHandlers, settleApprovals } from '../../services/approvals/service.ts';
import { leadsApi, leadsHandlers, settleLeads } from '../../services/leads/service.ts';
import { table as leadsTable } from '../../services/leads/kernel/table.ts';
import { table as notificationsTable } from '../../services/notifications/kernel/table.ts';
import {
  notificationsApi,
  notificationsHandlers,
  settleNotifications,
} from '../../services/notifications/service.ts';
import { wholeApprovalsApi } from '../approvals/support/whole-api.ts';
import { createMemoryFiles } from './memory-files.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  principalOf,
  type Send,
} from './service-client.ts';
import { createTestTable, type TestTable } from './test-table.ts';

type Service = {
  readonly testTable: TestTable;
  readonly send: Send;
  readonly handlers: readonly EventHandler[];
  readonly settle: Settle;
};

const { county } = principalOf({});

/** Every item of a table but the records of what is done, which are forgotten after a while, as text by its key. */
const snapshotOf = async ({ client, name }: TestTable): Promise<Map<string, string>> => {
  const items = new Map<string, string>();
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const found = await client.send(
      new ScanCommand({ TableName: name, ...(ExclusiveStartKey === undefined ? {} : { ExclusiveStartKey }) }),
    );
    for (const item of found.Items ?? [])
      if (item['entity'] !== 'once') items.set(`${name} ${item['pk']} ${item['sk']}`, JSON.stringify(item));
    ExclusiveStartKey = found.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items;
};

const forgetOnceKeys = async ({ client, name }: TestTable): Promise<number> => {
  const found = await client.send(
    new ScanCommand({
      TableName: name,
      FilterExpression: 'entity = :once',
      ExpressionAttributeValues: { ':once': 'once' },
    }),
  );
  for (const { pk, sk } of found.Items ?? [])
    await client.send(new DeleteCommand({ TableName: name, Key: { pk, sk } }));
  return (found.Items ?? []).length;
};

/** The three services in this process over tables of their own, on one clock, with nothing between them but their events. */
export const startThreeServices = async (now: string) => {
  const clock = createTestClock(now);
  const start = async <Act extends string, Relation extends string>(
    api: ServiceApi<Act, Relation>,
    definition: TableDefinition,
    handlers: (foundations: Foundations) => readonly EventHandler[],
    settle: (foundations: Foundations) => Settle,
  ): Promise<Service> => {
    const testTable = await createTestTable(api.service, definition);
    const foundations = foundationsOf(testTable, clock);
    const { send } = createServiceClient(api, foundations);
    return { testTable, send, handlers: handlers(foundations), settle: settle(foundations) };
  };
  const services: Readonly<Record<ServiceName, Service>> = {
    leads: await start(leadsApi, leadsTable, leadsHandlers, settleLeads),
    approvals: await start(
      wholeApprovalsApi(createMemoryFiles().files),
      approvalsTable,
      approvalsHandlers,
      settleApprovals,
    ),
    notifications: await start(
      notificationsApi,
      notificationsTable,
      notificationsHandlers,
      settleNotifications,
    ),
  };

  const handle = async (inbox: ServiceName, envelope: Envelope): Promise<void> => {
    const work = services[inbox].handlers.find(({ type }) => type === envelope.type)?.prepare(envelope);
    if (work == null) throw new Error(`${inbox} would park ${envelope.type}`);
    await work();
  };

  /** Hands on what has been announced today, and what follows from it, until nothing new comes. */
  const brought = new Set<string>();
  const drain = async (): Promise<void> => {
    for (let fresh = 1; fresh > 0;) {
      fresh = 0;
      for (const service of serviceNames)
        for await (const page of eventsOfDay(services[service].testTable, county, dateOf(clock.now())))
          for (const envelope of page) {
            const name = `${envelope.source}#${envelope.id}`;
            if (brought.has(name)) continue;
            brought.add(name);
            fresh += 1;
            for (const inbox of subscribers[envelope.type]) await handle(inbox, envelope);
          }
    }
  };

  const check = async (): Promise<void> => {
    for (const service of serviceNames) {
      const { testTable, settle } = services[service];
      const { failed } = await sweepDue({
        due: createReadDue(testTable),
        now: clock.now(),
        settle: (item) => settle(item, clock.now()),
        timeRemains: () => true,
      });
      if (failed.length > 0) throw new Error(JSON.stringify(failed));
    }
  };

  const tables = serviceNames.map((service) => services[service].testTable);
  return {
    county,
    clock,
    services,
    drain,
    /** Goes on to a moment, at which deadlines are checked and everything told. */
    until: async (moment: string): Promise<void> => {
      clock.set(moment);
      await check();
      await drain();
    },
    /** Everything that stands in the tables. */
    snapshot: async (): Promise<Map<string, string>> =>
      new Map((await Promise.all(tables.map(snapshotOf))).flatMap((items) => [...items])),
    /** What time-to-live does in the end; answers how many were forgotten. */
    forgetOnceKeys: async (): Promise<number> =>
      (await Promise.all(tables.map(forgetOnceKeys))).reduce((sum, count) => sum + count, 0),
    /** Stands for the queues: what is sent is handled. */
    deliver: (async (inbox, events) => {
      for (const { envelope } of events) await handle(inbox, envelope);
      return new Set<number>();
    }) satisfies SendBatch as SendBatch,
  };
};
