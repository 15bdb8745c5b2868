import { constant } from '../../../../shared/constant.ts';
import type { Recipient } from '../../../../shared/events/audience.ts';
import { postIdSchema } from '../../../../shared/identifiers.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { taskDescription } from '../../tasks/domain/task-facts.ts';
import type { Task } from '../../tasks/domain/task.ts';
import type { ResponsibilityClue } from './responsibility-clue.ts';

/** A department answers through its head. */
const answering = constant(postIdSchema, 'head');

/** Who hears of it: those who hear of scorecards, as seen from the department that had the task. */
export const toldOfClue = (
  { settings }: CountyRules,
  { department }: Pick<ResponsibilityClue, 'department'>,
): readonly Recipient[] => recipientsOf(settings.scorecards.told, { department, post: answering });

/** Who hears that nobody answered a contest in time. */
export const toldUnanswered = (
  { settings: { scorecards } }: CountyRules,
  { department }: Pick<ResponsibilityClue, 'department'>,
): readonly Recipient[] =>
  recipientsOf(scorecards.unanswered ?? scorecards.told, { department, post: answering });

/** The task as it was with the department that answers. */
export const describedFor = (
  task: Task,
  { department, departmentName }: Pick<ResponsibilityClue, 'department' | 'departmentName'>,
) => ({ ...taskDescription(task), department, departmentName });
