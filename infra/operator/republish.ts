import { runCommand } from '../command/run-command.ts';
import { republishUsage } from './republish-usage.ts';

await runCommand(republishUsage, async (words) => {
  const { runRepublish } = await import('./run-republish.ts');
  await runRepublish(words);
});
