import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeFault, enteredCreditCode } from '../../shared/credit-code.ts';
import { fictionalCreditCode } from '../support/credit-codes.ts';

/** Whether only the check digits are wrong, so that somebody's word might carry the code. */
const isCheckFault = (fault: ReturnType<typeof creditCodeFault>) =>
  fault === 'check' || fault === 'organisation-check';

describe('a unified social credit code', () => {
  it.each([
    '914403001922038216',
    '91330100799655058B',
    '9144030071526726XG',
    '91500236MA5YHC010F',
    '91500236MA60AB7K05',
  ])('%s is valid', (code) => expect(creditCodeFault(code)).toBeNull());

  it('is valid when its check digit is 0', () => expect(creditCodeFault('91500236MA51003650')).toBeNull());

  it.each([
    ['91110000100000000A', 'organisation-check'],
    ['111111111111111111', 'organisation-check'],
    ['91500236MA5YHC010G', 'check'],
    ['91500236MA5123450A', 'organisation-check'],
    ['91500236MA5YHC010', 'length'],
    ['91500236MA5YHC010FF', 'length'],
    ['91500236MI5YHC010F', 'alphabet'],
    ['9150023AMA5YHC010F', 'division'],
    ['81500236MA5YHC010F', 'check'],
    ['94500236MA5YHC010F', 'authority'],
    ['50500236MA5YHC010F', 'authority'],
    ['Y2500236MA5YHC010F', 'authority'],
    ['B1500236MA5YHC010F', 'authority'],
    ['91990236MA5YHC010F', 'province'],
    ['91000236MA5YHC010F', 'province'],
    ['91160236MA5YHC010F', 'province'],
    ['500236195507010987', 'identity-number'],
    ['500236195710165837', 'identity-number'],
  ])('%s is refused for its %s', (code, fault) => expect(creditCodeFault(code)).toBe(fault));

  it.each(['I', 'O', 'S', 'V', 'Z'])('never contains %s', (letter) =>
    expect(creditCodeFault(`91500236MA5YHC01${letter}F`)).toBe('alphabet'),
  );

  it('is normalised: lower case, spaces and hyphens as people type them', () =>
    expect(enteredCreditCode.parse(' 91330100-7996 55058b')).toBe('91330100799655058B'));

  it.each([
    ['full-width characters', '９１５００２３６ＭＡ５１００３６５０'],
    ['a character nobody sees', '91500236\u200bMA51003650'],
    ['a full-width hyphen', '91500236－MA51003650'],
    ['a dash', '91500236—MA51003650'],
    ['no-break spaces', '91\u00a0500236\u00a0MA51003650'],
    ['small letters', '91500236ma51003650'],
  ])('is read with %s', (_, written) => expect(enteredCreditCode.parse(written)).toBe('91500236MA51003650'));

  it.each(['10', '11', '50', '71', '82', '91'])('may be registered in place %s', (place) =>
    expect(creditCodeFault(`91${place}0000MA5YHC0100`)).not.toBe('province'),
  );

  it('is never the number of an identity card of the county', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const birthday = fc.date({
      min: new Date('1930-01-01'),
      max: new Date('2020-12-31'),
      noInvalidDate: true,
    });
    // Leshan's division begins like a law firm's code of Beijing, so that only the number itself tells.
    const division = fc.constantFrom('500236', '511102', '513231');
    fc.assert(
      fc.property(division, birthday, fc.nat(999), (place, born, n) => {
        const day = born.toISOString().slice(0, 10).replaceAll('-', '');
        const body = `${place}${day}${String(n).padStart(3, '0')}`;
        const sum = weights.reduce((total, weight, at) => total + weight * Number(body.charAt(at)), 0);
        const number = `${body}${'10X98765432'.charAt(sum % 11)}`;
        return !enteredCreditCode.safeParse(number).success && !isCheckFault(creditCodeFault(number));
      }),
      { numRuns: 3000 },
    );
  });

  it('is refused when any one digit of a valid code is changed', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(17), fc.nat(30), (n, position, letter) => {
        const code = fictionalCreditCode(n);
        const digit = alphabet.charAt(letter);
        fc.pre(digit !== code.charAt(position));
        return creditCodeFault(code.slice(0, position) + digit + code.slice(position + 1)) !== null;
      }),
    );
  });
});
