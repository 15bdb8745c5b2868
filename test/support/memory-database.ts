import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../infra/local/engines/free-port.ts';
import { findJava, forAShortLife } from '../../infra/local/engines/java.ts';

const emulator = join(import.meta.dirname, '../../node_modules/amplify-dynamodb-simulator/emulator');

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint);
    return true;
  } catch {
    return false;
  }
};

export type MemoryDatabase = { endpoint: string; stop: () => void };

/** DynamoDB Local in memory; it ends with this process. */
export const startMemoryDatabase = async (): Promise<MemoryDatabase> => {
  const port = await freePort();
  const child = spawn(
    findJava(process.env),
    [
      ...forAShortLife,
      '-Djava.library.path=./DynamoDBLocal_lib',
      '-jar',
      'DynamoDBLocal.jar',
      '-inMemory',
      '-sharedDb',
      '-disableTelemetry',
      '-port',
      String(port),
    ],
    { cwd: emulator, stdio: 'ignore' },
  );
  const stop = (): void => {
    process.off('exit', stop);
    child.kill('SIGKILL');
  };
  process.once('exit', stop);
  const endpoint = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 30_000;
  while (!(await answers(endpoint))) {
    if (Date.now() > deadline || child.exitCode !== null)
      throw new Error('DynamoDB Local did not start; is Java 17 installed?');
    await pause(50);
  }
  return { endpoint, stop };
};
