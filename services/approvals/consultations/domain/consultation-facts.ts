import type { Audience } from '../../../../shared/events/audience.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import type { Consultation } from './consultation.ts';
import type { LeadingDepartment } from './leading-department.ts';
import type { Opinion } from './opinion.ts';

/** Which consultation a fact is about, and who leads it. */
export const consultationReference = (
  {
    consultationId,
    purpose,
    subject,
    taskId,
    caseId,
    projectId,
    projectName,
    matter,
  }: Consultation | Opinion,
  leading: Pick<LeadingDepartment, 'department' | 'name'>,
) => ({
  consultationId,
  purpose,
  subject,
  taskId,
  caseId,
  projectId,
  projectName,
  matter,
  leadDepartment: leading.department,
  leadDepartmentName: leading.name,
});

/** Which department's part a fact is about, and the day on which it happened. */
export const opinionReference = (opinion: Opinion, leading: LeadingDepartment, on: LocalDate) => ({
  ...consultationReference(opinion, leading),
  opinionId: opinion.id,
  department: opinion.department,
  departmentName: opinion.departmentName,
  on,
});

type ToldOfPart = 'asked' | 'lapsed' | 'overdue' | 'moot' | 'concluded';

/** Those of the department asked whom the county names for an occasion. */
export const toldOf = (
  { consultations }: Pick<CountySettings, 'consultations'>,
  occasion: ToldOfPart,
  asked: Pick<Opinion, 'department' | 'post'>,
): Audience => recipientsOf(consultations.told[occasion], asked);

/** Those of the department that leads. */
export const leadingDepartmentTold = (
  { consultations }: Pick<CountySettings, 'consultations'>,
  leading: LeadingDepartment,
): Audience => recipientsOf(consultations.told.lead, leading);
