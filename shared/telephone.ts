import * as z from 'zod';
import { plainlyWritten } from './as-written.ts';

// Of landlines, the area codes 010 and 02x have three digits, the others four.
const landline = /^(010|02\d|0[3-9]\d{2})(\d{7,8})$/;
const mobile = /^1[3-9]\d{9}$/;
// 400 and 800: numbers of enterprises without an area code.
const service = /^([48]00)(\d{3})(\d{4})$/;
const extended = /^(.*\d\)?)(?:-?(?:转|分机|x|ext\.?)|[#,;])-?(\d{1,6})$/i;
const hyphenated = /^(.*\d)-(\d{1,6})$/;

/** A number within China without its punctuation, in the form it is stored in, or null. */
const domestic = (digits: string): string | null => {
  if (mobile.test(digits)) return digits;
  const [, area, rest] = landline.exec(digits) ?? [];
  if (area !== undefined && rest !== undefined) return `${area}-${rest}`;
  const [, prefix, middle, end] = service.exec(digits) ?? [];
  return prefix === undefined || middle === undefined || end === undefined
    ? null
    : `${prefix}-${middle}-${end}`;
};

/** With the country's code before it the area code may have lost its zero. */
const afterCountryCode = (digits: string): string | null => domestic(digits) ?? domestic(`0${digits}`);

/** Country code and number have 7 to 15 digits (E.164). */
const foreign = (digits: string): string | null => (/^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : null);

const stored = (punctuated: string): string | null => {
  const plus = punctuated.startsWith('+');
  const bare = punctuated.replace(/^\+/, '').replaceAll(/[-().·/]/g, '');
  if (!/^\d+$/.test(bare)) return null;
  if (!plus && !bare.startsWith('00')) return domestic(bare);
  const international = plus ? bare : bare.slice(2);
  return international.startsWith('86')
    ? afterCountryCode(international.slice(2))
    : foreign(international.replace(/^00/, ''));
};

const withExtension = (match: RegExpExecArray | null): string | null => {
  const [, number, extension] = match ?? [];
  if (number === undefined || extension === undefined) return null;
  const main = stored(number);
  return main === null || mobile.test(main) ? null : `${main}-${extension}`;
};

/**
 * A telephone number as people write it, in the one form in which it is stored: `13700137000`, `023-56551234`,
 * `023-56551234-801`, `400-123-4567`, `+886912345678`; null when it is none (rulings 38).
 */
export const normaliseTelephone = (entered: string): string | null => {
  const plain = plainlyWritten(entered);
  return stored(plain) ?? withExtension(extended.exec(plain)) ?? withExtension(hyphenated.exec(plain));
};

/** A telephone number as people type it: mobile, landline with its area code and extension, 400, or foreign with +. */
export const enteredTelephone = z
  .string()
  .max(60)
  .transform((entered, check) => {
    const number = normaliseTelephone(entered);
    if (number !== null) return number;
    check.issues.push({
      code: 'custom',
      input: entered,
      message:
        '不是电话号码；座机请带区号，境外号码请以“+”开头 · is no telephone number; give landlines with their area code, foreign ones with +',
    });
    return z.NEVER;
  });
