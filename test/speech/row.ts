import { readFileSync } from 'node:fs';
import * as z from 'zod';

const rowSchema = z.tuple([
  z.string().regex(/^R\d{3}$/),
  z.string().regex(/^S\d{2}$/),
  z.string().min(1),
  z.string().min(1),
]);

const [, ...lines] = readFileSync(new URL('rows.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

const titles = new Map(
  lines.map((line) => {
    const [row, , quote, acceptance] = rowSchema.parse(line.split('\t'));
    return [row, `${row} ${quote} — ${acceptance}`];
  }),
);

/** The title of a row's test: its number, the words of the speech, and what is checked; all three as the list has them. */
export const quoted = (title: `R${number} ${string} — ${string}`): string => {
  const listed = titles.get(title.slice(0, title.indexOf(' ')));
  if (listed !== title) throw new Error(`the list of rows says “${listed ?? 'nothing'}”, not “${title}”`);
  return title;
};
