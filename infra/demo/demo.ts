import { runCommand } from '../command/run-command.ts';
import { whenInterrupted } from '../command/interruption.ts';
import { demoUsage } from './command-line.ts';

await runCommand(demoUsage, async (words) => {
  const { runDemo } = await import('./run-demo.ts');
  const { stdout, stderr } = process;
  process.exit(await runDemo(words, { stdout, stderr, interrupted: whenInterrupted() }));
});
