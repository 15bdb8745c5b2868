import { leadPolicy } from '../../../services/leads/policy.ts';
import {
  addCommitment,
  type CommitmentEntered,
} from '../../../services/leads/commitments/domain/commitments.ts';
import type { ExaminedClause } from '../../../services/leads/kernel/evidence.ts';
import type { Examination } from '../../../services/leads/commitments/domain/examined-clause.ts';
import { leadEntrySchema, type Lead } from '../../../services/leads/kernel/lead.ts';
import type { LeadDecision } from '../../../services/leads/kernel/lead-decision.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import { moveStage } from '../../../services/leads/stages/domain/move-stage.ts';
import type { Project } from '../../../services/leads/kernel/project.ts';
import type { ProgressAt } from '../../../services/leads/kernel/progress.ts';
import { recordFirstContact } from '../../../services/leads/register/domain/record-first-contact.ts';
import { recordNegotiation } from '../../../services/leads/negotiation/domain/record-negotiation.ts';
import {
  assignSponsor,
  recordInvestmentContract,
  recordReviewOpinions,
} from '../../../services/leads/review/domain/record-review-evidence.ts';
import { recordScreeningVerdict } from '../../../services/leads/screening/domain/record-screening-verdict.ts';
import {
  recordAgreementDraft,
  recordFactorCheck,
  recordIntersection,
} from '../../../services/leads/negotiation/domain/record-talks-evidence.ts';
import { registerLead } from '../../../services/leads/register/domain/register-lead.ts';
import { signLead } from '../../../services/leads/stages/domain/sign-lead.ts';
import { packagedCalendar } from '../../../shared/calendar/work-calendar.ts';
import { factors } from '../../../shared/events/lead-terms.ts';
import {
  departmentIdSchema,
  leadIdSchema,
  projectIdSchema,
  subjectSchema,
} from '../../../shared/identifiers.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import { dateSchema, instantSchema, type Instant } from '../../../shared/time/clock.ts';
import type { Entering } from '../../../services/leads/kernel/entering.ts';
import { aRegistration } from '../../support/leads.ts';

export const now = instantSchema.parse('2026-03-02T01:00:00.000Z');
export const today = dateSchema.parse('2026-03-02');
export const date = (day: string) => dateSchema.parse(day);
export const officer = subjectSchema.parse('officer-1');
export const coordinator = subjectSchema.parse('coordinator-1');
export const department = departmentIdSchema.parse('planning-and-natural-resources');
export const projectId = projectIdSchema.parse('01J00000000000000000000PR0');

export const entering = (at: Instant = now): Entering => ({
  now: at,
  policy: leadPolicy.defaults,
  calendar: packagedCalendar,
});

/** What an act that has to succeed answers. */
export const done = <Value, Failure>(outcome: Outcome<Value, Failure>): Value => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
};

/** Why an act that has to be refused was refused. */
export const refusalOf = <Value, Failure>(outcome: Outcome<Value, Failure>): Failure => {
  if (outcome.ok) throw new Error('was not refused');
  return outcome.error;
};

/** The pointers of everything a refused move misses. */
export const pointersOf = (outcome: Outcome<LeadDecision, CodedError>): string[] =>
  (refusalOf(outcome).faults ?? []).map(({ pointer }) => pointer);

const scores: Record<string, { low: number; high: number }> = {
  A: { low: 82, high: 86 },
  B: { low: 70, high: 74 },
  C: { low: 52, high: 60 },
  D: { low: 20, high: 40 },
  incomplete: { low: 60, high: 70 },
};

const scoreOf = (band: unknown) => scores[typeof band === 'string' ? band : 'B']!;

/** A verdict whose score gives its band. */
export const verdict = (overrides: Record<string, unknown> = {}) => ({
  vetoes: [],
  band: 'B' as const,
  score: scoreOf(overrides['band']),
  rubricVersion: 'xz-2026.1',
  concludedBy: '县招商项目研判小组',
  ...overrides,
});

export const commitment = (overrides: Partial<CommitmentEntered> = {}): CommitmentEntered => ({
  kind: 'enterprise-benefit',
  policyVersion: null,
  clause: '协助办理用地预审',
  legalBasis: '重庆市优化营商环境条例 第三十四条',
  fairReviewId: '奉公竞审〔2026〕3号',
  budgetLine: '不涉及财政资金',
  responsibleDepartment: department,
  dueOn: date('2026-06-30'),
  amountYuan: null,
  ...overrides,
});

/** By what a clause is examined: the packaged words, and nothing held before. */
export const examination = (overrides: Partial<Examination> = {}): Examination => ({
  fairCompetition: leadPolicy.defaults.fairCompetition,
  examined: [],
  ...overrides,
});

export const asOfficer = { by: officer, now };

export const regulator = subjectSchema.parse('regulator-1');

/** A clause that was held for its words and classified, by default as a benefit for the enterprise. */
export const aHeldClause = (overrides: Partial<ExaminedClause> = {}): ExaminedClause => ({
  number: 1,
  clause: '前三年税收返还 50%',
  kind: 'enterprise-benefit',
  word: '返还',
  enteredBy: officer,
  enteredAt: now,
  classification: { kind: 'enterprise-benefit', reason: '经审查属个案优惠', by: regulator, at: now },
  ...overrides,
});

export const opinions = (overrides: Record<string, unknown> = {}) => ({
  legalityOpinion: '奉司法审〔2026〕11号',
  fairCompetitionConclusion: '奉公竞审〔2026〕12号',
  departmentCountersigns: [department],
  passed: true,
  meetingOn: today,
  ...overrides,
});

export const contract = (overrides: Record<string, unknown> = {}) => ({
  kind: 'investment-contract' as const,
  documentNumber: '奉招协〔2026〕5号',
  signedOn: today,
  amountYuan: 300_000_000,
  ...overrides,
});

export const sponsor = { subject: subjectSchema.parse('leader-1'), name: '某某', title: '副县长' };

export const registered = (): Lead =>
  registerLead(
    {
      id: leadIdSchema.parse('01J000000000000000000000E1'),
      entry: leadEntrySchema.parse({
        ...aRegistration(),
        basics: {
          industryCode: 'C3587',
          product: '光学镜片',
          totalInvestmentYuan: 1,
          fixedInvestmentYuan: 1,
          annualTaxYuan: 1,
          jobs: 1,
          landHundredthsOfMu: 1,
        },
      }),
      officer,
      now,
    },
    leadPolicy.defaults,
    packagedCalendar,
  ).lead;

const contacted = (): Lead =>
  done(recordFirstContact(registered(), { contactedOn: today, summary: '电话' }, officer, now)).lead;

export const inScreening = (): Lead => done(moveStage(contacted(), 'screening', entering())).lead;

export const inNegotiation = (band: 'A' | 'B' | 'C' = 'B'): Lead =>
  done(
    moveStage(
      done(recordScreeningVerdict(inScreening(), verdict({ band }), entering())).lead,
      'negotiation',
      entering(),
    ),
  ).lead;

type Step = (lead: Lead) => Lead;

/** Each piece of evidence that review needs, by name, so that a test can leave one out. */
export const talksEvidence: Readonly<Record<string, Step>> = {
  round: (lead) =>
    done(recordNegotiation(lead, { heldOn: today, minutes: '首轮洽谈', gaps: [] }, officer, now)).lead,
  intersection: (lead) =>
    done(recordIntersection(lead, { enterpriseNeeds: '用工', countyOffers: '职教中心', gap: null }, officer))
      .lead,
  draft: (lead) => done(recordAgreementDraft(lead, '草案-1')).lead,
  commitment: (lead) => done(addCommitment(lead, commitment(), examination(), asOfficer)).lead,
  ...Object.fromEntries(
    factors.map((factor): [string, Step] => [
      factor,
      (lead) => done(recordFactorCheck(lead, { factor, guaranteed: true, department, note: null })).lead,
    ]),
  ),
};

/** A lead in negotiation with all the evidence that review needs but what is left out. */
export const negotiated = (without: readonly string[] = [], band: 'A' | 'B' | 'C' = 'B'): Lead =>
  Object.entries(talksEvidence)
    .filter(([name]) => !without.includes(name))
    .reduce((lead, [, step]) => step(lead), inNegotiation(band));

export const inReview = (band: 'A' | 'B' | 'C' = 'B'): Lead =>
  done(moveStage(negotiated([], band), 'review', entering())).lead;

/** Each piece of evidence that signing needs. */
export const reviewEvidence: Readonly<Record<string, Step>> = {
  opinions: (lead) => done(recordReviewOpinions(lead, opinions(), now)).lead,
  sponsor: (lead) => done(assignSponsor(lead, sponsor)).lead,
  contract: (lead) => done(recordInvestmentContract(lead, contract(), now)).lead,
};

export const reviewed = (without: readonly string[] = [], band: 'A' | 'B' | 'C' = 'B'): Lead =>
  Object.entries(reviewEvidence)
    .filter(([name]) => !without.includes(name))
    .reduce((lead, [, step]) => step(lead), inReview(band));

export const terms = (overrides: Record<string, unknown> = {}) => ({
  projectId,
  template: 'industrial-cleared-land',
  projectName: '光学镜片项目（虚构）',
  promisedStart: date('2026-09-01'),
  ...overrides,
});

export const signing = (): LeadDecision => done(signLead(reviewed(), terms(), entering()));
export const signed = (): Lead => signing().lead;
export const aProject = (): Project => signing().project!.project;

export const progressOf = <Stage extends Lead['progress']['stage']>(
  lead: Lead,
  stage: Stage,
): ProgressAt<Stage> => {
  const { progress } = lead;
  if (progress.stage !== stage) throw new Error(`is at ${progress.stage}`);
  return progress as ProgressAt<Stage>;
};
