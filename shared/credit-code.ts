import * as z from 'zod';
import { plainlyWritten } from './as-written.ts';
import { isIdentityNumber, provinces } from './identity-number.ts';

// GB 32100-2015: base 31 without I, O, S, V and Z.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
// GB 11714: the organisation code within, with letters A=10 … Z=35.
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 32100-2015 table 1 with its amendment: the kinds of organisation that each registering authority has. */
const kindsByAuthority: Readonly<Record<string, string>> = {
  '1': '1239',
  '2': '19',
  '3': '123459',
  '4': '19',
  '5': '1239',
  '6': '129',
  '7': '129',
  '8': '19',
  '9': '1239',
  A: '19',
  N: '1239',
  Y: '1',
};

// Beside the provinces: organisations of the national level, and those of other countries.
const registerPlaces: ReadonlySet<string> = new Set([...provinces, '10', '91']);

/** What is wrong with the form of a code: nobody's word makes it one. */
type FormFault = 'length' | 'alphabet' | 'division' | 'authority' | 'province' | 'identity-number';
/** What is wrong with its check digits: genuine codes of old registers have such faults. */
type CheckFault = 'organisation-check' | 'check';
export type CreditCodeFault = FormFault | CheckFault;

const weighted = (digits: string, weights: readonly number[], valueOf: (digit: string) => number): number =>
  weights.reduce((sum, weight, position) => sum + weight * valueOf(digits.charAt(position)), 0);

const organisationCheck = (body: string): string => {
  const rest = 11 - (weighted(body, organisationWeights, (digit) => Number.parseInt(digit, 36)) % 11);
  if (rest === 10) return 'X';
  return rest === 11 ? '0' : String(rest);
};

const codeCheck = (code: string): string =>
  alphabet.charAt((31 - (weighted(code, codeWeights, (digit) => alphabet.indexOf(digit)) % 31)) % 31);

/** In plain capital letters and digits, without the spaces, hyphens and invisible characters that come with typing and pasting. */
export const normaliseCreditCode = (entered: string): string =>
  plainlyWritten(entered).replaceAll('-', '').toUpperCase();

/** What has been a code of this platform at any time: eighteen characters of the alphabet, its division in digits. */
const writtenFault = (code: string): FormFault | null => {
  if (code.length !== 18) return 'length';
  if (!Array.from(code).every((digit) => alphabet.includes(digit))) return 'alphabet';
  return /^\d{6}$/.test(code.slice(2, 8)) ? null : 'division';
};

/** What is wrong with the form of a normalised code: its characters, authority, kind and province (GB 32100-2015 table 1), or null. */
const formFault = (code: string): FormFault | null => {
  const fault = writtenFault(code);
  if (fault !== null) return fault;
  if (isIdentityNumber(code)) return 'identity-number';
  if (kindsByAuthority[code.charAt(0)]?.includes(code.charAt(1)) !== true) return 'authority';
  return registerPlaces.has(code.slice(2, 4)) ? null : 'province';
};

/** Which of the two check digits of a well-formed code does not hold: the 17th (GB 11714) or the 18th; or null. */
const checkFault = (code: string): CheckFault | null => {
  if (organisationCheck(code.slice(8, 16)) !== code.charAt(16)) return 'organisation-check';
  return codeCheck(code) === code.charAt(17) ? null : 'check';
};

/**
 * The first thing wrong with a normalised unified social credit code (GB 32100-2015, domain.md §3.2), or null.
 * Both check digits are verified: the ninth digit of the organisation code (GB 11714) and the eighteenth of the whole.
 */
export const creditCodeFault = (code: string): CreditCodeFault | null => formFault(code) ?? checkFault(code);

const faultTexts: Readonly<Record<CreditCodeFault, string>> = {
  length: '统一社会信用代码应为18位 · A unified social credit code has 18 characters.',
  alphabet: '统一社会信用代码不含字母I、O、S、V、Z及符号 · The letters I, O, S, V, Z and signs never occur.',
  division: '第3至8位应为数字（登记机关区划码） · Characters 3 to 8 are digits (the division code).',
  authority:
    '第1、2位不是登记管理部门和机构类别代码（企业为91） · The first two characters are no registering authority and kind (enterprises: 91).',
  province: '第3、4位不是省级区划码 · Characters 3 and 4 are no province.',
  'identity-number':
    '这是身份证号，不是统一社会信用代码；平台不收集身份证号 · This is the number of an identity card, which the platform does not collect.',
  'organisation-check':
    '主体标识码校验位（第17位）不符，请与营业执照核对；确与执照一致的，请注明核对人和执照副本 · The check digit of the organisation code (17th) does not fit; compare it with the licence. If they agree, name who compared them and the copy.',
  check:
    '统一社会信用代码校验位（第18位）不符，请与营业执照核对；确与执照一致的，请注明核对人和执照副本 · The check digit (18th) does not fit; compare it with the licence. If they agree, name who compared them and the copy.',
};

const codeRefusedFor = (faultOf: (code: string) => CreditCodeFault | null) =>
  z
    .string()
    .max(40)
    .transform(normaliseCreditCode)
    .superRefine((code, check) => {
      const fault = faultOf(code);
      if (fault !== null) check.addIssue({ code: 'custom', message: faultTexts[fault] });
    })
    .pipe(z.string().brand<'CreditCode'>());

/** A unified social credit code 统一社会信用代码 as it is stored and told: normalised, its form right; the check digits may rest on somebody's word. */
export const creditCodeSchema = codeRefusedFor(writtenFault);
export type CreditCode = z.infer<typeof creditCodeSchema>;

/** A credit code as people type it, its form right (GB 32100-2015 table 1); whether its check digits hold is asked where it first comes in. */
export const enteredCreditCode = codeRefusedFor(formFault);

/** A credit code as people type it, both check digits verified. */
export const verifiedCreditCode = codeRefusedFor(creditCodeFault);

/** What is told of a code whose check digits do not hold, as `中文 · English`; null where they do. */
export const checkDigitsFault = (code: string): string | null => {
  const fault = checkFault(normaliseCreditCode(code));
  return fault === null ? null : faultTexts[fault];
};
