import * as z from 'zod';
import { plainlyWritten } from './as-written.ts';

/** A county by its six-digit administrative division code (500236 = 奉节县). */
export const countyCodeSchema = z
  .string()
  .regex(/^\d{6}$/, '应为六位数字 · must be six digits')
  .brand<'CountyCode'>();
export type CountyCode = z.infer<typeof countyCodeSchema>;

/** A name of our own for a thing: lower-case words joined by hyphens. */
export const slugSchema = z
  .string()
  .max(100)
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    '应为小写英文词，用连字符相连，如“section-head” · must be lower-case words joined by hyphens, such as section-head',
  );

/** What a request may name that somebody else has entered: it must exist, or for a person be known (rulings 41). */
export type NamedKind = 'department' | 'post' | 'template' | 'person';

/** Which schemas name such a thing: whatever request is made of them is checked at the door (names-in-request). */
export const namingSchemas = z.registry<{ readonly names: NamedKind }>();

// Each call makes a schema of its own, so that what one names is not taken for what another does.
const slug = () => slugSchema.max(64);

/** The id of a department that is being created; wherever else one is named, `departmentIdSchema` asks for one that is there. */
export const newDepartmentIdSchema = slug().brand<'DepartmentId'>();
export type DepartmentId = z.infer<typeof newDepartmentIdSchema>;

/** A department 部门 of a county: `development-and-reform`. */
export const departmentIdSchema = slug()
  .brand<'DepartmentId'>()
  .register(namingSchemas, { names: 'department' });

/** The id of a post that is being created with its department. */
export const newPostIdSchema = slug().brand<'PostId'>();
export type PostId = z.infer<typeof newPostIdSchema>;

/** A post 岗位 within a department: `clerk`, `section-head`. */
export const postIdSchema = slug().brand<'PostId'>().register(namingSchemas, { names: 'post' });

/** An approval template 流程模板 that a request chooses. */
export const templateIdSchema = slug().register(namingSchemas, { names: 'template' });

const subject = () =>
  z
    .string()
    .regex(
      /^[\w.@:-]{1,128}$/,
      '应为登录名（字母、数字和“. @ : _ -”） · must be the name of an account: letters, digits and . @ : _ -',
    )
    .brand<'Subject'>();

/** A person who is being entered, as by filling a post, and known from then on. */
export const newSubjectSchema = subject();
export type Subject = z.infer<typeof newSubjectSchema>;

/** A person as the identity provider names them (the token's `sub`); never a name or a number of an identity card. */
export const subjectSchema = subject().register(namingSchemas, { names: 'person' });

/** Ids of aggregates: 26 characters of Crockford's base 32, sortable by the moment they were made. */
export const ulidSchema = z
  .string()
  .regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, '应为26位编号 · must be an id of 26 capital letters and digits');

export const leadIdSchema = ulidSchema.brand<'LeadId'>();
export type LeadId = z.infer<typeof leadIdSchema>;

export const projectIdSchema = ulidSchema.brand<'ProjectId'>();
export type ProjectId = z.infer<typeof projectIdSchema>;

export const caseIdSchema = ulidSchema.brand<'CaseId'>();
export type CaseId = z.infer<typeof caseIdSchema>;

export const taskIdSchema = ulidSchema.brand<'TaskId'>();
export type TaskId = z.infer<typeof taskIdSchema>;

export const assignmentIdSchema = ulidSchema.brand<'AssignmentId'>();
export type AssignmentId = z.infer<typeof assignmentIdSchema>;

export const transferIdSchema = ulidSchema.brand<'TransferId'>();
export type TransferId = z.infer<typeof transferIdSchema>;

export const consultationIdSchema = ulidSchema.brand<'ConsultationId'>();
export type ConsultationId = z.infer<typeof consultationIdSchema>;

/** One department's part of a consultation. */
export const opinionIdSchema = ulidSchema.brand<'OpinionId'>();
export type OpinionId = z.infer<typeof opinionIdSchema>;

export const meetingIdSchema = ulidSchema.brand<'MeetingId'>();
export type MeetingId = z.infer<typeof meetingIdSchema>;

export const pilotIdSchema = ulidSchema.brand<'PilotId'>();
export type PilotId = z.infer<typeof pilotIdSchema>;
export const materialIdSchema = ulidSchema.brand<'MaterialId'>();
export type MaterialId = z.infer<typeof materialIdSchema>;

export const agencyOrderIdSchema = ulidSchema.brand<'AgencyOrderId'>();
export type AgencyOrderId = z.infer<typeof agencyOrderIdSchema>;

export const visitIdSchema = ulidSchema.brand<'VisitId'>();

export const importIdSchema = ulidSchema.brand<'ImportId'>();
export type ImportId = z.infer<typeof importIdSchema>;
export const catalogueChangeIdSchema = ulidSchema.brand<'CatalogueChangeId'>();
export type CatalogueChangeId = z.infer<typeof catalogueChangeIdSchema>;
export const landAcquisitionIdSchema = ulidSchema.brand<'LandAcquisitionId'>();
export type LandAcquisitionId = z.infer<typeof landAcquisitionIdSchema>;

export const landHouseholdIdSchema = ulidSchema.brand<'LandHouseholdId'>();
export type LandHouseholdId = z.infer<typeof landHouseholdIdSchema>;

/** A parcel 宗地 by the number under which the county keeps it: `FJ-2026-017`. */
export const parcelIdSchema = z
  .string()
  .overwrite((entered) => plainlyWritten(entered).toUpperCase())
  .regex(
    /^[A-Z0-9]+(-[A-Z0-9]+)*$/,
    '应为宗地编号，如“FJ-2026-017” · must be the number of a parcel such as FJ-2026-017',
  )
  .max(40)
  .brand<'ParcelId'>();
export type ParcelId = z.infer<typeof parcelIdSchema>;

/** Makes a fresh ULID; the one source of identity, passed to use cases as a port. */
export type NewId = () => string;
