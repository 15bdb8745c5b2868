import { runCommand } from '../command/run-command.ts';
import { readCommandLine, startUsage } from './command-line.ts';
import { sayWithSeconds } from './steps.ts';

await runCommand(startUsage, async (words) => {
  const commandLine = readCommandLine(words);
  const say = sayWithSeconds((line) => console.log(line));
  say(
    `Starting on the data of ${commandLine.dataDirectory}; the first start fills in a demonstration county.`,
  );
  const { runUntilStopped } = await import('./runner.ts');
  await runUntilStopped({ ...commandLine, say, seed: true });
});
