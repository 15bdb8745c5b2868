import { parseArgs } from 'node:util';
import * as z from 'zod';
import { listCounties } from '../../shared/dynamo/counties.ts';
import { eventsOfDay } from '../../shared/dynamo/event-days.ts';
import { eventTypes } from '../../shared/events/catalogue.ts';
import { inboxesFedBy } from '../../shared/events/subscribers.ts';
import { countyCodeSchema } from '../../shared/identifiers.ts';
import { republish } from '../../shared/messaging/republish.ts';
import { createSendBatch } from '../../shared/messaging/send-batch.ts';
import { serviceNames, type ServiceName } from '../../shared/service-names.ts';
import { dateSchema } from '../../shared/time/clock.ts';
import { usualDataDirectory } from '../local/command-line.ts';
import { naming } from '../naming.ts';
import { connectToStage } from './stage-connection.ts';

const usage =
  'npm run republish -- --stage prod --from 2026-03-01 --to 2026-03-02 [--type leads.project.signed.v1] [--to-service approvals] [--county 500236]\n       --stage local sends to the platform on this machine; --data names its directory where it is not .local';

const wordsSchema = z.object({
  stage: z.string().min(1),
  from: dateSchema,
  to: dateSchema,
  type: z.enum(eventTypes).optional(),
  'to-service': z.enum(serviceNames).optional(),
  county: countyCodeSchema.optional(),
  data: z.string().min(1).default(usualDataDirectory),
});

const option = { type: 'string' } as const;

const refuse = (faults: readonly string[]): never => {
  console.error([...faults, `Usage: ${usage}`].join('\n'));
  process.exit(1);
};

const readWords = () => {
  const options = { stage: option, from: option, to: option, type: option, 'to-service': option };
  const { values } = parseArgs({ options: { ...options, county: option, data: option } });
  const words = wordsSchema.safeParse(values);
  if (!words.success)
    return refuse(words.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`));
  const { from, to } = words.data;
  return from > to ? refuse([`--from ${from} is later than --to ${to}.`]) : words.data;
};

const words = readWords();
const { client, sqs, inboxUrl } = connectToStage(words.stage, words.data);

const inboxUrls = async (inboxes: readonly ServiceName[]) => {
  const urls: Partial<Record<ServiceName, string>> = {};
  for (const inbox of inboxes) urls[inbox] = await inboxUrl(inbox);
  return urls;
};

// Short, because a deduplication id has 128 characters in all.
const run = Date.now().toString(36);
for (const service of serviceNames) {
  const connection = { client, name: naming(words.stage).table(service) };
  const toService = words['to-service'] ?? null;
  const inboxes = inboxesFedBy(service).filter((inbox) => toService === null || inbox === toService);
  // Asked for first: a stage that is not there is said so.
  const send = createSendBatch(sqs, await inboxUrls(inboxes));
  const report = await republish({
    eventsOfDay: (county, day) => eventsOfDay(connection, county, day),
    counties: words.county === undefined ? await listCounties(connection) : [words.county],
    from: words.from,
    to: words.to,
    type: words.type ?? null,
    toService,
    run,
    send,
  });
  console.log(JSON.stringify({ service, ...report }));
}
