import type { EventType, Facts } from '../../../../shared/events/catalogue.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import type { Subject } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';

/** What a person reads. */
export type Message = { readonly title: Bilingual; readonly body: Bilingual };

/** What the directory calls a person; null for one it does not know, for no reader is shown an account. */
export type NameOf = (person: Subject) => string | null;

/** How an event of one type is put to people. The version counts changes of the wording; it is kept with each notice. */
export type Template<T extends EventType> = {
  readonly version: number;
  /** Whom the message calls by name; absent where it names nobody. */
  readonly persons?: (fact: Facts[T]) => readonly Subject[];
  readonly write: (event: ReceivedEvent<T>, nameOf: NameOf) => Message;
};

/** The templates of some types of events. */
export type TemplatesByType = { readonly [T in EventType]?: Template<T> };

/** A text that somebody entered, as a sentence of its own: closed where it does not close itself. */
export const closed = (text: string): Bilingual => {
  const words = text.trim().replace(/[。.]$/u, '');
  return /[！？!?]$/u.test(words) ? { zh: words, en: words } : { zh: `${words}。`, en: `${words}.` };
};

/** A text that the platform gives in both languages, as a sentence of its own. */
export const closedBoth = ({ zh, en }: Bilingual): Bilingual => ({ zh: closed(zh).zh, en: closed(en).en });

/** Several things of one sentence, numbered as official letters number them. */
export const numbered = (lines: readonly Bilingual[]): Bilingual => ({
  zh: lines.map(({ zh }, index) => `（${index + 1}）${zh}`).join('；'),
  en: lines.map(({ en }, index) => `(${index + 1}) ${en}`).join('; '),
});

/** Names one after the other. */
export const listed = (names: readonly Bilingual[]): Bilingual => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});

/** Reasons that somebody entered one by one, as a sentence. */
export const closedList = (texts: readonly string[]): Bilingual => {
  const open = texts.map((text) => text.trim().replace(/[。.；;]$/u, ''));
  return { zh: closed(open.join('；')).zh, en: closed(open.join('; ')).en };
};

/**
 * A sentence with its values filled in; throws when a value is blank, so that nobody is sent a sentence with a hole.
 */
export const sentence = (words: TemplateStringsArray, ...values: readonly (string | number)[]): string => {
  if (values.some((value) => String(value).trim() === ''))
    throw new Error(`a message has an unfilled place: ${words.join('…')}`);
  return String.raw({ raw: words }, ...values);
};
