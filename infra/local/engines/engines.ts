import type { Closing } from '../closing.ts';
import type { DataDirectory } from '../data-directory.ts';
import { startDatabase, type DatabaseEngine } from './dynamodb-local.ts';
import { freePort } from './free-port.ts';
import { startQueues, type QueueServer } from './queue-server.ts';

export type Engines = { readonly database: DatabaseEngine; readonly server: QueueServer };

/** Starts the database and the server of queues and buckets on their files, side by side. */
export const startEngines = async (data: DataDirectory, closing: Closing): Promise<Engines> => {
  const opening = async (): Promise<DatabaseEngine> => {
    const database = await startDatabase(data.path('database'), (databasePid) =>
      data.announce({ databasePid }),
    );
    closing.add(database.stop);
    return database;
  };
  const queueing = async (): Promise<QueueServer> => {
    const server = await startQueues(await freePort(), data.path('queues'), data.path('files'));
    closing.add(server.stop);
    return server;
  };
  const [database, server] = await Promise.all([opening(), queueing()]);
  data.announce({ engines: { database: database.endpoint, queues: server.endpoint } });
  return { database, server };
};
