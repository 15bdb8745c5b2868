import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupFailure } from '../startup-failure.ts';
import { AwsError, createAwsJson, isRefused, type AwsJson } from './aws-json.ts';
import { freePort } from './free-port.ts';
import { findJava, forAShortLife, oldestJava } from './java.ts';

export type DatabaseEngine = {
  readonly endpoint: string;
  readonly pid: number;
  readonly database: AwsJson;
  readonly streams: AwsJson;
  readonly exited: Promise<unknown>;
  readonly stop: () => Promise<void>;
  /** Ends the engine as `kill -9` would. */
  readonly kill: () => void;
};

// The engine outlives a runner that was killed, and the next start would talk to a stranger. A shell between the two
// ends it when the runner's end of the pipe closes, however the runner came to its end. The shell's own standard
// input is duplicated first: a background command of a shell reads from nowhere.
const tiedToTheRunner = `
exec 3<&0
"$@" <&- 3<&- &
engine=$!
echo "$engine"
{ read -r _ <&3; kill -KILL "$engine" 2>/dev/null; } &
watcher=$!
exec 3<&-
wait "$engine"
kill "$watcher" 2>/dev/null
`;

/** A machine that takes longer does not start the engine slowly, but not at all. */
const bootDeadlineMilliseconds = 300_000;
const stopDeadlineMilliseconds = 3_000;

const emulatorDirectory = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')),
    'emulator',
  );

const launch = (dataDirectory: string, port: number): ChildProcess => {
  const emulator = emulatorDirectory();
  const java = findJava(process.env);
  const engine = [
    java,
    ...[
      '-Xms64m',
      '-Xmx512m',
      ...forAShortLife,
      `-Djava.library.path=${join(emulator, 'DynamoDBLocal_lib')}`,
    ],
    ...['-jar', join(emulator, 'DynamoDBLocal.jar')],
    ...['-port', String(port), '-sharedDb', '-disableTelemetry', '-dbPath', dataDirectory],
  ];
  return spawn('/bin/sh', ['-c', tiedToTheRunner, 'sh', ...engine], {
    cwd: emulator,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own: Ctrl-C in the terminal must reach the runner alone, which then stops in order.
    detached: true,
  });
};

const whyItEnded = (complaint: string): StartupFailure =>
  new StartupFailure(
    complaint.includes('UnsupportedClassVersionError')
      ? `Java ${oldestJava} or newer is needed to run the database on this machine; the java in the PATH is older.`
      : `The database engine ended while starting: ${complaint.trim().split('\n').at(0) ?? 'it gave no reason'}.`,
  );

/** Waits until the engine answers. Only a refused connection means 'not yet'; any other error is its last word. */
const untilReady = async (
  database: AwsJson,
  dataDirectory: string,
  ended: () => StartupFailure | null,
): Promise<void> => {
  for (let waited = 0; waited < bootDeadlineMilliseconds; waited += 25) {
    const failure = ended();
    if (failure !== null) throw failure;
    try {
      await database('ListTables', {});
      return;
    } catch (error) {
      if (error instanceof AwsError)
        throw new StartupFailure(
          `The database files cannot be read (${error.code}). They hold all that was entered, and nothing can make it anew: keep them with cp -a ${dataDirectory} ${dataDirectory}.kept, put a copy of yours in their place, or start empty with: npm start -- --fresh`,
        );
      if (!isRefused(error)) throw error;
    }
    await delay(25);
  }
  throw new StartupFailure(`The database engine did not answer within ${bootDeadlineMilliseconds / 1000} s.`);
};

const enginePid = async (shell: ChildProcess): Promise<number> => {
  const first: unknown[] = shell.stdout === null ? [] : await once(shell.stdout, 'data');
  const pid = Number.parseInt(String(first[0]), 10);
  if (Number.isNaN(pid)) throw new Error('The shell did not name the database engine it started.');
  shell.stdout?.resume();
  return pid;
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
};

/** Starts Amazon's own DynamoDB engine on its files; it lives as long as the runner and no longer. */
export const startDatabase = async (
  dataDirectory: string,
  announce: (pid: number) => void,
): Promise<DatabaseEngine> => {
  const port = await freePort();
  const shell = launch(dataDirectory, port);
  const exited = once(shell, 'exit');
  let complaint = '';
  shell.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4000)));
  shell.stdin?.on('error', () => undefined);
  const pid = await enginePid(shell);
  announce(pid);
  const endpoint = `http://127.0.0.1:${port}`;
  const database = createAwsJson(endpoint, 'DynamoDB_20120810', 'dynamodb');
  const kill = (): void => signal(pid, 'SIGKILL');
  try {
    await untilReady(database, dataDirectory, () => (shell.exitCode === null ? null : whyItEnded(complaint)));
  } catch (error) {
    kill();
    throw error;
  }
  return {
    endpoint,
    pid,
    database,
    streams: createAwsJson(endpoint, 'DynamoDBStreams_20120810', 'dynamodb'),
    exited,
    kill,
    stop: async () => {
      signal(pid, 'SIGTERM');
      await Promise.race([exited, delay(stopDeadlineMilliseconds, undefined, { ref: false })]);
      if (shell.exitCode === null) kill();
      await exited;
    },
  };
};
