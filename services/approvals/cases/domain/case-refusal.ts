import * as z from 'zod';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { DomainEvent, Facts } from '../../../../shared/events/catalogue.ts';
import { projectIdSchema, type DepartmentId, type PostId } from '../../../../shared/identifiers.ts';
import { bilingualTextSchema } from '../../../../shared/language.ts';
import { instantSchema, type Instant } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';

/** Why no case could be opened for a project when it was signed. */
export const caseRefusalSchema = z.object({
  projectId: projectIdSchema,
  code: keptLine(),
  reason: bilingualTextSchema,
  refusedAt: instantSchema,
});
export type CaseRefusal = z.infer<typeof caseRefusalSchema>;

/** A refused case, told to the officer who signed and to the post that can mend it. */
export const caseRefused = (
  signed: Facts['leads.project.signed.v1'],
  { code, detail }: CodedError,
  office: { readonly department: DepartmentId; readonly post: PostId },
  now: Instant,
): { readonly refusal: CaseRefusal; readonly events: readonly DomainEvent[] } => {
  const { projectId, leadId, projectName, template, officer } = signed;
  return {
    refusal: { projectId, code, reason: detail, refusedAt: now },
    events: [
      {
        type: 'approvals.case.refused.v1',
        audience: [
          { kind: 'post', capacity: 'responsible', ...office },
          { kind: 'person', capacity: 'informed', subject: officer },
        ],
        fact: { projectId, leadId, projectName, template, code, reason: detail },
      },
    ],
  };
};
