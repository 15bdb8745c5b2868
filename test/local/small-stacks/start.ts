import { runUntilStopped } from '../../../infra/local/runner.ts';
import { synthesiseSmallStacks } from './synthesise.ts';

await runUntilStopped(process.argv.slice(2), synthesiseSmallStacks);
