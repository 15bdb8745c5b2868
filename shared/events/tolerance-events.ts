import * as z from 'zod';
import { together } from '../bounds.ts';
import { departmentIdSchema, pilotIdSchema, taskIdSchema } from '../identifiers.ts';
import { bilingualNameSchema, type Bilingual } from '../language.ts';
import { dateSchema, instantSchema } from '../time/clock.ts';
import { caseReference, matterReference, taskDescription } from './cases-events.ts';
import { decisionKinds, outcomesOf } from './decision-kinds.ts';
import { keptLine, keptText } from '../text.ts';

/** A document that may follow 次要件. */
const owedMaterial = z.object({ material: keptLine(), name: bilingualNameSchema });
const owedMaterials = together(z.array(owedMaterial).max(60), 30_000);

/** A matter that ended so that what depends on it goes no further. */
export const stopperSchema = matterReference.extend({
  result: z.enum(['rejected', 'withdrawn', 'not-accepted', 'revoked']),
  /** By what kind of decision it ended, which names a refusal (rulings 46); absent in what was told before. */
  decisionKind: z.enum(decisionKinds).optional(),
});
export type Stopper = z.infer<typeof stopperSchema>;

/** What became of a matter that stops others; a refusal is called as the kind of its matter calls it. */
export const stopperResultName = ({ result, decisionKind }: Omit<Stopper, 'code' | 'name'>): Bilingual => {
  switch (result) {
    case 'rejected':
      return outcomesOf(decisionKind).rejected;
    case 'withdrawn':
      return { zh: '已撤回', en: 'withdrawn' };
    case 'not-accepted':
      return { zh: '不予受理', en: 'not accepted' };
    case 'revoked':
      return { zh: '已撤销', en: 'revoked' };
  }
};

const pilot = {
  pilotId: pilotIdSchema,
  title: keptLine(),
  benchmark: keptText(2000),
  from: dateSchema,
  until: dateSchema,
};

/**
 * What approvals announces of the ways around waiting that the law leaves open: pre-review 预审, tolerant acceptance 容缺, commitments 告知承诺 (domain.md §2.4, §2.5).
 * A published shape never changes.
 */
export const toleranceEvents = {
  /** What a matter waits for is nearly done: its papers may be handed in for pre-review now (R156). */
  'approvals.case.pre-review-possible.v1': z.object({
    ...caseReference,
    matter: matterReference,
    department: departmentIdSchema,
    departmentName: bilingualNameSchema,
    /** The day on which the matter is expected to open. */
    expectedOn: dateSchema,
    expectedProvisional: z.boolean(),
    /** What it still waits for. */
    waitsFor: z.array(matterReference).max(60),
  }),
  /** An order of practice was set aside in a case, on which grounds; `opened` whether what waited opened by it. */
  'approvals.case.edge-bypassed.v1': z.object({
    ...caseReference,
    from: matterReference,
    to: matterReference,
    reason: z.enum(['parallel-pre-review', 'tolerant-acceptance', 'notification-and-commitment']),
    explanation: keptText(2000),
    document: keptLine(),
    pilotId: pilotIdSchema.nullable(),
    department: departmentIdSchema.nullable(),
    opened: z.boolean(),
  }),
  /** Accepted with tolerance 容缺受理: what is still missing, and by when it is handed in. Stands beside the fact of acceptance. */
  'approvals.task.accepted-with-tolerance.v1': z.object({
    ...taskDescription,
    outstanding: z.array(owedMaterial).min(1).max(60),
    supplementBy: dateSchema,
    supplementByProvisional: z.boolean(),
  }),
  /** Some or all of what was missing was handed in; `late` when its day had passed. */
  'approvals.task.outstanding-supplemented.v1': z.object({
    ...taskDescription,
    supplied: owedMaterials,
    outstanding: owedMaterials,
    supplementBy: dateSchema,
    late: z.boolean(),
  }),
  /** What was missing was not handed in by its day; told once. */
  'approvals.task.outstanding-late.v1': z.object({
    ...taskDescription,
    outstanding: z.array(owedMaterial).min(1).max(60),
    supplementBy: dateSchema,
  }),
  /** Accepted on the applicant's written commitment 告知承诺, to be verified afterwards. */
  'approvals.task.accepted-on-commitment.v1': z.object({
    ...taskDescription,
    items: z.array(keptText(2000)).min(1).max(30),
    document: keptLine(),
    verifyBy: dateSchema,
    verifyByProvisional: z.boolean(),
  }),
  /** A commitment was not verified by its day; told once. */
  'approvals.task.verification-late.v1': z.object({ ...taskDescription, verifyBy: dateSchema }),
  /** What the verification found; where the commitment was not kept, people decide what follows. */
  'approvals.task.commitment-verified.v1': z.object({
    ...taskDescription,
    result: z.enum(['fulfilled', 'not-fulfilled']),
    findings: keptText(2000),
    verifyBy: dateSchema,
    late: z.boolean(),
    humanDecisionNeeded: z.boolean(),
  }),
  /** People revoked an approval whose commitment was not kept 撤销许可. */
  'approvals.task.approval-revoked.v1': z.object({
    ...taskDescription,
    documentNumber: keptLine(),
    reasons: z.array(keptText(500)).max(10),
  }),
  /** Tasks already open are stopped by a prerequisite that failed, or go on (none stops them); approvals tells them itself. */
  'approvals.case.halts-changed.v1': z.object({
    ...caseReference,
    tasks: together(
      z.array(z.object({ taskId: taskIdSchema, stoppedBy: z.array(stopperSchema).max(20) })).max(60),
      60_000,
    ),
  }),
  /** A matter that was refused, given up or revoked is applied for anew: how it had ended, and what has changed since. */
  'approvals.case.matter-reapplied.v1': z.object({
    ...caseReference,
    matter: matterReference,
    formerTaskId: taskIdSchema,
    formerResult: stopperSchema.shape.result,
    reason: keptText(2000),
  }),
  /** A task under way goes no further, and why; its clock stands still until it does. */
  'approvals.task.halted.v1': z.object({
    ...taskDescription,
    stoppedBy: z.array(stopperSchema).max(20),
    since: instantSchema,
  }),
  'approvals.task.halt-lifted.v1': z.object({
    ...taskDescription,
    since: instantSchema,
    until: instantSchema,
    /** Null before acceptance. */
    dueOn: dateSchema.nullable(),
  }),
  /** A pilot 创新试点 was registered, enabled on a legal opinion, or stopped by itself at its end (R128). */
  'approvals.pilot.registered.v1': z.object(pilot),
  'approvals.pilot.enabled.v1': z.object({ ...pilot, legalOpinion: keptText(2000) }),
  'approvals.pilot.ended.v1': z.object(pilot),
} as const;
