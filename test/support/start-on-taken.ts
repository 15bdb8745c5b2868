import { runCommand } from '../../infra/command/run-command.ts';
import { readCommandLine, startUsage } from '../../infra/local/command-line.ts';
import { runUntilStopped } from '../../infra/local/runner.ts';
import { takeAssemblyNamed } from './taken-assembly.ts';

// `npm start`, but for the synthesis.
await runCommand(startUsage, (words) =>
  runUntilStopped({ ...readCommandLine(words), seed: true, synthesise: takeAssemblyNamed }),
);
