import { spawn } from 'node:child_process';
import { runCommand } from '../infra/command/run-command.ts';
import { readWords } from '../infra/command/words.ts';

const usage = `npm run check
  type-check, formatting, boundaries, what is unused, and lint, in two lanes side by side`;

/** Two lanes side by side, since linting alone takes as long as all the rest. */
const lanes = [['typecheck', 'format:check', 'boundaries', 'unused'], ['lint']] as const;

type Part = { readonly name: string; readonly seconds: number; readonly passed: boolean };

const run = (name: string): Promise<Part> => {
  const began = performance.now();
  const child = spawn('npm', ['run', '--silent', name], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      resolve({ name, seconds: Math.round((performance.now() - began) / 1000), passed: code === 0 }),
    );
  });
};

const runLane = async (names: readonly string[]): Promise<readonly Part[]> => {
  const parts: Part[] = [];
  for (const name of names) {
    const part = await run(name);
    parts.push(part);
    if (!part.passed) break;
  }
  return parts;
};

const check = async (): Promise<void> => {
  const parts = (await Promise.all(lanes.map(runLane))).flat();
  const line = parts.map(({ name, seconds, passed }) => `${name} ${seconds} s${passed ? '' : ' FAILED'}`);
  console.log(`\nChecked: ${line.join(', ')}`);
  process.exitCode = parts.every(({ passed }) => passed) ? 0 : 1;
};

await runCommand(usage, (words) => {
  readWords(usage, words, {});
  return check();
});
