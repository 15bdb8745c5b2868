import * as z from 'zod';
import { envelopeSchema, type Envelope } from '../events/envelope.ts';
import type { CountyCode } from '../identifiers.ts';
import type { LocalDate } from '../time/clock.ts';
import type { Connection } from './ask.ts';
import { eventDayIndex } from './table-definition.ts';

const keySchema = z.object({ pk: z.string(), sk: z.string() });

const readEnvelope = async (connection: Connection, Key: z.infer<typeof keySchema>): Promise<Envelope> => {
  const answer = await connection.ask('GetItem', { TableName: connection.name, Key });
  return envelopeSchema.parse(answer.Item?.['envelope']);
};

const pageSize = 50;

/** Every event of a county's day (Asia/Shanghai), in the order of their instants, a page at a time. */
export const eventsOfDay = async function* (
  connection: Connection,
  county: CountyCode,
  day: LocalDate,
): AsyncGenerator<readonly Envelope[]> {
  let position: Record<string, unknown> | undefined;
  do {
    const answer = await connection.ask('Query', {
      TableName: connection.name,
      IndexName: eventDayIndex.name,
      KeyConditionExpression: `${eventDayIndex.partitionKey} = :day`,
      ExpressionAttributeValues: { ':day': `${county}#${day}` },
      Limit: pageSize,
      ExclusiveStartKey: position,
    });
    const keys = (answer.Items ?? []).map((item) => keySchema.parse(item));
    yield await Promise.all(keys.map((key) => readEnvelope(connection, key)));
    position = answer.LastEvaluatedKey;
  } while (position !== undefined);
};
