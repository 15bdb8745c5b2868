import { writeMessage, type WordedType } from '../../../services/notifications/messages/domain/templates.ts';
import { factSchemas, type Facts } from '../../../shared/events/catalogue.ts';
import type { ReceivedEvent } from '../../../shared/events/envelope.ts';
import { anEnvelope } from './directory-of-a-county.ts';

/** A fact whose words are looked at, with what they must and must not say. */
export type Example = readonly [fact: unknown, said: readonly string[], unsaid: readonly string[]];

const eventOf = <T extends WordedType>(type: T, fact: Facts[T]): ReceivedEvent<T> => {
  const { data, ...envelope } = anEnvelope({ audience: [], type, fact });
  return { ...envelope, type, audience: data.audience, fact };
};

/** Whom the directory of the examples knows. */
const names: Readonly<Record<string, string>> = {
  'agent-1': '张某某',
  'agent-0': '李某某',
  'deputy-1': '王某某',
  'clerk-9': '赵某某',
};

/** Heading and body of an event, each in Chinese and English. */
type Words = readonly [heading: string, headingEn: string, body: string, bodyEn: string];

/** What an event is put into: heading and body, each in Chinese and English. */
export const wordsOf = (type: WordedType, fact: unknown): Words => {
  const { title: heading, body } = writeMessage(
    type,
    eventOf(type, factSchemas[type].parse(fact)),
    (person) => names[person] ?? null,
  );
  return [heading.zh, heading.en, body.zh, body.en];
};
