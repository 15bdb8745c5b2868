import { describe, expect, it } from 'vitest';
import { readLanguage } from '../../infra/demo/command-line.ts';
import { createStoryteller } from '../../infra/demo/storyteller.ts';
import { dateSchema } from '../../shared/time/clock.ts';

const told = (language: 'zh' | 'en') => {
  const lines: string[] = [];
  const today = () => dateSchema.parse('2026-03-02');
  const storyteller = createStoryteller({ write: (text) => lines.push(text) }, language, today);
  storyteller.chapter({ zh: '线索登记', en: 'A lead' });
  storyteller.tell({ zh: '登记', en: 'Registered' });
  storyteller.add({ zh: '附注', en: 'Noted' });
  storyteller.refusal({ code: 'GATE', detail: 'missing', errors: [{ detail: 'one' }, { detail: 'two' }] });
  storyteller.refusal({ code: 'HELD', detail: 'held' });
  return lines.join('');
};

describe('the storyteller', () => {
  it('dates what happened and sets below it what belongs to it, with all that was missing', () => {
    expect(told('en')).toBe(
      [
        '',
        '1 · A lead',
        '  2026-03-02  Registered',
        '              Noted',
        '              ✗ GATE: missing',
        '                one; two',
        '              ✗ HELD: held',
        '',
      ].join('\n'),
    );
  });

  it('speaks Chinese as well', () => {
    expect(told('zh')).toContain('1 · 线索登记\n  2026-03-02  登记\n              附注');
    expect(told('zh')).toContain('one；two');
  });
});

describe('the words of the command', () => {
  it.each([
    [[], 'zh'],
    [['--lang', 'zh'], 'zh'],
    [['--lang', 'en'], 'en'],
  ] as const)('%j: %s', (words, language) => expect(readLanguage(words)).toBe(language));

  it.each([
    [['--lang', 'fr'], '--lang fr is not spoken here'],
    [['--tongue', 'en'], "Unknown option '--tongue'"],
    [['more'], "Unexpected argument 'more'"],
  ])('%j is refused in one sentence that tells the usage', (words, reason) => {
    expect(() => readLanguage(words)).toThrow(reason);
    expect(() => readLanguage(words)).toThrow('Usage: npm run demo');
  });
});
