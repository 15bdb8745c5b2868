import type * as z from 'zod';
import { contestableUntil, findingInForce, type ResponsibilityClue } from '../domain/responsibility-clue.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { clueViewSchema } from './accountability-schemas.ts';

/** A responsibility clue about the delay of a task as officials see it. */
export const presentClue = (
  clue: ResponsibilityClue,
  { settings }: CountyRules,
): z.input<typeof clueViewSchema> => {
  const { caseId: _, ...shown } = clue;
  const finding = findingInForce(clue);
  return {
    ...shown,
    findings: [...clue.findings],
    contests: [...clue.contests],
    cause: finding.cause,
    contestableUntil: contestableUntil(finding, settings.scorecards),
  };
};
