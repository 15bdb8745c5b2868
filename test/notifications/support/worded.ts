import { expect, it } from 'vitest';
import type { WordedType } from '../../../services/notifications/messages/domain/templates.ts';
import { wordsOf, type Example } from './words-of.ts';

/** Holds the messages of a file against examples, at least one of each type. */
export const itPutsIntoWords = <Type extends WordedType>(
  messages: Readonly<Record<Type, unknown>>,
  examples: Readonly<Record<Type, readonly Example[]>>,
): void => {
  const types = Object.keys(messages) as Type[];
  const cases = types.flatMap((type) =>
    examples[type].map(([fact, said, unsaid], n) => ({ type, n, fact, said, unsaid })),
  );

  it.each(types)('%s has an example, and speaks Chinese and English apart', (type) => {
    const [heading, headingEn, , bodyEn] = wordsOf(type, examples[type][0]?.[0]);
    expect(heading).not.toBe(headingEn);
    expect(bodyEn).not.toMatch(/[。，：]/);
  });

  it.each(cases)('$type, example $n, says what happened and nothing else', ({ type, fact, said, unsaid }) => {
    const words = wordsOf(type, fact);
    for (const part of words) expect(part).not.toMatch(/undefined|null|\[object|^\s*$/);
    const all = words.join('\n');
    for (const phrase of said) expect(all).toContain(phrase);
    for (const phrase of unsaid) expect(all).not.toContain(phrase);
  });

  // The words that the table of names replaces (messages in the style sheet's part 3; rulings 45, 46).
  it.each(cases)('$type, example $n, uses no word that is not to be used', ({ type, fact }) => {
    const all = wordsOf(type, fact).join('\n');
    expect(all).not.toMatch(/申诉|停表|停止办理|时钟|立案|未予|请督促[。，]|不必再办|视为同意|默许|。。/);
    expect(all).not.toMatch(/\^|\\d|errors|Idempotency/);
  });

  it.each(cases)('$type, example $n, is two whole sentences of each language', ({ type, fact }) => {
    const [heading, , body] = wordsOf(type, fact);
    expect(heading).not.toMatch(/。$/);
    expect(body).toMatch(/[。！？）”]$/);
    expect(body.length).toBeGreaterThan(8);
  });
};
