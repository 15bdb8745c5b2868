import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { bundleFunctions } from './bundle.ts';
import { readStage } from './stage.ts';
import { addStage, checkedApp } from './synthesis.ts';

/** Run by the cdk command: `npx cdk deploy --all -c stage=prod`; without a stage it is dev. */
const bundles = fileURLToPath(new URL('../.local/functions', import.meta.url));
await bundleFunctions(bundles);
const app = checkedApp();
const stage = z.string().default('dev').parse(app.node.tryGetContext('stage'));
addStage(app, readStage(stage), bundles);
app.synth();
