import { coordinator } from '../../support/callers.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { Answer, Caller } from '../../support/service-client.ts';
import type { Approvals } from './service.ts';

/** A text cut into parts of so many characters; the last one holds the rest. */
export const cutInto = (text: string, characters: number): string[] => {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += characters) parts.push(text.slice(at, at + characters));
  return parts;
};

/** Opens an import and hands its parts in; answers its path. */
export const handIn = async (
  { send }: Approvals,
  parts: readonly string[],
  body: Record<string, unknown> = {},
  as: Caller = coordinator,
): Promise<string> => {
  const draft = { title: '2010–2012 年办件（虚构）', limits: { promisedDays: 3 }, ...body };
  const opened = await send('POST', '/v1/imports/cases', { as, body: draft });
  if (opened.status !== 201) throw new Error(`not opened: ${JSON.stringify(opened.body)}`);
  const path = `/v1/imports/${opened.body.id}`;
  for (const [position, csv] of parts.entries()) {
    const { status } = await send('POST', `${path}/parts`, { as, body: { number: position + 1, csv } });
    if (status !== 200) throw new Error(`part ${position + 1} answered ${status}`);
  }
  return path;
};

export const start = ({ send }: Approvals, path: string, parts: number): Promise<Answer> =>
  send('POST', `${path}/start`, { as: coordinator, body: { parts } });

/** Brings the service its own announcements of imports until there is no new one. */
export const runPages = async (
  approvals: Approvals,
  handle: (envelope: Envelope) => Promise<unknown> = approvals.handle,
): Promise<void> => {
  const brought = new Set<string>();
  for (;;) {
    const next = (await approvals.announced()).filter(
      ({ id, type }) => type === 'approvals.import.advanced.v1' && !brought.has(id),
    );
    if (next.length === 0) return;
    for (const envelope of next) {
      brought.add(envelope.id);
      await handle(envelope);
    }
  }
};

/** Imports a log to the end; answers its path. */
export const importLog = async (
  approvals: Approvals,
  log: string,
  body: Record<string, unknown> = {},
): Promise<string> => {
  const parts = cutInto(log, 60_000);
  const path = await handIn(approvals, parts, body);
  const { status } = await start(approvals, path, parts.length);
  if (status !== 200) throw new Error(`start answered ${status}`);
  await runPages(approvals);
  return path;
};
