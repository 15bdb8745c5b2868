import * as z from 'zod';
import { stageSettingsSchema } from '../stage.ts';
import { synthesise } from '../synthesis.ts';

// Runs in a process of its own: the CDK takes some hundred megabytes, which only a process gives back.

const requestSchema = z.object({ settings: stageSettingsSchema, outdir: z.string() });

process.once('message', (request) => {
  void synthesise(requestSchema.parse(request)).then(({ directory }) => {
    process.send?.(directory, () => process.disconnect());
  });
});
