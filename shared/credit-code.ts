import * as z from 'zod';

// GB 32100-2015: base 31 without I, O, S, V and Z.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
// GB 11714: the organisation code within, with letters A=10 … Z=35.
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

export const creditCodeFaults = ['length', 'alphabet', 'division', 'organisation-check', 'check'] as const;
export type CreditCodeFault = (typeof creditCodeFaults)[number];

const weighted = (digits: string, weights: readonly number[], valueOf: (digit: string) => number): number =>
  weights.reduce((sum, weight, position) => sum + weight * valueOf(digits.charAt(position)), 0);

const organisationCheck = (body: string): string => {
  const rest = 11 - (weighted(body, organisationWeights, (digit) => Number.parseInt(digit, 36)) % 11);
  if (rest === 10) return 'X';
  return rest === 11 ? '0' : String(rest);
};

const codeCheck = (code: string): string =>
  alphabet.charAt((31 - (weighted(code, codeWeights, (digit) => alphabet.indexOf(digit)) % 31)) % 31);

/** Upper case, without the spaces and hyphens people type. */
export const normaliseCreditCode = (entered: string): string => entered.replace(/[\s-]/g, '').toUpperCase();

/**
 * The first thing wrong with a normalised unified social credit code (GB 32100-2015, domain.md §3.2), or null.
 * Both check digits are verified: the ninth digit of the organisation code (GB 11714) and the eighteenth of the whole.
 */
export const creditCodeFault = (code: string): CreditCodeFault | null => {
  if (code.length !== 18) return 'length';
  if (!Array.from(code).every((digit) => alphabet.includes(digit))) return 'alphabet';
  if (!/^\d{6}$/.test(code.slice(2, 8))) return 'division';
  if (organisationCheck(code.slice(8, 16)) !== code.charAt(16)) return 'organisation-check';
  return codeCheck(code) === code.charAt(17) ? null : 'check';
};

/** A unified social credit code 统一社会信用代码, normalised, both check digits verified. */
export const creditCodeSchema = z
  .string()
  .max(40)
  .transform(normaliseCreditCode)
  .superRefine((code, check) => {
    const fault = creditCodeFault(code);
    if (fault !== null) check.addIssue({ code: 'custom', message: `credit-code:${fault}` });
  })
  .pipe(z.string().brand<'CreditCode'>());
export type CreditCode = z.infer<typeof creditCodeSchema>;
