import { expect, it } from 'vitest';
import { ulidSchema } from '../../../shared/identifiers.ts';
import { toInstant } from '../../../shared/time/clock.ts';
import { createNewId } from '../../../shared/time/new-id.ts';

const clockAt = (milliseconds: number) => ({ now: () => toInstant(new Date(milliseconds)) });

it('makes ids in their order within one millisecond and never one twice', () => {
  const newId = createNewId(clockAt(0));
  const ids = Array.from({ length: 1000 }, newId);
  expect(ids.map((id) => ulidSchema.parse(id))).toEqual([...new Set(ids)].sort());
});

it('draws each id of another millisecond anew, with every letter in every place', () => {
  let now = 0;
  const newId = createNewId({ now: () => clockAt((now += 1)).now() });
  const ends = Array.from({ length: 5000 }, () => newId().slice(10));
  expect(new Set(ends).size).toBe(5000);
  for (let place = 0; place < 16; place += 1) expect(new Set(ends.map((end) => end[place])).size).toBe(32);
});
