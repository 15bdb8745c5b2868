import * as z from 'zod';
import { creditCodeSchema } from '../../shared/credit-code.ts';
import type { DepartmentId } from '../../shared/identifiers.ts';
import { clerkOf, coordinator, matterOfTheLog, type CountyOfTheLog } from './county-of-the-log.ts';
import { createHandOffs, type AskedTransfers, type Holding } from './hand-off.ts';
import type { Application } from './permit-log.ts';
import type { PlatformClient } from './platform-client.ts';
import type { HandedOff } from './schedule.ts';

/** The log names no applicants; a fictional enterprise stands for them all. */
const applicant = { name: '许可申请人（虚构）', creditCode: creditCodeSchema.parse('91500236MA5YHC010F') };

const openedSchema = z.object({ nodes: z.array(z.object({ taskId: z.string().nullable() })) });
const done = z.unknown();

/** What departments do with an application, each act over HTTP by the person whose act it is. */
export type WorkOnApplications = {
  /** Opens a case with one task and accepts it, which starts its clock. */
  readonly accept: (application: Application) => Promise<void>;
  /** Hands it to another group, as far as the rules of transfers let it. */
  readonly handOff: (handedOff: HandedOff) => Promise<void>;
  /** Approves it and hands the decision over, so that nothing is left to be late with. */
  readonly decide: (application: Application) => Promise<void>;
  /** What was asked for so far. */
  readonly asked: () => AskedTransfers;
};

const openCase = async (
  client: PlatformClient,
  { name }: Application,
  department: DepartmentId,
): Promise<Holding> => {
  const { nodes } = await client.call({
    as: coordinator,
    method: 'POST',
    path: '/v1/cases',
    body: {
      projectName: name,
      enterprise: applicant,
      nodes: [{ matter: matterOfTheLog, department }],
    },
    answer: openedSchema,
  });
  const taskId = nodes[0]?.taskId ?? null;
  if (taskId === null) throw new Error(`The case of ${name} opened without its task.`);
  return { taskId, holder: department };
};

export const createWorkOnApplications = (
  client: PlatformClient,
  { departmentOf }: Pick<CountyOfTheLog, 'departmentOf'>,
): WorkOnApplications => {
  const holdings = new Map<string, Holding>();
  const { handOff, asked } = createHandOffs(client);
  const holdingOf = ({ name }: Application): Holding => {
    const holding = holdings.get(name);
    if (holding === undefined) throw new Error(`${name} was not accepted.`);
    return holding;
  };
  const act = async ({ taskId, holder }: Holding, verb: string, body: unknown): Promise<void> => {
    await client.call({
      as: clerkOf(holder),
      method: 'POST',
      path: `/v1/tasks/${taskId}/${verb}`,
      body,
      answer: done,
    });
  };
  return {
    accept: async (application) => {
      const first = departmentOf(application.group).id;
      const holding = await openCase(client, application, first);
      holdings.set(application.name, holding);
      await act(holding, 'accept', undefined);
    },
    handOff: async ({ application, to }) => {
      holdings.set(application.name, await handOff(holdingOf(application), departmentOf(to).id));
    },
    decide: async (application) => {
      const holding = holdingOf(application);
      await act(holding, 'approve', { documentNumber: application.name });
      await act(holding, 'deliver', { receivedBy: applicant.name, method: 'in-person' });
    },
    asked,
  };
};
