import type * as z from 'zod';
import { contestableUntil, findingInForce, type ResponsibilityLead } from '../domain/responsibility-lead.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { leadViewSchema } from './accountability-schemas.ts';

/** A lead about the delay of a task as officials see it. */
export const presentLead = (
  lead: ResponsibilityLead,
  { settings }: CountyRules,
): z.input<typeof leadViewSchema> => {
  const { caseId: _, ...shown } = lead;
  const finding = findingInForce(lead);
  return {
    ...shown,
    findings: [...lead.findings],
    contests: [...lead.contests],
    cause: finding.cause,
    contestableUntil: contestableUntil(finding, settings.scorecards),
  };
};
