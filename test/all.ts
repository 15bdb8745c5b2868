import { spawnSync } from 'node:child_process';
import { runCommand } from '../infra/command/run-command.ts';

const usage = `npm test [-- WORDS]
  the checks (npm run check), then every suite; words go to Vitest: a part of a path, -t 'part of a title', --project domain|units|platform`;

const run = (...words: readonly string[]): boolean =>
  spawnSync('npm', ['run', '--silent', ...words], { stdio: 'inherit' }).status === 0;

await runCommand(usage, (words) => {
  process.exitCode = run('check') && run('vitest', '--', ...words) ? 0 : 1;
  return Promise.resolve();
});
