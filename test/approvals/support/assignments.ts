import { packagedCalendar } from '../../../shared/calendar/work-calendar.ts';
import { assignmentIdSchema, departmentIdSchema, leadIdSchema } from '../../../shared/identifiers.ts';
import { instantSchema, type Instant } from '../../../shared/time/clock.ts';
import type { OpenedAssignment } from '../../../services/approvals/assignments/domain/assignment.ts';
import {
  openAssignment,
  type Opening,
} from '../../../services/approvals/assignments/domain/open-assignment.ts';
import {
  departmentSchema,
  type Department,
} from '../../../services/approvals/catalogue/domain/department.ts';
import { departments } from '../../../services/approvals/catalogue/domain/data/departments.ts';
import type { CountyRules } from '../../../services/approvals/county/domain/county.ts';
import { startingCatalogue } from './county-catalogue.ts';
import type { CountySettings } from '../../../services/approvals/county/domain/county-settings.ts';
import { defaultSettings } from '../../../services/approvals/county/domain/default-settings.ts';

const leadId = leadIdSchema.parse('01J00000000000000000000001');
const investmentPromotion = departmentIdSchema.parse('investment-promotion');

export const seededDepartment = (id: string): Department =>
  departmentSchema.parse(departments.find((department) => department.id === id));

/** A moment of a Shanghai day: `at('2026-09-21', '10:30')`. */
export const at = (date: string, time = '10:00'): Instant =>
  instantSchema.parse(new Date(`${date}T${time}:00.000+08:00`).toISOString());

/** The last millisecond before a Shanghai day begins. */
export const justBefore = (date: string): Instant =>
  instantSchema.parse(new Date(Date.parse(`${date}T00:00:00.000+08:00`) - 1).toISOString());

export const rules = (settings: Partial<CountySettings> = {}): CountyRules => ({
  settings: { ...defaultSettings, ...settings },
  calendar: packagedCalendar,
  catalogue: startingCatalogue,
});

export const anOpening = (overrides: Partial<Opening> = {}): Opening => ({
  id: assignmentIdSchema.parse('01J00000000000000000000002'),
  kind: 'screening',
  leadId,
  name: '夔门光学（虚构）',
  department: seededDepartment('investment-promotion'),
  wanted: investmentPromotion,
  since: at('2026-09-21'),
  ...overrides,
});

/** A screening opened on 2026-09-21, due on 2026-09-29 (five working days, the Mid-Autumn holiday between). */
export const anAssignment = (county = rules(), overrides: Partial<Opening> = {}): OpenedAssignment => {
  const opening = anOpening(overrides);
  return openAssignment(opening, county, opening.since).assignment;
};
