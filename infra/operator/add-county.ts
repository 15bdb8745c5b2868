import { runCommand } from '../command/run-command.ts';
import { addCountyUsage } from './add-county-usage.ts';

await runCommand(addCountyUsage, async (words) => {
  const { runAddCounty } = await import('./run-add-county.ts');
  await runAddCounty(words, process.env['ZHAOSHANG_TOKEN']);
});
