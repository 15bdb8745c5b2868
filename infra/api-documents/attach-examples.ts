import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { isFields, rebuilt } from './walk.ts';

/** Bodies of operations, each of which was once taken and done by the service as it stands here. */
export const examples = z
  .record(z.string(), z.record(z.string(), z.unknown()))
  .parse(JSON.parse(readFileSync(new URL('./examples.json', import.meta.url), 'utf8')));

const media = 'application/json';

/** Gives each operation that takes a body the example of it. */
export const attachExamples = (paths: unknown): unknown =>
  rebuilt(paths, (part) => {
    const { operationId, requestBody } = part;
    const example = typeof operationId === 'string' ? examples[operationId] : undefined;
    if (example === undefined || !isFields(requestBody) || !isFields(requestBody['content'])) return part;
    const shown = { ...z.looseObject({}).parse(requestBody['content'][media]), example };
    return {
      ...part,
      requestBody: { ...requestBody, content: { ...requestBody['content'], [media]: shown } },
    };
  });
