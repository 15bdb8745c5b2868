import * as z from 'zod';
import { creditCodeSchema } from '../credit-code.ts';
import { departmentIdSchema, leadIdSchema, projectIdSchema, subjectSchema } from '../identifiers.ts';
import { dateSchema } from '../time/clock.ts';
import { leadStages } from './lead-stages.ts';
import {
  bands,
  commitmentBases,
  contractKinds,
  factors,
  gapConclusions,
  landingParts,
  lossReasons,
  standings,
  vetoCodes,
} from './lead-terms.ts';
import { personUnknownFact } from './person-unknown.ts';

/** Whom to talk to on an enterprise's side, as a lead names them. */
export const namedContactSchema = z.object({
  name: z.string(),
  title: z.string().nullable(),
  phone: z.string(),
});

const ordinal = z.number().int().positive();

/** The evidence for the gates between screening and signing, as it came in; texts of the talks are never told. */
const evidenceEvents = {
  'leads.lead.screening-concluded.v1': z.object({
    leadId: leadIdSchema,
    vetoes: z.array(z.enum(vetoCodes)),
    band: z.enum(bands),
    score: z.object({ low: z.number().int(), high: z.number().int() }),
    rubricVersion: z.string(),
    concludedBy: z.string(),
  }),
  /** The whole sheet of facts for the vetoes as it then stood, so that each change can be read from two of them. */
  'leads.lead.screening-facts-recorded.v1': z.object({
    leadId: leadIdSchema,
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    source: z.string(),
    vetoes: z.array(z.enum(vetoCodes)),
    open: z.array(z.enum(vetoCodes)),
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
    reason: z.string(),
  }),
  'leads.lead.intersection-recorded.v1': z.object({ leadId: leadIdSchema, intersection: ordinal }),
  'leads.lead.agreement-drafted.v1': z.object({ leadId: leadIdSchema, documentNumber: z.string() }),
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
    lacks: z.array(z.enum(commitmentBases)),
  }),
  'leads.lead.commitment-basis-amended.v1': z.object({
    leadId: leadIdSchema,
    commitment: ordinal,
    given: z.array(z.enum(commitmentBases)),
    lacks: z.array(z.enum(commitmentBases)),
  }),
  'leads.lead.reviewed.v1': z.object({
    leadId: leadIdSchema,
    meetingOn: dateSchema,
    passed: z.boolean(),
    legalityOpinion: z.string().nullable(),
    fairCompetitionConclusion: z.string().nullable(),
    departmentCountersigns: z.array(departmentIdSchema),
  }),
  'leads.lead.sponsor-assigned.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: z.string(),
    sponsor: subjectSchema,
    title: z.string(),
  }),
  'leads.lead.contract-recorded.v1': z.object({
    leadId: leadIdSchema,
    kind: z.enum(contractKinds),
    documentNumber: z.string(),
    signedOn: dateSchema,
    amountYuan: z.number().int(),
  }),
} as const;

/** Who follows a lead, and whether it is being followed. */
const followingEvents = {
  'leads.lead.standing-changed.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: z.string(),
    from: z.enum(standings),
    to: z.enum(standings),
    reason: z.string().nullable(),
    lossReason: z.enum(lossReasons).nullable(),
    lesson: z.string().nullable(),
    lookAgainOn: dateSchema.nullable(),
  }),
  /** A signed lead marked as suspected of a sham signing 疑似虚签, by the deadline check or by a person (R038). */
  'leads.lead.sham-signing-suspected.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: z.string(),
    projectId: projectIdSchema,
    projectName: z.string(),
    officer: subjectSchema,
    signedOn: dateSchema,
    suspectedOn: dateSchema,
    reason: z.string(),
  }),
  'leads.lead.look-again-due.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: z.string(),
    standing: z.enum(standings),
    lookAgainOn: dateSchema,
  }),
  'leads.lead.handed-over.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: z.string(),
    from: subjectSchema,
    to: subjectSchema,
    reason: z.string(),
  }),
} as const;

const projectReference = { projectId: projectIdSchema, leadId: leadIdSchema, projectName: z.string() };

/** What becomes of a project after signing. */
const projectEvents = {
  'leads.project.landing-recorded.v1': z.object({
    ...projectReference,
    part: z.enum(landingParts),
    documentNumber: z.string(),
    /** Whether both proofs of landing 落地 are on record now (R028). */
    landed: z.boolean(),
  }),
  /** Works started 开工, under a permit or on the legal ground that none is needed; `replaces` an earlier record. */
  'leads.project.started.v1': z.object({
    ...projectReference,
    startedOn: dateSchema,
    constructionPermit: z.string().nullable(),
    noPermitNeeded: z.string().nullable(),
    constructionContract: z.string(),
    photograph: z.string(),
    replaces: z.boolean(),
  }),
  /** Entered into statistics 入库, apart from whether works started (rulings 12). */
  'leads.project.entered-statistics.v1': z.object({
    ...projectReference,
    number: z.string(),
    registeredOn: dateSchema,
    constructionContract: z.string(),
    photograph: z.string(),
    replaces: z.boolean(),
  }),
  'leads.project.handed-over.v1': z.object({ ...projectReference, from: subjectSchema, to: subjectSchema }),
  'leads.project.terminated.v1': z.object({
    ...projectReference,
    enterprise: z.object({ name: z.string(), creditCode: creditCodeSchema }),
  }),
} as const;

/** What leads announces. A published shape never changes: a change is a new version beside the old. */
export const leadsEvents = {
  'leads.lead.registered.v1': z.object({
    leadId: leadIdSchema,
    enterprise: z.object({ name: z.string(), creditCode: creditCodeSchema }),
    method: z.string(),
    officer: subjectSchema,
  }),
  'leads.lead.amended.v1': z.object({ leadId: leadIdSchema, changed: z.array(z.string()) }),
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
  'leads.lead.contact-erased.v1': z.object({ leadId: leadIdSchema, reason: z.string() }),
  'leads.lead.contact-disclosed.v1': z.object({
    leadId: leadIdSchema,
    to: subjectSchema,
    reason: z.string(),
  }),
  'leads.lead.stage-changed.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: z.string(),
    officer: subjectSchema,
    from: z.enum(leadStages),
    to: z.enum(leadStages),
  }),
  'leads.project.signed.v1': z.object({
    projectId: projectIdSchema,
    leadId: leadIdSchema,
    projectName: z.string(),
    enterprise: z.object({ name: z.string(), creditCode: creditCodeSchema }),
    officer: subjectSchema,
    /** The approval template chosen at signing: `industrial-cleared-land`, `start-upon-land` … */
    template: z.string(),
    signedOn: dateSchema,
    promisedStart: dateSchema.nullable(),
    contractAmountYuan: z.number().int(),
  }),
  'leads.lead.stage-overdue.v1': z.object({
    leadId: leadIdSchema,
    enterpriseName: z.string(),
    stage: z.enum(leadStages),
    dueOn: dateSchema,
  }),
  'leads.person.unknown.v1': personUnknownFact,
  ...evidenceEvents,
  ...followingEvents,
  ...projectEvents,
} as const;
