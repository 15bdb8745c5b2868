import * as z from 'zod';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import { line, text } from '../../../../shared/text.ts';
import { enteredWorkDay } from '../../../../shared/time/entered.ts';
import { verificationResults } from '../../tasks/domain/after-acceptance.ts';
import { documentSchema, mostMaterials } from '../../catalogue/domain/matter.ts';
import { supplementBody } from '../../tasks/http/task-bodies.ts';
import { statedDocuments } from './stated-documents.ts';

export const acceptWithToleranceBody = z
  .strictObject({
    /** Each document that follows, by its id in the catalogue. */
    outstanding: z
      .array(z.strictObject({ material: documentSchema.shape.id.max(100) }))
      .min(1)
      .max(mostMaterials)
      .refine(
        (entries) => new Set(entries.map(({ material }) => material)).size === entries.length,
        '每份材料只列一次 · name each material once',
      ),
    ...statedDocuments,
    supplementBy: enteredWorkDay.optional(),
    supplementWithin: dayCountSchema.optional(),
  })
  .refine(
    ({ supplementBy, supplementWithin }) => (supplementBy === undefined) !== (supplementWithin === undefined),
    '补齐日期与补齐天数须且只能填一项 · say either supplementBy or supplementWithin',
  )
  .transform(({ outstanding, supplementBy, supplementWithin, ...stated }) => ({
    ...stated,
    outstanding,
    // One of the two is there; zero days would be refused as no time at all.
    term:
      supplementBy === undefined
        ? { within: supplementWithin ?? ({ days: 0, unit: 'workday' } as const) }
        : { by: supplementBy },
  }));

/** For each document outstanding, what was handed in: its number or name. */
export const supplementOutstandingBody = supplementBody;

export const acceptOnCommitmentBody = z.strictObject({
  /** What the applicant commits to, item by item. */
  items: z.array(text(300)).min(1).max(30),
  /** The signed commitment: its number or name. */
  document: line(300),
  verifyWithin: dayCountSchema,
  ...statedDocuments,
});

export const verifyCommitmentBody = z.strictObject({
  result: z.enum(verificationResults),
  findings: text(2000),
});

export const revokeApprovalBody = z.strictObject({
  documentNumber: line(100),
  reasons: z.array(text(500)).min(1).max(10),
});
