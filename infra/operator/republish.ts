import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { createDocumentClient } from '../../shared/dynamo/client.ts';
import { listCounties } from '../../shared/dynamo/counties.ts';
import { eventsOfDay } from '../../shared/dynamo/event-days.ts';
import { eventTypes } from '../../shared/events/catalogue.ts';
import { inboxesFedBy } from '../../shared/events/subscribers.ts';
import { countyCodeSchema } from '../../shared/identifiers.ts';
import { republish } from '../../shared/messaging/republish.ts';
import { createSendBatch } from '../../shared/messaging/send-batch.ts';
import { serviceNames, type ServiceName } from '../../shared/service-names.ts';
import { dateSchema } from '../../shared/time/clock.ts';
import { naming } from '../naming.ts';

const usage =
  'npm run republish -- --stage prod --from 2026-03-01 --to 2026-03-02 [--type leads.project.signed.v1] [--to-service approvals] [--county 500236]';

const wordsSchema = z.object({
  stage: z.string().min(1),
  from: dateSchema,
  to: dateSchema,
  type: z.enum(eventTypes).optional(),
  'to-service': z.enum(serviceNames).optional(),
  county: countyCodeSchema.optional(),
});

const option = { type: 'string' } as const;

const readWords = () => {
  const { values } = parseArgs({
    options: { stage: option, from: option, to: option, type: option, 'to-service': option, county: option },
  });
  const words = wordsSchema.safeParse(values);
  if (words.success) return words.data;
  const faults = words.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`);
  console.error([...faults, `Usage: ${usage}`].join('\n'));
  process.exit(1);
};

const inboxUrls = async (sqs: SQSClient, stage: string, feeds: readonly ServiceName[]) => {
  const urls: Partial<Record<ServiceName, string>> = {};
  for (const inbox of feeds) {
    const found = await sqs.send(new GetQueueUrlCommand({ QueueName: naming(stage).inbox(inbox) }));
    if (found.QueueUrl !== undefined) urls[inbox] = found.QueueUrl;
  }
  return urls;
};

const words = readWords();
const client = createDocumentClient();
const sqs = new SQSClient({});
// Short, because a deduplication id has 128 characters in all.
const run = Date.now().toString(36);
for (const service of serviceNames) {
  const connection = { client, name: naming(words.stage).table(service) };
  const report = await republish({
    eventsOfDay: (county, day) => eventsOfDay(connection, county, day),
    counties: words.county === undefined ? await listCounties(connection) : [words.county],
    from: words.from,
    to: words.to,
    type: words.type ?? null,
    toService: words['to-service'] ?? null,
    run,
    send: createSendBatch(sqs, await inboxUrls(sqs, words.stage, inboxesFedBy(service))),
  });
  console.log(JSON.stringify({ service, ...report }));
}
