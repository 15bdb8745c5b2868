import { whenLauncherEnds } from '../local/process/launcher-watch.ts';
import { runDemo } from './run-demo.ts';

const { stdout, stderr } = process;
const interruption = new AbortController();
const interrupt = (): void => interruption.abort();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
whenLauncherEnds(interrupt);

const code = await runDemo(process.argv.slice(2), { stdout, stderr, interrupted: interruption.signal });
process.exit(code);
