import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { bundleFunctions } from './bundle.ts';
import { readStage } from './stage.ts';
import { addStage, checkedApp } from './synthesis.ts';

/** Run by the cdk command: `npx cdk deploy --all -c stage=prod`, the first time with `-c firstDeploy=true`; without a stage it is dev. */
const bundles = fileURLToPath(new URL('../.local/functions', import.meta.url));
await bundleFunctions(bundles);
const app = checkedApp();
const stage = z.string().default('dev').parse(app.node.tryGetContext('stage'));
const firstDeploy = z.stringbool().default(false).parse(app.node.tryGetContext('firstDeploy'));
addStage(app, readStage(stage, { firstDeploy }), bundles);
app.synth();
