import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import { doneOnce } from '../../../shared/messaging/done.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { NotificationPorts } from '../kernel/ports.ts';
import {
  noticedTypes,
  personsNamedIn,
  writeMessage,
  type NoticedType,
} from '../messages/domain/templates.ts';
import { endsAcknowledgement } from './domain/ends-acknowledgement.ts';
import { tellsOfBreach } from './domain/urgent-news.ts';
import { namePersonsQuery } from './usecases/name-persons.ts';
import { spareAcknowledgementsCommand } from './usecases/spare-acknowledgements.ts';
import { tellPeopleCommand } from './usecases/tell-people.ts';

export { noticeRights as rights } from './domain/notice-rights.ts';
export { noticeRefusals as refusals } from './domain/notice-errors.ts';
export { noticeEndpoints as endpoints } from './http/notice-endpoints.ts';

/** Tells people of every event that has words; some end what was asked of them before. */
export const handlers = (ports: NotificationPorts, clock: Clock): readonly EventHandler[] => {
  const tell = tellPeopleCommand(ports, clock);
  const nameThem = namePersonsQuery(ports);
  const spare = spareAcknowledgementsCommand(ports, clock);
  const tellOf = (type: NoticedType): EventHandler =>
    on(type, async (event) => {
      if (endsAcknowledgement.has(type)) await spare(event);
      const nameOf = await nameThem(event.county, personsNamedIn(type, event));
      const message = writeMessage(type, event, nameOf);
      doneOnce(await tell(event, { ...message, tellsOfBreach: tellsOfBreach(event) }));
    });
  return [...noticedTypes.map(tellOf), on('approvals.assignment.received.v1', spare)];
};

export const resources = ['notices'] as const;
