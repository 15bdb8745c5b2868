import * as z from 'zod';
import { transferReasons } from '../../../../shared/events/transfer-terms.ts';
import { pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import {
  departmentIdSchema,
  subjectSchema,
  taskIdSchema,
  transferIdSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { line, text } from '../../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { transferPartySchema, transferStates } from '../../tasks/domain/transfer.ts';
import { precedentSchema } from '../store/transfer-store.ts';

export const requestTransferBody = z.strictObject({
  /** R1 not within our authority, R2 another jurisdiction; R3–R6 are answered with the way that is right for them. */
  reason: z.enum([...transferReasons, 'R3', 'R4', 'R5', 'R6']),
  /** The number of the entry in the responsibility list 权责清单. */
  responsibilityListEntry: line(100),
  explanation: text(1000),
  targetDepartment: departmentIdSchema,
});

const basis = text(1000);

export const answerTransferBody = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('accept') }),
  z.strictObject({ answer: z.literal('refuse'), basis }),
]);

export const adjudicateTransferBody = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('target-takes'), basis }),
  z.strictObject({ decision: z.literal('sender-keeps'), basis }),
  z.strictObject({ decision: z.literal('another-department'), department: departmentIdSchema, basis }),
]);

export const requestReadjudicationBody = z.strictObject({ explanation: text(1000) });

export const precedentQuery = z.strictObject({ ...pageQuery, matter: matterCodeSchema });

const deadline = z.object({ date: dateSchema, provisional: z.boolean() });
const act = { at: instantSchema, by: subjectSchema };

const word = z.object({ ...act, department: departmentIdSchema, explanation: z.string() });

const rulingView = z.object({
  ...act,
  adjudicator: departmentIdSchema,
  decision: precedentSchema.shape.decision,
  holder: transferPartySchema,
  basis: z.string(),
});

export const transferViewSchema = z.object({
  id: transferIdSchema,
  state: z.enum(transferStates),
  number: z.int(),
  from: transferPartySchema,
  to: transferPartySchema,
  reason: z.enum(transferReasons),
  responsibilityListEntry: z.string(),
  explanation: z.string(),
  requested: z.object(act),
  /** By when the target answers; null once it has, or need not. */
  answerBy: deadline.nullable(),
  accepted: z.object(act).nullable(),
  refused: z.object({ ...act, basis: z.string() }).nullable(),
  silentSince: instantSchema.nullable(),
  /** The adjudication that is awaited. */
  pending: z
    .object({
      adjudicator: departmentIdSchema,
      /** Whether a county leader decides, since the office of the leading group is a party or has decided. */
      byLeader: z.boolean(),
      decideBy: deadline,
      late: z.boolean(),
    })
    .nullable(),
  ruling: rulingView.nullable(),
  /** By when a party may ask for the one re-adjudication. */
  contestBy: deadline.nullable(),
  contest: word.nullable(),
  /** What the other parties said, and by when they may. */
  joined: z.array(word),
  joinBy: deadline.nullable(),
  finalRuling: rulingView.nullable(),
});

/** Who has a task, who had it, and how its latest transfer stands. */
export const standingViewSchema = z.object({
  taskId: taskIdSchema,
  department: departmentIdSchema,
  departmentName: bilingualSchema,
  effective: z.int(),
  formerDepartments: z.array(transferPartySchema.extend({ until: instantSchema })),
  latest: transferViewSchema.nullable(),
});

export const precedentPageSchema = pageSchema(precedentSchema);

/** The standing, with what was decided before about the same matter. */
export const requestedViewSchema = standingViewSchema.extend({ precedents: z.array(precedentSchema) });

export const historyPageSchema = pageSchema(transferViewSchema).extend({
  taskId: taskIdSchema,
  department: departmentIdSchema,
  departmentName: bilingualSchema,
  effective: z.int(),
});
