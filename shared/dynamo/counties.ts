import * as z from 'zod';
import { countyCodeSchema, type CountyCode } from '../identifiers.ts';
import { isRefusedAs, type Connection } from './ask.ts';

// Counties are runtime data; the list of those with any event is what lets an operator republish without naming them.
export const countiesPartition = 'counties';

/** Puts a county on the table's list of those with events, once per county and process. */
export const createRememberCounty = (connection: Connection): ((county: CountyCode) => Promise<void>) => {
  const known = new Set<CountyCode>();
  return async (county) => {
    if (known.has(county)) return;
    try {
      await connection.ask('PutItem', {
        TableName: connection.name,
        Item: { pk: countiesPartition, sk: county, entity: 'county' },
        ConditionExpression: 'attribute_not_exists(pk)',
      });
    } catch (error) {
      if (!isRefusedAs(error, 'ConditionalCheckFailedException')) throw error;
    }
    known.add(county);
  };
};

const countyEntrySchema = z.object({ sk: countyCodeSchema });

/** The counties that have events in the table. */
export const listCounties = async (connection: Connection): Promise<readonly CountyCode[]> => {
  const counties: CountyCode[] = [];
  let position: Record<string, unknown> | undefined;
  do {
    const answer = await connection.ask('Query', {
      TableName: connection.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': countiesPartition },
      ExclusiveStartKey: position,
    });
    counties.push(...(answer.Items ?? []).map((item) => countyEntrySchema.parse(item).sk));
    position = answer.LastEvaluatedKey;
  } while (position !== undefined);
  return counties;
};
