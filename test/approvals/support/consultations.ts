import { clerkOf, coordinator } from '../../support/callers.ts';
import type { Caller } from '../../support/service-client.ts';
import { oneMatter } from './cases.ts';
import { putLimits } from './catalogue-changes.ts';
import { seedDepartment, type Approvals } from './service.ts';

export const planning = clerkOf('planning-and-natural-resources');
export const water = clerkOf('water-resources');
export const forestry = clerkOf('forestry');
export const health = clerkOf('health');

export const departmentsInvolved = [
  'planning-and-natural-resources',
  'water-resources',
  'forestry',
  'health',
  'leading-group-office',
];

export const seedInvolved = async (approvals: Approvals): Promise<void> => {
  for (const id of departmentsInvolved) await seedDepartment(approvals, id);
};

export const aQuestion = (
  departments: readonly string[] = ['water-resources', 'forestry'],
  overrides: Record<string, unknown> = {},
) => ({
  subject: '总平面方案',
  question: '是否影响行洪和林地',
  documents: ['总平面图-7'],
  departments: departments.map((department) => ({ department })),
  ...overrides,
});

/** A task of planning, accepted, in a case of its own. */
export const anAcceptedTaskOf = async (approvals: Approvals) => {
  await putLimits(approvals, { promisedLimit: { days: 30, unit: 'workday' } });
  const { body } = await approvals.send('POST', '/v1/cases', {
    as: coordinator,
    body: { ...oneMatter(), officer: 'officer-7' },
  });
  const taskId: string = body.nodes[0].taskId;
  const { status } = await approvals.send('POST', `/v1/tasks/${taskId}/accept`, { as: planning });
  if (status !== 200) throw new Error(`accept: ${status}`);
  return { caseId: body.id as string, taskId };
};

/** Asks about a task and answers the consultation. */
export const asked = async (
  approvals: Approvals,
  taskId: string,
  question: unknown = aQuestion(),
  as: Caller = planning,
) => {
  const { status, body } = await approvals.send('POST', `/v1/tasks/${taskId}/consultations`, {
    as,
    body: question,
  });
  if (status !== 201) throw new Error(`asking: ${status} ${JSON.stringify(body)}`);
  return body;
};

export const anAnswer = (position = 'no-objection', opinion = '不影响行洪') => ({
  position,
  opinion,
  documents: ['水利函-3'],
});
