import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const script = new URL('./small-stacks/start.ts', import.meta.url).pathname;
const dataDirectory = mkdtempSync(join(tmpdir(), 'life-cycle-'));
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

const run = (words: readonly string[], environment: NodeJS.ProcessEnv = process.env) => {
  const child = spawn(process.execPath, ['--import', 'tsx', script, '--port', '0', ...words], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  return { child, said };
};

const startIn = async (directory: string, ...words: readonly string[]) => {
  const { child, said } = run(['--data', directory, ...words]);
  await expect.poll(() => said.out + said.err, { timeout: 60_000 }).toMatch(/runs at http/);
  const baseUrl = /http:\/\/127\.0\.0\.1:\d+/.exec(said.out)![0];
  const database: number = JSON.parse(readFileSync(join(directory, 'platform.pid'), 'utf8')).database.pid;
  return { child, baseUrl, database, said: () => said.err.split('\n') };
};

const start = (...words: readonly string[]) => startIn(dataDirectory, ...words);

/** Starts what cannot start; answers its exit code and the one line it says. */
const failToStart = async (words: readonly string[], environment?: NodeJS.ProcessEnv) => {
  const { child, said } = run(words, environment);
  const [code] = await once(child, 'exit');
  return { code, said: said.err.trim() };
};

const call = async (baseUrl: string, path: string, body?: object) => {
  const token = await (await fetch(`${baseUrl}/_local/token?role=officer&format=text`)).text();
  const response = await fetch(`${baseUrl}${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return response.json();
};

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the life of the platform', () => {
  it('survives kill -9 between reading a record and sending it, ends in order, and begins empty when asked to', async () => {
    const first = await start();
    await call(first.baseUrl, '/v1/notes', { id: 'early', text: 'good' });
    await call(first.baseUrl, '/_local/drain');
    await call(first.baseUrl, '/_local/faults', { point: 'stream-read', action: 'kill-platform' });
    // What is written is committed before it can be read; the kill may come before the answer.
    await call(first.baseUrl, '/v1/notes', { id: 'late', text: 'good' }).catch(() => undefined);
    await once(first.child, 'exit');
    await expect.poll(() => isThere(first.database), { timeout: 5_000 }).toBe(false);

    const second = await start();
    await call(second.baseUrl, '/_local/drain');
    expect(await call(second.baseUrl, '/v1/notes/early')).toEqual({ text: 'good', effects: 1 });
    expect(await call(second.baseUrl, '/v1/notes/late')).toEqual({ text: 'good', effects: 1 });

    const meanwhile = await failToStart(['--data', dataDirectory]);
    expect(meanwhile.code).toBe(1);
    expect(meanwhile.said).toMatch(/^The platform already runs on .* as process \d+, at http:[^\n]*$/);

    second.child.kill('SIGINT');
    expect(await once(second.child, 'exit')).toEqual([0, null]);
    expect(isThere(second.database)).toBe(false);

    const third = await start('--fresh');
    expect(await call(third.baseUrl, '/v1/notes/early')).toEqual({ text: null, effects: 0 });
    third.child.kill('SIGTERM');
    expect(await once(third.child, 'exit')).toEqual([0, null]);
  }, 180_000);

  it('ends what a killed runner left behind before it opens the same files', async () => {
    const directory = join(dataDirectory, 'left-behind');
    mkdirSync(directory);
    const stranger = spawn('sleep', ['60']);
    running.push(stranger);
    const claim = (started: string) =>
      writeFileSync(
        join(directory, 'platform.pid'),
        JSON.stringify({
          runner: { pid: 1, started: 'long ago' },
          database: { pid: stranger.pid, started },
          baseUrl: null,
        }),
      );
    const { openDataDirectory } = await import('../../infra/local/data-directory.ts');
    claim('another process of that number');
    (await openDataDirectory(directory, false)).release();
    expect(isThere(stranger.pid!)).toBe(true);

    const { identify } = await import('../../infra/local/process/process-identity.ts');
    claim(identify(stranger.pid!)!.started);
    const ended = once(stranger, 'exit');
    (await openDataDirectory(directory, false)).release();
    expect(await ended).toEqual([null, 'SIGKILL']);
  });
});

describe('what can be made anew', () => {
  it('is made anew when it cannot be read, is kept aside, and is said in one line each', async () => {
    const directory = join(dataDirectory, 'made-anew');
    const first = await startIn(directory);
    await call(first.baseUrl, '/v1/notes', { id: 'before', text: 'good' });
    await call(first.baseUrl, '/_local/drain');
    first.child.kill('SIGINT');
    await once(first.child, 'exit');
    const [checkpoint] = readdirSync(join(directory, 'streams'));
    const files = ['clock.json', 'issuer-key.json', join('streams', checkpoint!)];
    for (const file of files) writeFileSync(join(directory, file), '');

    const second = await startIn(directory);
    await call(second.baseUrl, '/v1/notes', { id: 'after', text: 'good' });
    await call(second.baseUrl, '/_local/drain');
    expect(await call(second.baseUrl, '/v1/notes/before')).toMatchObject({ text: 'good' });
    expect(await call(second.baseUrl, '/v1/notes/after')).toEqual({ text: 'good', effects: 1 });
    for (const file of files) {
      const lines = second.said().filter((line) => line.includes(join(directory, file)));
      expect([file, lines.length, readFileSync(join(directory, `${file}.unreadable`), 'utf8')]).toEqual([
        file,
        1,
        '',
      ]);
      expect(lines[0]).toContain('made anew: ');
    }
    second.child.kill('SIGINT');
    expect(await once(second.child, 'exit')).toEqual([0, null]);
  }, 180_000);
});

describe('what keeps it from starting is said in one sentence, with exit code 1', () => {
  const elsewhere = (name: string): string => join(dataDirectory, name);

  it('no Java', async () => {
    const environment = { ...process.env, PATH: dirname(process.execPath), JAVA_HOME: undefined };
    const { code, said } = await failToStart(['--data', elsewhere('no-java')], environment);
    expect([code, said]).toEqual([1, expect.stringMatching(/^Java 17 or newer is needed [^\n]*$/)]);
  });

  it('a port in use', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const address = occupant.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, said } = await failToStart(['--port', port, '--data', elsewhere('port')]);
    occupant.close();
    expect([code, said]).toEqual([1, expect.stringMatching(new RegExp(`^Port ${port} is in use; [^\\n]*$`))]);
  });

  it.each([
    [
      'database/shared-local-instance.db',
      'The database files cannot be read',
      'They hold all that was entered',
      'cp -a',
    ],
    [
      'queues/fauxqs.db',
      'The queue files cannot be read',
      'nothing that was entered',
      'npm run republish -- --stage local',
    ],
  ])(
    'a corrupt %s, with what is lost and how to keep it',
    async (file, sentence, lost, keep) => {
      const directory = elsewhere(`corrupt-${file.replace('/', '-')}`);
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), 'this is no data of ours'.repeat(400));
      const { code, said } = await failToStart(['--data', directory]);
      expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
      expect(said.split('\n')).toHaveLength(1);
      expect(said).toContain(lost);
      expect(said).toContain(keep);
    },
    60_000,
  );

  it.each([
    [['--prot', '3000'], "Unknown option '--prot'"],
    [['--port', 'http'], '--port http is not a port'],
  ])(
    'words it does not know: %j',
    async (words, sentence) => {
      const { code, said } = await failToStart(words);
      expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
    },
    60_000,
  );

  it('a file where the data directory should be', async () => {
    const file = elsewhere('file');
    writeFileSync(file, '');
    const { code, said } = await failToStart(['--data', file]);
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/^The data directory \S+ cannot be used: [^\n]*$/),
    ]);
  });
});
