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
import { checkedWords } from '../command/checked-words.ts';
import { refuseWords } from '../command/words.ts';
import { usualDataDirectory } from '../local/command-line.ts';
import { naming } from '../naming.ts';
import { republishUsage } from './republish-usage.ts';
import { connectToStage } from './stage-connection.ts';

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

const readCommandLine = (given: readonly string[]): z.infer<typeof wordsSchema> => {
  const options = { stage: option, from: option, to: option, type: option, 'to-service': option };
  const words = checkedWords(republishUsage, wordsSchema, given, {
    ...options,
    county: option,
    data: option,
  });
  return words.from > words.to
    ? refuseWords(republishUsage, `--from ${words.from} is later than --to ${words.to}.`)
    : words;
};

/** Sends the events of some days to the inboxes again, and prints a line of figures for each service that tells them. */
export const runRepublish = async (given: readonly string[]): Promise<void> => {
  const words = readCommandLine(given);
  const { ask, sqs, inboxUrl } = connectToStage(words.stage, words.data);
  const inboxUrls = async (inboxes: readonly ServiceName[]) => {
    const urls: Partial<Record<ServiceName, string>> = {};
    for (const inbox of inboxes) urls[inbox] = await inboxUrl(inbox);
    return urls;
  };
  // Short, because a deduplication id has 128 characters in all.
  const run = Date.now().toString(36);
  const toService = words['to-service'] ?? null;
  for (const service of serviceNames) {
    const connection = { ask, name: naming(words.stage).table(service) };
    const inboxes = inboxesFedBy(service).filter((inbox) => toService === null || inbox === toService);
    // Asked for first: a stage that is not there is said so.
    const send = createSendBatch(sqs, await inboxUrls(inboxes));
    const report = await republish({
      eventsOfDay: (county, day) => eventsOfDay(connection, county, day),
      counties: words.county === undefined ? await listCounties(connection) : [words.county],
      from: words.from,
      to: words.to,
      type: words.type ?? null,
      ...{ toService, run, send },
    });
    console.log(JSON.stringify({ service, ...report }));
  }
};
