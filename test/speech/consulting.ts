import { clerkOf } from '../support/callers.ts';
import type { Caller } from '../support/service-client.ts';
import { approve, signProject, type CountyOfARow } from './county-of-a-row.ts';

export const planning: Caller = clerkOf('planning-and-natural-resources');

/** The departments that a row about consulting needs. */
export const departmentsConsulting = [
  'development-and-reform',
  'planning-and-natural-resources',
  'water-resources',
  'forestry',
  'transport',
  'supervision-office',
  'leading-group-office',
  'leading-group',
];

/** The task of land supply A06 of a signed project, accepted by the department that leads it. */
export const aTaskUnderWay = async (county: CountyOfARow) => {
  const { caseId, projectId } = await signProject(county);
  await approve(county, caseId, 'A01');
  const { nodes } = await county.read(`/v1/cases/${caseId}`);
  const { taskId } = nodes.find(({ code }: { code: string }) => code === 'A06');
  await county.act(`/v1/tasks/${taskId}/accept`, null, planning);
  return { caseId, projectId, taskId };
};

/** A department that is asked; how long it may take is the county's rule where nothing is said. */
type Asked = string | { readonly department: string; readonly within: { days: number; unit: 'workday' } };

export const askAbout = (
  county: CountyOfARow,
  taskId: string,
  departments: readonly Asked[],
  question = {},
) =>
  county.act(
    `/v1/tasks/${taskId}/consultations`,
    {
      subject: '总平面方案',
      question: '是否影响行洪、林地和道路',
      departments: departments.map((asked) => (typeof asked === 'string' ? { department: asked } : asked)),
      ...question,
    },
    planning,
  );

export const answers = (county: CountyOfARow, id: string, department: string, position = 'no-objection') =>
  county.act(
    `/v1/consultations/${id}/answer`,
    { position, opinion: `${department}的意见`, documents: [] },
    clerkOf(department),
  );
