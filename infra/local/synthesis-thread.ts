import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { stageSettingsSchema } from '../stage.ts';
import { synthesise } from '../synthesis.ts';

// Runs in a thread of its own: the CDK takes some hundred megabytes, which go with the thread.

const { settings, outdir } = z
  .object({ settings: stageSettingsSchema, outdir: z.string() })
  .parse(workerData);
const { directory } = await synthesise({ settings, outdir });
parentPort?.postMessage(directory);
