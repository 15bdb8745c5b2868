import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod';
import { stageSettingsSchema, type StageSettings } from '../stage.ts';
import { localAudience } from './issuer.ts';

/** The stage that runs on this machine. */
export const localStageName = 'local';

/** What is synthesised from: the issuer to trust, and a directory that is the synthesis's own. */
type SynthesisRequest = {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly directory: string;
};

/** Answers the directory of the cloud assembly. */
export type Synthesise = (request: SynthesisRequest) => Promise<string>;

const settings = ({ issuer, jwksUrl }: SynthesisRequest): StageSettings =>
  stageSettingsSchema.parse({
    stage: localStageName,
    tokens: { issuer, audience: localAudience, jwksUri: jwksUrl },
    throttle: { requestsPerSecond: 1_000, burst: 1_000 },
    deletionProtection: false,
    inboxConcurrency: 5,
    portalOrigins: ['http://localhost:*', 'http://127.0.0.1:*'],
  });

/** Bundles the functions and synthesises the stage of this machine, the very stacks that are deployed. */
export const synthesiseLocalStage: Synthesise = async (request) => {
  const child = fork(new URL('./synthesis-process.ts', import.meta.url), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  child.send({ settings: settings(request), outdir: join(request.directory, 'cdk.out') });
  const ended = once(child, 'close');
  const answer: unknown[] = await Promise.race([once(child, 'message'), ended]);
  const directory = z.string().safeParse(answer[0]);
  if (!directory.success) throw new Error(`The stacks could not be synthesised.\n${complaint}`);
  await ended;
  return directory.data;
};
