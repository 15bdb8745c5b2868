import * as z from 'zod';
import { consultationPurposes, mootReasons } from '../../../../shared/events/consultation-terms.ts';
import {
  caseIdSchema,
  consultationIdSchema,
  departmentIdSchema,
  opinionIdSchema,
  taskIdSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { actSchema } from '../../kernel/act.ts';
import { projectReference } from '../../tasks/domain/task.ts';

/** A department as a consultation names it. */
export const consultedPartySchema = z.object({ department: departmentIdSchema, name: bilingualNameSchema });
export type ConsultedParty = Readonly<z.infer<typeof consultedPartySchema>>;

/** What is asked about: a matter of a case, and its task where that is open already. */
export const consultedMatter = {
  consultationId: consultationIdSchema,
  taskId: taskIdSchema.nullable(),
  caseId: caseIdSchema,
  ...projectReference,
  matter: z.object({ code: matterCodeSchema, name: bilingualNameSchema }),
  purpose: z.enum(consultationPurposes),
  subject: keptLine(),
};

/** Why and when a question came to nothing. */
export const mootSchema = z.object({ at: instantSchema, reason: z.enum(mootReasons) });
export type Moot = Readonly<z.infer<typeof mootSchema>>;

const common = {
  ...consultedMatter,
  question: keptText(2000),
  documents: z.array(keptLine()).max(20).readonly(),
  asked: actSchema,
  /** The department that led when it asked; who leads now follows from the task. */
  askedBy: consultedPartySchema,
  parts: z
    .array(consultedPartySchema.extend({ opinionId: opinionIdSchema }))
    .max(60)
    .readonly(),
};

/**
 * A consultation 征求意见: one question of the department that leads a matter to several at once. What each of them says
 * is an opinion of its own, so that neighbours answering at once never meet; conclusion or the end of the task closes it.
 */
export const consultationSchema = z.discriminatedUnion('state', [
  z.object({ ...common, state: z.literal('open') }),
  z.object({
    ...common,
    state: z.literal('concluded'),
    concluded: actSchema.extend({ lead: consultedPartySchema, remark: keptText(2000).nullable() }),
  }),
  z.object({ ...common, state: z.literal('moot'), moot: mootSchema }),
]);
export type Consultation = Readonly<z.infer<typeof consultationSchema>>;
export type OpenConsultation = Extract<Consultation, { state: 'open' }>;

export const consultationStates = [
  'open',
  'concluded',
  'moot',
] as const satisfies readonly Consultation['state'][];
