import { creditCodeFault } from '../../shared/credit-code.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A valid fictional credit code registered in a county, Fengjie unless told otherwise: the n-th of them. */
export const fictionalCreditCode = (n: number, county = '500236'): string => {
  const body = `MAY${String(n).padStart(5, '0')}`;
  for (const organisationCheck of '0123456789X') {
    for (const check of alphabet) {
      const code = `91${county}${body}${organisationCheck}${check}`;
      const fault = creditCodeFault(code);
      if (fault === null) return code;
      if (fault === 'organisation-check') break;
    }
  }
  throw new Error('a body without check digits');
};

const mostBodies = 100_000;

/** Codes to register enterprises with; drawn at random, so that none has been used before, as good as surely. */
export const freeCreditCodes = (count: number): readonly string[] => {
  const first = Math.floor(Math.random() * (mostBodies - count));
  return Array.from({ length: count }, (_, position) => fictionalCreditCode(first + position));
};
