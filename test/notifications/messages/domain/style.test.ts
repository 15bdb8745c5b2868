import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordedTypes } from '../../../../services/notifications/messages/domain/templates.ts';
import { brokenRules } from '../../../words/style-rules.ts';
import { examples } from '../../support/examples.ts';
import { renderedMessages } from '../../support/rendered-messages.ts';
import { wordsOf } from '../../support/words-of.ts';

describe('every message', () => {
  it.each(wordedTypes)('%s keeps the rules of style', (type) => {
    for (const [fact] of examples[type]) {
      const [heading, , body] = wordsOf(type, fact);
      expect([heading, ...brokenRules(heading)]).toEqual([heading]);
      expect([body, ...brokenRules(body)]).toEqual([body]);
    }
  });

  it('stands in messages.md as it reads; `npm run freeze-messages` writes it anew', () => {
    const frozen = readFileSync(join(import.meta.dirname, '..', '..', 'messages.md'), 'utf8');
    expect(renderedMessages()).toBe(frozen);
  });
});
