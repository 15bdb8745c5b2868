import { runCommand } from '../command/run-command.ts';
import { unreadableUsage } from './unreadable-usage.ts';

await runCommand(unreadableUsage, async (words) => {
  const { runUnreadable } = await import('./run-unreadable.ts');
  await runUnreadable(words);
});
