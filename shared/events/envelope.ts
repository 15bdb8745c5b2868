import * as z from 'zod';
import { countyCodeSchema, subjectSchema } from '../identifiers.ts';
import { instantSchema } from '../time/clock.ts';
import { audienceSchema, type Audience } from './audience.ts';
import { eventTypes, factSchemas, type EventType, type Facts } from './catalogue.ts';
import { keptLine, keptText } from '../text.ts';

/**
 * A CloudEvents 1.0 envelope. `subject` is the aggregate, `sequence` its version, `partitionkey` the root whose
 * facts keep their order (a lead, project or case); `county`, `actor` and `correlationid` say where, who and why.
 */
export const envelopeSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(80),
  source: keptText(2000),
  type: z.enum(eventTypes),
  time: instantSchema,
  subject: keptLine(),
  datacontenttype: z.literal('application/json'),
  partitionkey: z.string().min(1),
  sequence: z.number().int().positive(),
  county: countyCodeSchema,
  actor: subjectSchema,
  correlationid: z.string().min(1).max(128),
  data: z.object({ audience: audienceSchema, fact: z.unknown() }),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** Which of the events of its write an event is, from 1: what tells the order of two facts of one version. */
export const placeInWrite = ({ id }: Pick<Envelope, 'id'>): number => Number(id.split('.').at(-1)) || 1;

/** An envelope whose fact has been parsed by its own schema. */
export type ReceivedEvent<T extends EventType> = Omit<Envelope, 'type' | 'data'> & {
  readonly type: T;
  readonly audience: Audience;
  readonly fact: Facts[T];
};

/** Reads an envelope as one type of event; null when the fact does not have its published shape. */
export const receive = <T extends EventType>(type: T, envelope: Envelope): ReceivedEvent<T> | null => {
  const fact = factSchemas[type].safeParse(envelope.data.fact);
  return fact.success ? { ...envelope, type, audience: envelope.data.audience, fact: fact.data } : null;
};

/** Tells an event from every other for a queue's five-minute deduplication: its county, source and id. */
export const deduplicationIdOf = ({
  county,
  source,
  id,
}: Pick<Envelope, 'county' | 'source' | 'id'>): string => `${county}${source.replaceAll('/', '.')}.${id}`;
