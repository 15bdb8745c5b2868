import { describe, expect, it } from 'vitest';
import { line, storedText, text } from '../../shared/text.ts';

const long = text(100);
const oneLine = line(100);
const takes = (schema: typeof long, value: string) => schema.safeParse(value).success;

/** The characters that people paste without seeing them (field case A1), with others of their kind. */
const unseen = [
  0x200b, 0x200c, 0x200d, 0x2060, 0x2800, 0x3164, 0x115f, 0x1160, 0xffa0, 0x00ad, 0x180e, 0x202e, 0xfe0f,
  0xfeff, 0x034f, 0x061c, 0x2066, 0x1d159, 0xe0020,
].map((point) => String.fromCodePoint(point));
const named = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;

describe('a text', () => {
  it.each(unseen.map((character) => [named(character), character]))(
    'of nothing but %s is blank',
    (_, character) => {
      for (const value of [character, ` ${character} `, character.repeat(3), `${character} ${character}`])
        expect([takes(long, value), takes(oneLine, value)]).toEqual([false, false]);
    },
  );

  it('of all unseen characters together is blank', () => {
    expect(takes(long, unseen.join(''))).toBe(false);
    expect(takes(long, unseen.join(' '))).toBe(false);
  });

  it.each([
    ['a letter with a variation selector', '王\ufe00'],
    ['a family of emoji, joined', '👨\u200d👩\u200d👧'],
    ['one digit', '0'],
    ['one sign', '—'],
    ['a rare letter of the county’s own fonts', '\ue001'],
    ['a letter outside the first plane', '𠮷'],
  ])('of %s shows', (_, value) => {
    expect([takes(long, value), takes(oneLine, value)]).toEqual([true, true]);
    expect(long.parse(value)).toBe(value);
  });

  it('is trimmed before it is measured', () => {
    expect(text(2).parse(' \u3000王五\n')).toBe('王五');
    expect(line(2).parse('王五\r\n')).toBe('王五');
    expect(takes(text(2), '王五六')).toBe(false);
  });

  it.each([
    ['a line break', '甲\n乙', true, false],
    ['a carriage return', '甲\r\n乙', true, false],
    ['a tab', '甲\t乙', true, false],
    ['the separator of lines', '甲\u2028乙', false, false],
    ['NUL', '甲\u0000乙', false, false],
    ['the control that begins a colour', '甲\u001b乙', false, false],
    ['half of a letter', '甲\ud800乙', false, false],
    ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(
      (point): [string, string, boolean, boolean] => [
        `the direction mark U+${point.toString(16)}`,
        `甲${String.fromCodePoint(point)}乙`,
        true,
        false,
      ],
    ),
    ['a space', '甲 乙', true, true],
    ['a character beside the direction marks', '甲\u206a乙', true, true],
  ])('with %s inside', (_, value, inSeveralLines, inOneLine) => {
    expect([takes(long, value), takes(oneLine, value)]).toEqual([inSeveralLines, inOneLine]);
  });

  it('that was stored before texts had to show is still read', () => {
    expect(storedText(10).parse('\u200b')).toBe('\u200b');
  });
});
