import { runCommand } from '../../infra/command/run-command.ts';
import { benchUsage, readBenchWords } from './bench-words.ts';

await runCommand(benchUsage, async (words) => {
  const wanted = readBenchWords(words);
  const { runBench } = await import('./run-bench.ts');
  await runBench(wanted);
  process.exit(0);
});
