import * as z from 'zod';
import { upToEntries } from '../bounds.ts';
import { creditCodeSchema } from '../credit-code.ts';
import { departmentIdSchema, leadIdSchema, projectIdSchema, subjectSchema } from '../identifiers.ts';
import { dateSchema } from '../time/clock.ts';
import { leadStages } from './lead-stages.ts';
import {
  bands,
  commitmentBases,
  commitmentKinds,
  contractKinds,
  factors,
  gapConclusions,
  lossReasons,
  standings,
  vetoCodes,
} from './lead-terms.ts';
import { personUnknownFact } from './person-unknown.ts';
import { keptLine, keptText } from '../text.ts';

/** Whom to talk to on an enterprise's side, as a lead names them. */
export const namedContactSchema = z.object({
  name: keptLine(),
  title: keptLine().nullable(),
  phone: keptLine(),
});

const ordinal = z.number().int().positive();

/** The evidence for the gates between screening and signing, as it came in; texts of the talks are never told. */
const evidenceEvents = {
  'leads.lead.screening-concluded.v1': z.object({
    leadId: leadIdSchema,
    vetoes: z.array(z.enum(vetoCodes)).max(30),
    band: z.enum(bands),
    score: z.object({ low: z.number().int(), high: z.number().int() }),
    rubricVersion: keptLine(),
    concludedBy: keptLine(),
  }),
  /** The whole sheet of facts for the vetoes as it then stood, so that each change can be read from two of them. */
  'leads.lead.screening-facts-recorded.v1': z.object({
    leadId: leadIdSchema,
    facts: upToEntries(z.record(keptLine(), z.union([keptLine(), z.number(), z.boolean(), z.null()])), 40),
    source: keptText(2000),
    vetoes: z.array(z.enum(vetoCodes)).max(30),
    open: z.array(z.enum(vetoCodes)).max(30),
  }),
  'leads.lead.negotiation-held.v1': z.object({
    leadId: leadIdSchema,
    round: ordinal,
    heldOn: dateSchema,
    gapsRaised: z.number().int(),
    gapsOpen: z.number().int(),
  }),
  'leads.lead.gap-concluded.v1': z.object({
    leadId: leadIdSchema,
    gap: ordinal,
    conclusion: z.enum(gapConclusions),
  }),
  'leads.lead.negotiation-disclosed.v1': z.object({
    leadId: leadIdSchema,
    to: subjectSchema,
    reason: keptText(2000),
  }),
  'leads.lead.intersection-recorded.v1': z.object({ leadId: leadIdSchema, intersection: ordinal }),
  'leads.lead.agreement-drafted.v1': z.object({ leadId: leadIdSchema, documentNumber: keptLine() }),
  'leads.lead.factor-checked.v1': z.object({
    leadId: leadIdSchema,
    factor: z.enum(factors),
    guaranteed: z.boolean(),
    department: departmentIdSchema,
  }),
  'leads.lead.commitment-added.v1': z.object({
    leadId: leadIdSchema,
    commitment: ordinal,
    responsibleDepartment: departmentIdSchema,
    dueOn: dateSchema,
    lacks: z.array(z.enum(commitmentBases)).max(20),
    kind: z.enum(commitmentKinds).optional(),
    /** The clause held for its words as which it was classified before it was taken. */
    clause: ordinal.optional(),
  }),
  /** A clause whose words do not fit its kind is held until somebody of market regulation has classified it (rulings 42). */
  'leads.lead.clause-held.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: keptLine(),
    clause: ordinal,
    kind: z.enum(commitmentKinds),
    word: keptLine(),
  }),
  'leads.lead.clause-classified.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: keptLine(),
    clause: ordinal,
    kind: z.enum(commitmentKinds),
    by: subjectSchema,
    reason: keptText(2000),
  }),
  'leads.lead.commitment-basis-amended.v1': z.object({
    leadId: leadIdSchema,
    commitment: ordinal,
    given: z.array(z.enum(commitmentBases)).max(20),
    lacks: z.array(z.enum(commitmentBases)).max(20),
  }),
  'leads.lead.reviewed.v1': z.object({
    leadId: leadIdSchema,
    meetingOn: dateSchema,
    passed: z.boolean(),
    legalityOpinion: keptText(2000).nullable(),
    fairCompetitionConclusion: keptText(2000).nullable(),
    departmentCountersigns: z.array(departmentIdSchema).max(100),
  }),
  'leads.lead.sponsor-assigned.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: keptLine(),
    sponsor: subjectSchema,
    title: keptLine(),
  }),
  'leads.lead.contract-recorded.v1': z.object({
    leadId: leadIdSchema,
    kind: z.enum(contractKinds),
    documentNumber: keptLine(),
    signedOn: dateSchema,
    amountYuan: z.number().int(),
  }),
} as const;

/** Who follows a lead, and whether it is being followed. */
const followingEvents = {
  'leads.lead.standing-changed.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: keptLine(),
    from: z.enum(standings),
    to: z.enum(standings),
    reason: keptText(2000).nullable(),
    lossReason: z.enum(lossReasons).nullable(),
    lesson: keptText(2000).nullable(),
    lookAgainOn: dateSchema.nullable(),
  }),
  /** A signed lead marked as suspected of a sham signing 疑似虚签, by the deadline check or by a person (R038). */
  'leads.lead.sham-signing-suspected.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: keptLine(),
    projectId: projectIdSchema,
    projectName: keptLine(),
    officer: subjectSchema,
    signedOn: dateSchema,
    suspectedOn: dateSchema,
    reason: keptText(2000),
  }),
  'leads.lead.look-again-due.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: keptLine(),
    standing: z.enum(standings),
    lookAgainOn: dateSchema,
  }),
  'leads.lead.handed-over.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: keptLine(),
    from: subjectSchema,
    to: subjectSchema,
    reason: keptText(2000),
  }),
} as const;

/** What leads announces. A published shape never changes: a change is a new version beside the old. */
export const leadsEvents = {
  'leads.lead.registered.v1': z.object({
    leadId: leadIdSchema,
    enterprise: z.object({ name: keptLine(), creditCode: creditCodeSchema }),
    method: keptLine(),
    officer: subjectSchema,
  }),
  'leads.lead.amended.v1': z.object({ leadId: leadIdSchema, changed: z.array(keptLine()).max(60) }),
  'leads.lead.contacted.v1': z.object({ leadId: leadIdSchema, contactedOn: dateSchema, by: subjectSchema }),
  /**
   * The one event that carries contact data (rulings 44): it goes to notifications alone, stands in no timeline, pack or log, and
   * its contact is blanked where it is stored once another takes its place or it is erased.
   */
  'leads.contact-named.v1': z.object({
    leadId: leadIdSchema,
    creditCode: creditCodeSchema,
    contact: namedContactSchema.nullable(),
  }),
  'leads.lead.contact-erased.v1': z.object({ leadId: leadIdSchema, reason: keptText(2000) }),
  'leads.lead.contact-disclosed.v1': z.object({
    leadId: leadIdSchema,
    to: subjectSchema,
    reason: keptText(2000),
  }),
  'leads.lead.stage-changed.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: keptLine(),
    officer: subjectSchema,
    from: z.enum(leadStages),
    to: z.enum(leadStages),
  }),
  'leads.lead.stage-overdue.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: keptLine(),
    stage: z.enum(leadStages),
    dueOn: dateSchema,
  }),
  /** What a county has set of its own for its leads; the whole list each time. */
  'leads.settings.changed.v1': z.object({ concessionWords: z.array(keptLine()).max(100) }),
  'leads.person.unknown.v1': personUnknownFact,
  ...evidenceEvents,
  ...followingEvents,
} as const;
