import * as z from 'zod';
import { plainlyWritten } from './as-written.ts';
import { taskIdSchema } from './identifiers.ts';

// Year and month (older codes: the year in four digits), the division, kind and type, a running number.
const shape = /^(\d{2}(0[1-9]|1[0-2])|20(1[5-9]|20))-\d{6}-\d{2}-\d{2}-\d{6}$/;

/** A project code 项目代码 of 全国投资项目在线审批监管平台 (企业投资项目核准和备案管理条例 4): `2604-500236-04-01-123456`. */
export const projectCodeSchema = z
  .string()
  .overwrite(plainlyWritten)
  .regex(
    shape,
    '应为项目代码，如“2604-500236-04-01-123456” · must be a project code such as 2604-500236-04-01-123456',
  )
  .brand<'ProjectCode'>();
export type ProjectCode = z.infer<typeof projectCodeSchema>;

/** Which task told a project code, at which of its versions. */
export const codeNewsSchema = z.object({ taskId: taskIdSchema, sequence: z.int().positive() });
export type CodeNews = Readonly<z.infer<typeof codeNewsSchema>>;

/** Whether news of a project code is later than what is known: tasks are compared by id, which follows their opening, one task by its version. */
export const isLaterCode = (known: CodeNews | null, told: CodeNews): boolean => {
  if (known === null) return true;
  return told.taskId === known.taskId ? told.sequence > known.sequence : told.taskId > known.taskId;
};
