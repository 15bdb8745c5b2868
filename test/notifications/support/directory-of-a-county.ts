import { recipientSchema, type Recipient } from '../../../shared/events/audience.ts';
import { envelopeSchema, type Envelope } from '../../../shared/events/envelope.ts';
import { postIdSchema, subjectSchema, departmentIdSchema, type PostId } from '../../../shared/identifiers.ts';
import { creditCodeSchema } from '../../../shared/credit-code.ts';
import { dateSchema } from '../../../shared/time/clock.ts';
import {
  departmentDirectorySchema,
  type DepartmentDirectory,
} from '../../../services/notifications/directory/domain/department-directory.ts';
import type { DirectoryView } from '../../../services/notifications/notices/domain/candidates.ts';
import { standingDeputies } from '../../../shared/events/standing-deputies.ts';

export const subject = (name: string) => subjectSchema.parse(name);
export const post = (name: string): PostId => postIdSchema.parse(name);
export const day = (date: string) => dateSchema.parse(date);

type Leave = { person: string; from: string; to: string; deputy?: string };

/** A department whose posts are held, since the year began, by the people named. */
export const aDepartment = (
  department: string,
  holders: Record<string, readonly string[]>,
  leaves: readonly Leave[] = [],
): DepartmentDirectory =>
  departmentDirectorySchema.parse({
    department,
    posts: Object.entries(holders).map(([at, people]) => ({
      post: at,
      holders: people.map((person) => ({ subject: person, displayName: person, from: '2026-01-01' })),
    })),
    leaves: leaves.map((leave) => ({ deputy: null, ...leave })),
  });

export const aView = (
  departments: readonly DepartmentDirectory[],
  contacts: Record<string, readonly string[]> = {},
  on = '2026-03-02',
  strangers: readonly string[] = [],
): DirectoryView => ({
  on: day(on),
  departments: new Map(
    departments.map((directory) => [departmentIdSchema.parse(directory.department), directory]),
  ),
  contacts: new Map(
    Object.entries(contacts).map(([code, people]) => [creditCodeSchema.parse(code), people.map(subject)]),
  ),
  standingDeputies,
  strangers: new Set(strangers.map(subject)),
});

type Capacity = Recipient['capacity'];

export const toPost = (department: string, at: string, capacity: Capacity = 'responsible'): Recipient =>
  recipientSchema.parse({ kind: 'post', capacity, department, post: at });

export const toPerson = (person: string, capacity: Capacity = 'informed'): Recipient =>
  recipientSchema.parse({ kind: 'person', capacity, subject: person });

export const toEnterprise = (creditCode: string, capacity: Capacity = 'informed'): Recipient =>
  recipientSchema.parse({ kind: 'enterprise', capacity, creditCode });

export const anAssignmentId = '01KJQ0000000000000000000AA';
export const aLeadId = '01KJQ0000000000000000000BB';

const assignment = {
  assignmentId: anAssignmentId,
  kind: 'screening',
  title: { zh: '研判：夔门光学（虚构）', en: 'Screening: Kuimen Optics (fictional)' },
  subject: { kind: 'lead', leadId: aLeadId },
  department: 'development-and-reform',
};

const facts: Record<string, unknown> = {
  'approvals.assignment.opened.v1': {
    ...assignment,
    post: 'clerk',
    dueOn: '2026-03-09',
    dueProvisional: false,
  },
  'approvals.assignment.completed.v1': { ...assignment, completedBy: 'clerk-1', result: 'B' },
  'approvals.assignment.received.v1': { ...assignment, receivedBy: 'clerk-1' },
  'approvals.assignment.overtaken.v1': { ...assignment, leadMovedTo: null },
};

/** An event as it lies in the inbox of notifications. */
export const anEnvelope = (given: {
  audience: readonly Recipient[];
  id?: string;
  type?: string;
  actor?: string;
  county?: string;
  subject?: string;
  sequence?: number;
  fact?: unknown;
  time?: string;
}): Envelope => {
  const type = given.type ?? 'approvals.assignment.opened.v1';
  return envelopeSchema.parse({
    specversion: '1.0',
    id: given.id ?? `${anAssignmentId}.1.1`,
    source: '/zhaoshang/approvals',
    type,
    time: given.time ?? '2026-03-02T00:55:00.000Z',
    subject: given.subject ?? anAssignmentId,
    datacontenttype: 'application/json',
    partitionkey: aLeadId,
    sequence: given.sequence ?? 1,
    county: given.county ?? '500236',
    actor: given.actor ?? 'officer-1',
    correlationid: 'correlation-1',
    data: { audience: given.audience, fact: given.fact ?? facts[type] },
  });
};
