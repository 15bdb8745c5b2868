import { describe } from 'vitest';
import { taskActsMessages } from '../../../../services/notifications/messages/domain/task-acts-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { taskActsExamples } from '../../support/examples/task-acts-examples.ts';

describe('messages: task acts', () => {
  itPutsIntoWords(taskActsMessages, taskActsExamples);
});
