import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { synthesiseLocalStage, type Synthesise } from '../../infra/local/local-stage.ts';
import { takeSharedAssembly } from '../support/shared-assembly.ts';
import { runDemo } from '../../infra/demo/run-demo.ts';

const play = async (
  words: readonly string[],
  synthesise: Synthesise,
  onLine: (stop: () => void) => void = () => undefined,
) => {
  let told = '';
  let complained = '';
  const interruption = new AbortController();
  const code = await runDemo(words, {
    stdout: {
      write: (text) => {
        told += text;
        onLine(() => interruption.abort());
      },
    },
    stderr: { write: (text) => (complained += text) },
    interrupted: interruption.signal,
    synthesise,
  });
  return { code, told, complained };
};

const leftovers = () =>
  existsSync(tmpdir()) ? readdirSync(tmpdir()).filter((name) => name.startsWith('zhaoshang-demo-')) : [];

describe('npm run demo', () => {
  it('tells a project from its lead to its last permit and leaves nothing behind', async () => {
    const before = leftovers();
    const { code, told, complained } = await play(['--lang', 'en'], synthesiseLocalStage);
    expect([code, complained]).toEqual([0, '']);
    for (const gate of ['STAGE_GATE_NOT_MET', 'LEAD_HELD', 'CLAUSE_NOT_CLASSIFIED'])
      expect(told).toContain(gate);
    for (const rung of ['rung 1', 'rung 2', 'rung 3', 'rung 4']) expect(told).toContain(rung);
    expect(told).toContain('lets works begin on 2026-06-01 (12 of 12)');
    expect(told).toContain('landing 4/4, landed');
    expect(leftovers()).toEqual(before);
  });

  it('ends with a sentence and exit code 1 when it is interrupted in the middle, and leaves nothing either', async () => {
    const before = leftovers();
    expect(await play([], takeSharedAssembly, (stop) => stop())).toMatchObject({
      code: 1,
      complained: 'The story was interrupted.\n',
    });
    expect(leftovers()).toEqual(before);
  });
});
