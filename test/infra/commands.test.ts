import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

/** The commands of our own; the others are tools, whose help and complaints are theirs. */
const ours = Object.entries(scripts).flatMap(([name, command]) => {
  const file = /^tsx (\S+)$/.exec(command)?.[1];
  return file === undefined ? [] : [{ name, file }];
});

type Said = { readonly code: number; readonly out: string; readonly err: string };

const say = (file: string, ...words: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', file, ...words],
      { cwd: root },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });

// `npm test` hands its words on to Vitest.
const readingTheirWords = ours.filter(({ name }) => name !== 'test');

describe('the commands', () => {
  it('are all started by tsx or by a tool that knows --help', () => {
    const tools = new Set(Object.values(scripts).map((command) => command.split(' ')[0]));
    expect([...tools].toSorted()).toEqual(['cdk', 'depcruise', 'eslint', 'knip', 'prettier', 'tsc', 'tsx']);
  });

  it.each(ours)(
    'npm run $name -- --help prints its usage and nothing else happens',
    async ({ name, file }) => {
      const { code, out, err } = await say(file, '--help');
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^Usage: /);
      expect(out.split('\n')[0]).toContain(
        ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`,
      );
      expect(out.trim().split('\n').length).toBeGreaterThan(1);
    },
  );

  it.each(readingTheirWords)(
    'npm run $name answers a word it does not know in one line',
    async ({ name, file }) => {
      const { code, out, err } = await say(file, '--no-such-word');
      expect([code, out]).toEqual([1, '']);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toMatch(/Unknown option .--(?:no-such-word|suchWord)/);
      expect(err).toContain(`Usage: `);
      expect(err).toContain(name);
    },
  );
});
