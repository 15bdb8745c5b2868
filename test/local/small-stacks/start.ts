import { runCommand } from '../../../infra/command/run-command.ts';
import { readCommandLine, startUsage } from '../../../infra/local/command-line.ts';
import { runUntilStopped } from '../../../infra/local/runner.ts';
import { synthesiseSmallStacks } from './synthesise.ts';

await runCommand(startUsage, (words) =>
  runUntilStopped({ ...readCommandLine(words), synthesise: synthesiseSmallStacks }),
);
