import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import * as z from 'zod';

export type FunctionLog = {
  readonly follow: (output: Readable, isErrorOutput: boolean) => void;
  readonly note: (line: string) => void;
  readonly close: () => Promise<void>;
};

const errorLine = z.object({
  level: z.enum(['ERROR', 'CRITICAL']),
  message: z.string(),
  error: z.object({ name: z.string().optional(), message: z.string().optional() }).optional(),
  kind: z.string().optional(),
  id: z.string().optional(),
  item: z.string().optional(),
  reason: z.string().optional(),
});

/** What of a log line an onlooker should see: an error in one line; null for all else. */
const summaryOf = (line: string, isErrorOutput: boolean): string | null => {
  if (line.startsWith('{')) {
    try {
      const { success, data } = errorLine.safeParse(JSON.parse(line));
      return success
        ? [data.message, data.error?.name, data.error?.message, data.kind, data.id, data.item, data.reason]
            .filter(Boolean)
            .join(' · ')
        : null;
    } catch {
      return null;
    }
  }
  return isErrorOutput && !line.startsWith(' ') && line !== '' ? line : null;
};

/** Writes all a function says to its file, and its errors, one line each, to the console. */
export const openFunctionLog = (
  directory: string,
  functionName: string,
  show: (line: string) => void,
): FunctionLog => {
  const path = join(directory, `${functionName}.log`);
  const file = createWriteStream(path, { flags: 'a' });
  // A full disk ends a log, and nothing but the log.
  file.once('error', (error) => show(`${path} is not written any more: ${error.message}`));
  file.on('error', () => undefined);
  return {
    follow: (output, isErrorOutput) => {
      createInterface({ input: output }).on('line', (line) => {
        file.write(`${line}\n`);
        const summary = summaryOf(line, isErrorOutput);
        if (summary !== null) show(`${functionName}: ${summary}`);
      });
    },
    note: (line) => {
      file.write(`${line}\n`);
      show(`${functionName}: ${line.split('\n')[0] ?? line}`);
    },
    close: () => new Promise((resolve) => (file.destroyed ? resolve() : file.end(() => resolve()))),
  };
};
