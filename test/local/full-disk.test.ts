import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { json } from '../../infra/local/control/control-answer.ts';
import { assertRoom, floorBytes, watchFreeSpace } from '../../infra/local/free-space.ts';
import { openFunctionLog } from '../../infra/local/functions/function-log.ts';
import { refusingWritesWhenFull } from '../../infra/local/refuse-writes.ts';

const directory = mkdtempSync(join(tmpdir(), 'zhaoshang-full-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** A disk whose room is what the test says. */
const disk = (room: number) => {
  const said: string[] = [];
  const state = { room };
  const space = watchFreeSpace(
    directory,
    () => state.room,
    (line) => void said.push(line),
  );
  return { state, said, space };
};

const asking = (method: string): IncomingMessage =>
  Object.assign(Readable.from(['{"much":"to write"}']), { method }) as unknown as IncomingMessage;

describe('a disk without room', () => {
  it.each([
    ['one byte more than is needed', floorBytes + 1, 200],
    ['exactly what is needed', floorBytes, 200],
    ['one byte less', floorBytes - 1, 503],
    ['nothing', 0, 503],
  ])('with %s left, answers a write with %i accordingly, and reads as ever', async (_, room, status) => {
    const { space, said } = disk(room);
    const answer = refusingWritesWhenFull(space, () => Promise.resolve(json({ ok: true })));
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect((await answer(asking(method), '/v1/leads', '')).status).toBe(status);
    expect((await answer(asking('POST'), '/_local/clock', '')).status).toBe(status);
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect((await answer(asking(method), '/v1/leads', '')).status).toBe(200);
    expect(said).toHaveLength(status === 503 ? 1 : 0);
  });

  it('says why in one line, to who asks and to who runs it, and says when there is room again', async () => {
    const { state, space, said } = disk(5 * 1024 * 1024);
    const answer = refusingWritesWhenFull(space, () => Promise.resolve(json({ ok: true })));
    const refused = await answer(asking('POST'), '/v1/leads', '');
    const { message } = JSON.parse(refused.body.toString()) as { message: string };
    expect(message).toMatch(
      /^The disk of \S+ is full \(5 MB left, 64 MB are needed\): nothing new is taken [^\n]*$/,
    );
    expect(refused.headers['retry-after']).toBe('30');
    state.room = floorBytes;
    await pause(150);
    expect((await answer(asking('POST'), '/v1/leads', '')).status).toBe(200);
    expect(said).toEqual([message, `The disk of ${directory} has room again.`]);
  });

  it('keeps the platform from starting', () => {
    expect(() => assertRoom(disk(floorBytes - 1).space)).toThrow('is full');
    expect(() => assertRoom(disk(floorBytes).space)).not.toThrow();
  });

  it('ends the log of a function and nothing else', async () => {
    // What is written there fails as on a full disk.
    symlinkSync('/dev/full', join(directory, 'some-function.log'));
    const shown: string[] = [];
    const log = openFunctionLog(directory, 'some-function', (line) => void shown.push(line));
    for (const line of ['one', 'two', 'three']) {
      log.note(line);
      await pause(20);
    }
    await log.close();
    expect(shown.filter((line) => line.includes('ENOSPC'))).toHaveLength(1);
    expect(shown).toContain('some-function: three');
  });
});
