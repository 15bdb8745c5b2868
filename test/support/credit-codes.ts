import { creditCodeFault } from '../../shared/credit-code.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A valid fictional credit code registered in Fengjie: the n-th of them. */
export const fictionalCreditCode = (n: number): string => {
  const body = `MAY${String(n).padStart(5, '0')}`;
  for (const organisationCheck of '0123456789X') {
    for (const check of alphabet) {
      const code = `91500236${body}${organisationCheck}${check}`;
      const fault = creditCodeFault(code);
      if (fault === null) return code;
      if (fault === 'organisation-check') break;
    }
  }
  throw new Error('a body without check digits');
};
