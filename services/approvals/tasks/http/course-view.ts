import * as z from 'zod';
import { lights } from '../../../../shared/deadlines/reading.ts';
import { deliveryMethods, taskDecisionSchema } from '../../../../shared/events/cases-events.ts';
import { stopperSchema } from '../../../../shared/events/tolerance-events.ts';
import { postIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { dutiesViewSchema } from '../../clocks/http/delay-bodies.ts';
import { owedMaterialSchema, verificationResults } from '../domain/after-acceptance.ts';
import { correctionSchema, extensionGrantSchema, pauseRecordSchema } from '../domain/clock-changes.ts';
import { missingMaterialSchema, suppliedSchema } from '../domain/intake.ts';

/** An act; the person is shown to officials, never to the enterprise. */
const actView = z.object({ at: instantSchema, by: subjectSchema.nullable() });

const smallLimitView = z.object({ by: dateSchema, provisional: z.boolean(), late: z.boolean() });

/** By when something must follow an acceptance; no light once nothing is to follow any more. */
const followUpView = smallLimitView.extend({ light: z.enum(lights).nullable() });

const demandView = actView.extend({ missing: z.array(missingMaterialSchema) });

/** The one notice, what was handed in since, and what is still outstanding. */
const completionView = z.object({
  notice: demandView,
  supplements: z.array(actView.extend({ documents: z.array(suppliedSchema) })),
  outstanding: z.array(missingMaterialSchema),
  completeOn: dateSchema.nullable(),
  /** Second demands, refused; what they named is shown to officials alone. */
  secondNotices: z.array(demandView),
});

/** A pause of the clock; `ended` where it ended by itself. */
const pauseView = pauseRecordSchema
  .omit({ paused: true, resumed: true })
  .extend({ paused: actView, resumed: actView.nullable() });
const extensionView = extensionGrantSchema
  .omit({ by: true, approvedBy: true })
  .extend({ by: subjectSchema.nullable(), approvedByPost: postIdSchema });
/** What a correction moved. */
const correctionView = correctionSchema
  .omit({ by: true, secondPerson: true })
  .extend({ by: subjectSchema.nullable(), secondPerson: subjectSchema.nullable() });

/** The course of a task: each act with its day, what was asked for and handed in, how it ended. */
export const courseView = {
  /** Null where it was given up before anybody received it. */
  receiving: smallLimitView.extend({ duties: dutiesViewSchema }).nullable(),
  received: actView.nullable(),
  /** 收件凭证; a supplement that completes the application brings a new one. */
  receipt: z.object({ number: z.string(), on: dateSchema }).nullable(),
  /** While the completeness is examined: the last day for the one notice, after which it counts as accepted. */
  noticeBy: z.object({ date: dateSchema, provisional: z.boolean() }).nullable(),
  completion: completionView.nullable(),
  /** `deemed`: accepted by law, because nobody told in time what was missing. */
  accepted: actView.extend({ deemed: z.boolean() }).nullable(),
  /** Stopped because a prerequisite failed: by what, since when; it may not be approved and its clock stands still. */
  halted: z.object({ stoppedBy: z.array(stopperSchema), since: instantSchema }).nullable(),
  pauses: z.array(pauseView),
  extension: extensionView.nullable(),
  corrections: z.array(correctionView),
  /** Accepted with tolerance 容缺: what was missing, what is still to be handed in, and by when; the light is that of the day. */
  tolerance: z
    .object({
      outstanding: z.array(owedMaterialSchema),
      stillOwed: z.array(owedMaterialSchema),
      supplementBy: followUpView,
      supplements: z.array(actView.extend({ documents: z.array(suppliedSchema) })),
    })
    .nullable(),
  /** Accepted on a commitment 告知承诺, and what its verification found. */
  commitment: z
    .object({
      items: z.array(z.string()),
      document: z.string(),
      verifyBy: followUpView,
      verified: actView.extend({ result: z.enum(verificationResults), findings: z.string() }).nullable(),
      /** Not kept: people decide on revocation and the credit record; nothing follows by itself. */
      humanDecisionNeeded: z.boolean(),
    })
    .nullable(),
  decided: actView.extend({ decision: taskDecisionSchema }).nullable(),
  /** 项目代码, once the matter that gives it is approved. */
  projectCode: z.string().nullable(),
  /** 撤销许可: by which document, and why. */
  revoked: actView.extend({ documentNumber: z.string(), reasons: z.array(z.string()) }).nullable(),
  /** While a decision is to be handed over: by when. */
  deliverBy: smallLimitView.nullable(),
  delivered: actView.extend({ receivedBy: z.string(), method: z.enum(deliveryMethods) }).nullable(),
  notMine: actView.extend({ rightAuthority: z.string(), reason: z.string() }).nullable(),
  withdrawn: actView.extend({ reason: z.string() }).nullable(),
};

export const courseSchema = z.object(courseView);
