import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { stageSettingsSchema, type StageSettings } from '../stage.ts';
import { localAudience } from './issuer.ts';

/** What is synthesised from: the issuer to trust, and a directory that is the synthesis's own. */
export type SynthesisRequest = {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly directory: string;
};

/** Answers the directory of the cloud assembly. */
export type Synthesise = (request: SynthesisRequest) => Promise<string>;

const settings = ({ issuer, jwksUrl }: SynthesisRequest): StageSettings =>
  stageSettingsSchema.parse({
    stage: 'local',
    tokens: { issuer, audience: localAudience, jwksUri: jwksUrl },
    throttle: { requestsPerSecond: 1_000, burst: 1_000 },
    deletionProtection: false,
    inboxConcurrency: 5,
  });

/** Bundles the functions and synthesises the stage of this machine, the very stacks that are deployed. */
export const synthesiseLocalStage: Synthesise = async (request) => {
  const thread = new Worker(new URL('./synthesis-thread.ts', import.meta.url), {
    workerData: { settings: settings(request), outdir: join(request.directory, 'cdk.out') },
    execArgv: [],
  });
  const answer: unknown[] = await once(thread, 'message');
  await thread.terminate();
  return z.string().parse(answer[0]);
};
