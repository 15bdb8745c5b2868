import { runCommand } from '../../../infra/command/run-command.ts';
import { readWords } from '../../../infra/command/words.ts';

const usage = `npm run freeze-facts
  freezes the shapes of event types that are new; what is frozen already stays as it was published`;

await runCommand(usage, async (words) => {
  readWords(usage, words, {});
  const { freezeFacts } = await import('./freeze-new-facts.ts');
  freezeFacts();
});
