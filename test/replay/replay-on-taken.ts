import { whenInterrupted } from '../../infra/command/interruption.ts';
import { runCommand } from '../../infra/command/run-command.ts';
import { readCommandLine, replayUsage } from '../../infra/replay/command-line.ts';
import { runReplay } from '../../infra/replay/run-replay.ts';
import { takeAssemblyNamed } from '../support/taken-assembly.ts';

// `npm run replay`, but for the synthesis.
await runCommand(replayUsage, async (words) => {
  const { stdout, stderr } = process;
  const surroundings = { stdout, stderr, interrupted: whenInterrupted(), synthesise: takeAssemblyNamed };
  process.exit(await runReplay(readCommandLine(words), surroundings));
});
