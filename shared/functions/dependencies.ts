import { openDatabase } from '../dynamo/database.ts';
import { createTable, type Table } from '../dynamo/table.ts';
import type { NewId } from '../identifiers.ts';
import type { Log } from '../log.ts';
import { createLog } from '../logger.ts';
import type { ServiceName } from '../service-names.ts';
import { systemClock, type Clock } from '../time/clock.ts';
import { createNewId } from '../time/new-id.ts';

/** What every function of a service stands on; use cases get from it what they need. */
export type Foundations = {
  readonly table: Table;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
};

type LogLevel = Parameters<typeof createLog>[1];

export const createFoundations = (
  service: ServiceName,
  environment: { readonly TABLE_NAME: string; readonly LOG_LEVEL: LogLevel },
): Foundations => {
  const log = createLog(service, environment.LOG_LEVEL);
  return {
    table: createTable({ ask: openDatabase(), name: environment.TABLE_NAME, service, log }),
    clock: systemClock,
    newId: createNewId(systemClock),
    log,
  };
};
