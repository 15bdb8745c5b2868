import { pathToFileURL } from 'node:url';
import type { ApiAnswer, ApiHandler } from './api-event.ts';

// Started anew for every reading: what a function does between its start and its first answer.
const [bundle = '', event = ''] = process.argv.slice(2);
const parsed = JSON.parse(event);
const began = performance.now();
const { handler }: { handler: ApiHandler } = await import(pathToFileURL(bundle).href);
const loaded = performance.now();
const answer: ApiAnswer = await handler(parsed, {});
const answered = performance.now();
if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`);
console.log(`\n${JSON.stringify({ load: loaded - began, request: answered - loaded })}`);
process.exit(0);
