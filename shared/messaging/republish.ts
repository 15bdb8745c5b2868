import type { EventType } from '../events/catalogue.ts';
import { deduplicationIdOf, type Envelope } from '../events/envelope.ts';
import { subscribers } from '../events/subscribers.ts';
import type { CountyCode } from '../identifiers.ts';
import { serviceNames, type ServiceName } from '../service-names.ts';
import { addDays } from '../time/dates.ts';
import type { LocalDate } from '../time/clock.ts';
import type { SendBatch } from './send-batch.ts';

export type Republication = {
  /** The events of one county's day, a page at a time. */
  readonly eventsOfDay: (county: CountyCode, day: LocalDate) => AsyncIterable<readonly Envelope[]>;
  readonly counties: readonly CountyCode[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Only this type, or all. */
  readonly type: EventType | null;
  /** Only this subscriber, or all. */
  readonly toService: ServiceName | null;
  /** Tells one run from another, so that a queue does not take the second for a repeat within five minutes. */
  readonly run: string;
  readonly send: SendBatch;
};

export type RepublicationReport = {
  readonly read: number;
  readonly sent: Readonly<Record<ServiceName, number>>;
};

const sendPage = async (
  job: Republication,
  inbox: ServiceName,
  page: readonly Envelope[],
): Promise<number> => {
  const events = page.filter(({ type }) => subscribers[type].includes(inbox));
  if (events.length === 0) return 0;
  const refused = await job.send(
    inbox,
    events.map((envelope) => ({ envelope, deduplicationId: `${deduplicationIdOf(envelope)}.${job.run}` })),
  );
  if (refused.size > 0) throw new Error(`the inbox of ${inbox} refused ${refused.size} events; run it again`);
  return events.length;
};

const daysOf = (from: LocalDate, to: LocalDate): LocalDate[] =>
  from > to ? [] : [from, ...daysOf(addDays(from, 1), to)];

/**
 * Sends the events of a span of days again, for a stream that was down for longer than its 24 hours or a subscriber
 * that is new. What has been handled before is recognised by its id or by what it left behind, so a run does no harm,
 * however often and however old the events.
 */
export const republish = async (job: Republication): Promise<RepublicationReport> => {
  const sent: Record<ServiceName, number> = { leads: 0, approvals: 0, notifications: 0 };
  const inboxes = serviceNames.filter((service) => job.toService === null || job.toService === service);
  let read = 0;
  for (const county of job.counties) {
    for (const day of daysOf(job.from, job.to)) {
      for await (const events of job.eventsOfDay(county, day)) {
        const page = events.filter(({ type }) => job.type === null || job.type === type);
        read += page.length;
        for (const inbox of inboxes) sent[inbox] += await sendPage(job, inbox, page);
      }
    }
  }
  return { read, sent };
};
