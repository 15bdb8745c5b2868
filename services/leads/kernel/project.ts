import * as z from 'zod';
import { creditCodeSchema } from '../../../shared/credit-code.ts';
import { enterpriseOnRecord } from '../../../shared/enterprise.ts';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import {
  caseIdSchema,
  leadIdSchema,
  projectIdSchema,
  slugSchema,
  subjectSchema,
} from '../../../shared/identifiers.ts';
import { bilingualNameSchema, bilingualTextSchema } from '../../../shared/language.ts';
import { codeNewsSchema, projectCodeSchema } from '../../../shared/project-code.ts';
import { keptLine, storedLine } from '../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../shared/time/clock.ts';
import { documentNumberSchema, factorSheetSchema, yuanSchema } from './evidence.ts';
import { statisticalRegistrationSchema, worksStartSchema } from './works.ts';

/** The approval template chosen at signing; approvals knows which there are. */
export const templateSchema = slugSchema.max(64);

/** The project company in the county, with its licence 营业执照. */
export const registrationSchema = z.object({
  creditCode: creditCodeSchema,
  licenceDocument: documentNumberSchema,
  recordedAt: instantSchema,
});

/** How a project comes by its site: 出让合同 or 租赁合同. */
export const landContractKinds = ['land-grant', 'lease'] as const;

export const landContractSchema = z.object({
  kind: z.enum(landContractKinds),
  contractNumber: documentNumberSchema,
  recordedAt: instantSchema,
});

/** In the order in which a case announces them, also within one version of it. */
export const caseNews = ['opened', 'progressed', 'completed'] as const;

const count = z.number().int();

/** How far the project's approvals have come, as last heard. */
export const caseProgressSchema = z.object({
  caseId: caseIdSchema,
  /** The version of the case and what it then told: news that is not later than this has been heard or overtaken. */
  sequence: z.number().int().positive(),
  latest: z.enum(caseNews),
  progress: z.object({
    total: count,
    approved: count,
    rejected: count,
    open: count,
    waiting: count,
    stopped: count,
  }),
  /** Whether all that works may not begin without is granted; absent where the case has told nothing of it. */
  readyForWorks: z.boolean().optional(),
  nextMatters: z.array(z.object({ code: keptLine(), name: bilingualNameSchema })).max(100),
  completedAt: instantSchema.nullable(),
});
export type CaseProgress = z.infer<typeof caseProgressSchema>;

/** A project 项目: what a lead becomes by signing, with an id of its own from then on (rulings 11). */
export const projectSchema = z.object({
  id: projectIdSchema,
  leadId: leadIdSchema,
  name: storedLine(120),
  enterprise: enterpriseOnRecord(120),
  officer: subjectSchema,
  template: templateSchema,
  signedOn: dateSchema,
  registeredAt: instantSchema,
  contractNumber: documentNumberSchema,
  contractAmountYuan: yuanSchema,
  promisedStart: dateSchema.nullable(),
  /** 项目代码; comes with matter A01 (rulings 11). */
  projectCode: projectCodeSchema.nullable(),
  projectCodeNews: codeNewsSchema.nullable().default(null),
  terminatedAt: instantSchema.nullable(),
  registration: registrationSchema.nullable(),
  land: landContractSchema.nullable(),
  start: worksStartSchema.nullable().default(null),
  statisticalRegistration: statisticalRegistrationSchema.nullable().default(null),
  /** The sheet of factors as it stood at signing. */
  factors: factorSheetSchema,
  caseProgress: caseProgressSchema.nullable(),
  /** Why approvals could open no case when it was signed; null once a case is open. */
  caseRefused: z
    .object({ code: keptLine(), reason: bilingualTextSchema, at: instantSchema })
    .nullable()
    .default(null),
  /** By when a company or a site has to be on record, lest the signing be suspected a sham (R038); null when unwatched. */
  landingDueOn: dateSchema.nullable().default(null),
  nextCheckAt: instantSchema.nullable().default(null),
});
export type Project = z.infer<typeof projectSchema>;

/** A new state of a project and what it tells. */
export type ProjectDecision = { readonly project: Project; readonly events: readonly DomainEvent[] };

/** How an event about a project names it. */
export const projectReference = ({ id, leadId, name }: Project) => ({
  projectId: id,
  leadId,
  projectName: name,
});

/** Whether both proofs of landing are on record (domain.md §2.1, S5; R028). */
export const isLanded = ({ registration, land }: Pick<Project, 'registration' | 'land'>): boolean =>
  registration !== null && land !== null;
