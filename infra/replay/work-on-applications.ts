import * as z from 'zod';
import { creditCodeSchema } from '../../shared/credit-code.ts';
import type { Department } from '../../services/approvals/domain/catalogue/department.ts';
import { clerkOf, coordinator, type DepartmentOf } from './county-of-the-log.ts';
import type { Application } from './permit-log.ts';
import type { PlatformClient } from './platform-client.ts';

/** A building permit of a municipality is nearest to the planning permit for construction works. */
const matter = 'B03';

/** The log names no applicants; a fictional enterprise stands for them all. */
const applicant = { name: '许可申请人（虚构）', creditCode: creditCodeSchema.parse('91500236MA5YHC010F') };

const openedSchema = z.object({ nodes: z.array(z.object({ taskId: z.string().nullable() })) });
const done = z.unknown();

/** What departments do with an application, each act over HTTP by the person whose act it is. */
export type WorkOnApplications = {
  /** Opens a case with one task and accepts it, which starts its clock. */
  readonly accept: (application: Application) => Promise<void>;
  /** Approves it and hands the decision over, so that nothing is left to be late with. */
  readonly decide: (application: Application) => Promise<void>;
};

export const createWorkOnApplications = (
  client: PlatformClient,
  departmentOf: DepartmentOf,
  limitDays: number,
): WorkOnApplications => {
  const taskOf = new Map<string, string>();
  const openCase = async ({ name }: Application, { id }: Department): Promise<string> => {
    const { nodes } = await client.call({
      as: coordinator,
      method: 'POST',
      path: '/v1/cases',
      body: {
        projectName: name,
        enterprise: applicant,
        nodes: [
          {
            matter,
            department: id,
            promisedLimit: { days: limitDays, unit: 'workday' },
            statutoryLimit: null,
          },
        ],
      },
      answer: openedSchema,
    });
    const taskId = nodes[0]?.taskId ?? null;
    if (taskId === null) throw new Error(`The case of ${name} opened without its task.`);
    return taskId;
  };
  const act = async (application: Application, verb: string, body: unknown): Promise<void> => {
    const path = `/v1/tasks/${taskOf.get(application.name) ?? ''}/${verb}`;
    await client.call({ as: clerkOf(departmentOf(application)), method: 'POST', path, body, answer: done });
  };
  return {
    accept: async (application) => {
      taskOf.set(application.name, await openCase(application, departmentOf(application)));
      await act(application, 'accept', undefined);
    },
    decide: async (application) => {
      await act(application, 'approve', { documentNumber: application.name });
      await act(application, 'deliver', { receivedBy: applicant.name, method: 'in-person' });
    },
  };
};
