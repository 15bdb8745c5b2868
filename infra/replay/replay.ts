import { runCommand } from '../command/run-command.ts';
import { whenInterrupted } from '../command/interruption.ts';
import { readCommandLine, replayUsage } from './command-line.ts';

await runCommand(replayUsage, async (words) => {
  const commandLine = readCommandLine(words);
  const { runReplay } = await import('./run-replay.ts');
  const { stdout, stderr } = process;
  process.exit(await runReplay(commandLine, { stdout, stderr, interrupted: whenInterrupted() }));
});
