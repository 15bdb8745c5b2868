import * as z from 'zod';
import { checkDigitsFault, creditCodeSchema, enteredCreditCode } from './credit-code.ts';
import { keptLine, line, storedLine } from './text.ts';

/** Whether the check digits of a code hold 核验, or the code was taken on somebody's word 未核验 (rulings 39). */
export const codeStandings = ['verified', 'unverified'] as const;

/** On whose word a code was taken whose check digits do not hold, and which copy of the licence was looked at. */
const codeVerificationSchema = z.object({ name: storedLine(60), licenceDocument: storedLine(200) });

/** An enterprise as it is stored with what it entered by. */
export const enterpriseOnRecord = (longestName: number) =>
  z.object({
    name: storedLine(longestName),
    creditCode: creditCodeSchema,
    codeVerifiedBy: codeVerificationSchema.optional(),
  });

/**
 * An enterprise as people enter it: a code whose check digits do not hold is refused until somebody gives their word with
 * the copy of the licence (`codeVerifiedBy`); what has not the form of a code, or is an identity number, never passes.
 */
export const enteredEnterprise = (longestName: number) =>
  z
    .strictObject({
      name: line(longestName),
      creditCode: enteredCreditCode,
      codeVerifiedBy: z.strictObject({ name: line(60), licenceDocument: line(200) }).optional(),
    })
    .superRefine(({ creditCode, codeVerifiedBy }, check) => {
      const fault = codeVerifiedBy === undefined ? checkDigitsFault(creditCode) : null;
      if (fault !== null) check.addIssue({ code: 'custom', path: ['creditCode'], message: fault });
    });

/** An enterprise as it is shown, and beside it how its code stands. */
export const shownEnterprise = {
  enterprise: z.object({ name: keptLine(), creditCode: keptLine() }),
  codeStanding: z.enum(codeStandings),
};

/** How a code stands that is shown. */
const codeStandingOf = (creditCode: string): (typeof codeStandings)[number] =>
  checkDigitsFault(creditCode) === null ? 'verified' : 'unverified';

/** An enterprise with the mark of its code beside it, and without the word that was taken for it. */
export const showEnterprise = ({
  name,
  creditCode,
}: {
  readonly name: string;
  readonly creditCode: string;
}) => ({ enterprise: { name, creditCode }, codeStanding: codeStandingOf(creditCode) });

/** A line of a list with the mark of the code it shows. */
export const withCodeStanding = <Line extends { readonly creditCode: string }>(line: Line) => ({
  ...line,
  codeStanding: codeStandingOf(line.creditCode),
});
