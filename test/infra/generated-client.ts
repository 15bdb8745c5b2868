import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/** What a portal writes against the client generated from the document of approvals. */
const program = `
import createClient from 'openapi-fetch';
import type { components, paths } from './approvals.js';

type Problem = components['schemas']['Problem'];
type Answers = paths['/v1/tasks/{taskId}']['get']['responses'];

const client = createClient<paths>({ baseUrl: 'https://api.invalid' });

export const lightOf = async (taskId: string): Promise<string | null> => {
  const { data, error } = await client.GET('/v1/tasks/{taskId}', { params: { path: { taskId } } });
  if (error === undefined) return data.light;
  return 'code' in error ? error.code : error.message;
};

export const extend = (taskId: string) =>
  client.POST('/v1/tasks/{taskId}/pause', {
    params: { path: { taskId }, header: { 'Idempotency-Key': 'k' } },
    body: { kind: '等待测绘成果', expected: { days: 5, unit: 'workday' } },
  });

export const notFound = (answer: Answers[404]['content']['application/problem+json']): Problem => answer;
export const notKnown = (answer: Answers[401]['content']['application/json']): string =>
  'code' in answer ? answer.code : answer.message;

// @ts-expect-error a pause says what for
export const unsaid = () => client.POST('/v1/tasks/{taskId}/pause', { params: { path: { taskId: '' } }, body: {} });
// @ts-expect-error an operation that is not there
export const unknown = () => client.GET('/v1/nowhere');
`;

const options: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  types: [],
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};

/** Generates clients of documents and compiles them with what a portal writes; answers the compiler's complaints. */
export const complaintsOfClients = async (
  documents: ReadonlyMap<string, string>,
): Promise<readonly string[]> => {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'client-'));
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const files = [write('package.json', '{"type":"module"}'), write('portal.ts', program)];
  for (const [service, document] of documents)
    files.push(write(`${service}.ts`, astToString(await openapiTS(document))));
  const made = ts.createProgram(
    files.filter((file) => file.endsWith('.ts')),
    options,
  );
  return ts
    .getPreEmitDiagnostics(made)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
};
