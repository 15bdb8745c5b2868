import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeFault, creditCodeSchema } from '../../shared/credit-code.ts';
import { fictionalCreditCode } from '../support/credit-codes.ts';

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
  ])('%s is refused for its %s', (code, fault) => expect(creditCodeFault(code)).toBe(fault));

  it.each(['I', 'O', 'S', 'V', 'Z'])('never contains %s', (letter) =>
    expect(creditCodeFault(`91500236MA5YHC01${letter}F`)).toBe('alphabet'),
  );

  it('is normalised: lower case, spaces and hyphens as people type them', () =>
    expect(creditCodeSchema.parse(' 91330100-7996 55058b')).toBe('91330100799655058B'));

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
