import { runUntilStopped } from './runner.ts';

await runUntilStopped(process.argv.slice(2));
