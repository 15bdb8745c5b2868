import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { runCommand } from '../infra/command/run-command.ts';
import { refuseWords } from '../infra/command/words.ts';

const usage = `npm run vitest -- [PART-OF-A-PATH]… [--project domain|units|platform] [-t 'part of a title']
  the suites, all of them unless told otherwise: domain needs no Java, units one database, platform whole platforms
  every other word of Vitest holds too: npx vitest --help`;

/** Runs Vitest; answers its exit code, and what it says of words it does not know, which it says by a trace. */
const runVitest = async (
  words: readonly string[],
): Promise<{ code: number; refusal: string | undefined }> => {
  const child = spawn('vitest', ['run', '--config', 'test/vitest.config.ts', ...words], {
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  let refusal: string | undefined;
  child.stderr.on('data', (chunk: Buffer) => {
    refusal ??= /^CACError: (.*)$/m.exec(chunk.toString())?.[1];
    if (refusal === undefined) process.stderr.write(chunk);
  });
  const [code]: unknown[] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : 1, refusal };
};

await runCommand(usage, async (words) => {
  const { code, refusal } = await runVitest(words);
  if (refusal !== undefined) refuseWords(usage, `${refusal}.`);
  process.exitCode = code;
});
