import * as z from 'zod';
import { defaultCatalogue } from '../../services/approvals/catalogue/domain/data/defaults.ts';
import { bilingualSchema } from '../../shared/language.ts';
import { lights } from '../../shared/deadlines/reading.ts';
import { rungs } from '../../shared/deadlines/ladder.ts';
import { dateSchema, instantSchema } from '../../shared/time/clock.ts';
import { paperSeen } from '../papers-seen.ts';
import { holderOf, supervisor } from './cast.ts';
import type { OpenMatter } from './case-of-story.ts';
import type { Stage } from './stage.ts';

const days = z.object({ days: z.int(), unit: z.string() });

const taskSchema = z.object({
  id: z.string(),
  department: z.string(),
  departmentName: bilingualSchema,
  matter: z.object({ code: z.string(), name: bilingualSchema }),
  clock: z
    .object({
      limit: z.object({ promised: days, statutory: days.nullable() }),
      used: z.int(),
      due: z.object({ date: dateSchema }).nullable(),
      light: z.enum(lights),
      overdue: z.boolean(),
      rungsRaised: z.array(z.object({ rung: z.enum(rungs) })),
      nextCheckAt: instantSchema.nullable(),
    })
    .nullable(),
});
export type TaskOfStory = z.infer<typeof taskSchema>;

/** A task with its clock as whoever supervises sees it. */
export const readTask = ({ client }: Stage, taskId: string): Promise<TaskOfStory> =>
  client.call({ as: supervisor, method: 'GET', path: `/v1/tasks/${taskId}`, answer: taskSchema });

const act = ({ client }: Stage, { taskId, department }: OpenMatter, verb: string, body?: unknown) =>
  client.call({
    as: holderOf(department, 'clerk'),
    method: 'POST',
    path: `/v1/tasks/${taskId}/${verb}`,
    body,
    answer: z.unknown(),
  });

export const acceptTask = async (stage: Stage, matter: OpenMatter): Promise<void> => {
  await act(stage, matter, 'accept', paperSeen(matter.code));
};

const projectCodeOfStory = '2604-500236-39-03-000001';

const givesProjectCode = ({ code }: OpenMatter): boolean =>
  defaultCatalogue.matters.some((matter) => matter.code === code && matter.givesProjectCode);

/** Approves a matter under the number of its permit, with the project code where the matter gives it. */
export const approveTask = async (stage: Stage, matter: OpenMatter): Promise<void> => {
  await act(stage, matter, 'approve', {
    documentNumber: `奉审〔2026〕${matter.code}号`,
    ...(givesProjectCode(matter) ? { projectCode: projectCodeOfStory } : {}),
  });
};
