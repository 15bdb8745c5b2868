import * as z from 'zod';
import type { AwsJson } from './engines/aws-json.ts';

const pageSchema = z.object({
  Items: z.array(z.object({ eventDaySk: z.object({ S: z.string() }).optional() })).default([]),
  LastEvaluatedKey: z.record(z.string(), z.unknown()).optional(),
});

/**
 * When the newest event of the tables happened, in milliseconds since 1970; null where there is none. It reads them whole:
 * for a clock that has to be made anew, and nothing else.
 */
export const newestEventIn = async (
  database: AwsJson,
  tableNames: readonly string[],
): Promise<number | null> => {
  let newest: number | null = null;
  for (const TableName of tableNames) {
    let from: Record<string, unknown> | undefined;
    do {
      const page = pageSchema.parse(
        await database('Scan', {
          TableName,
          ProjectionExpression: 'eventDaySk',
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      for (const { eventDaySk } of page.Items) {
        const at = Date.parse(eventDaySk?.S.split('#')[0] ?? '');
        if (!Number.isNaN(at)) newest = Math.max(newest ?? at, at);
      }
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }
  return newest;
};
