import { runCommand } from '../command/run-command.ts';
import { costsUsage, readCostsWords } from './costs-words.ts';

await runCommand(costsUsage, async (words) => {
  const asked = readCostsWords(words);
  const { tellCosts } = await import('./tell-costs.ts');
  process.stdout.write(tellCosts(asked));
});
