import * as z from 'zod';
import { ulidSchema, subjectSchema } from '../identifiers.ts';
import { bilingualNameSchema } from '../language.ts';
import { keptLine, keptText } from '../text.ts';
import { dateSchema } from '../time/clock.ts';

const change = {
  changeId: ulidSchema,
  reason: keptText(2000),
  /** The day from which it is meant to hold. */
  effectiveFrom: dateSchema,
  settings: z.array(z.object({ setting: keptLine(), name: bilingualNameSchema })).max(40),
  proposedBy: subjectSchema,
};

const policyNews = {
  proposed: z.object(change),
  approved: z.object({ ...change, inForceFrom: dateSchema, approvedBy: subjectSchema }),
  refused: z.object({ ...change, refusedBy: subjectSchema, refusal: keptText() }),
  withdrawn: z.object(change),
} as const;

/** What a service announces of changes of its settings 设置变更 (R145). A published shape never changes. */
export const policyEvents = {
  'leads.policy-change.proposed.v1': policyNews.proposed,
  'leads.policy-change.approved.v1': policyNews.approved,
  'leads.policy-change.refused.v1': policyNews.refused,
  'leads.policy-change.withdrawn.v1': policyNews.withdrawn,
  'notifications.policy-change.proposed.v1': policyNews.proposed,
  'notifications.policy-change.approved.v1': policyNews.approved,
  'notifications.policy-change.refused.v1': policyNews.refused,
  'notifications.policy-change.withdrawn.v1': policyNews.withdrawn,
} as const;
