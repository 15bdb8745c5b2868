import { beforeAll, describe, expect, it } from 'vitest';
import { everybodyAtOnce, isPaged, startWholePlatform, type Mounted } from '../../support/whole-platform.ts';

let lists: readonly Mounted[] = [];
const given = new Map<string, string>();

const needed: Record<string, string> = {
  '/v1/leads': 'stage=lead&',
  '/v1/notices': 'subject=01HZZZZZZZZZZZZZZZZZZZZZZZ&',
  '/v1/precedents': 'matter=B03&',
};
const ask = ({ send, path, endpoint }: Mounted, query: string) =>
  send('GET', `${path}?${needed[endpoint.path] ?? ''}${query}`, { as: everybodyAtOnce });

beforeAll(async () => {
  const { mounted } = await startWholePlatform();
  lists = mounted.filter(isPaged);
  for (const list of lists) {
    const { body } = await ask(list, 'limit=1');
    if (typeof body.nextCursor === 'string') given.set(list.endpoint.path, body.nextCursor);
  }
});

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const altered = (cursor: string, change: (keys: Record<string, unknown>) => unknown): string => {
  const [place = '', seal = ''] = cursor.split('.');
  const keys = JSON.parse(Buffer.from(place, 'base64url').toString());
  return `${encoded(change(keys))}.${seal}`;
};

const madeUp = [
  'x',
  '....',
  '%00',
  'a'.repeat(2000),
  encoded(null),
  encoded([]),
  encoded([null, null]),
  encoded({}),
  encoded({ pk: '500236', sk: '' }),
  encoded({ pk: '500236#lead', sk: 'state', byStagePk: '500236#stage#lead', byStageSk: '' }),
  encoded({ pk: 1, sk: { S: 'x' } }),
  Buffer.from(Array.from({ length: 64 }, (_, n) => (n * 37) % 256)).toString('base64url'),
];

describe('every list of every service', () => {
  it('is there, and many of them have a second page', () => {
    expect(lists.length).toBeGreaterThan(25);
    expect(given.size).toBeGreaterThan(8);
  });

  it('answers, and goes on by the cursor it gave out', async () => {
    for (const list of lists) {
      const cursor = given.get(list.endpoint.path);
      const { status, body } = await ask(
        list,
        cursor === undefined ? '' : `cursor=${encodeURIComponent(cursor)}`,
      );
      expect([list.endpoint.path, status, body.code]).toEqual([list.endpoint.path, 200, undefined]);
    }
  });

  it('takes no cursor that it did not give out', async () => {
    for (const list of lists) {
      const own = given.get(list.endpoint.path);
      const foreign = [...given].filter(([path]) => path !== list.endpoint.path).map(([, cursor]) => cursor);
      const tampered =
        own === undefined || !own.includes('.')
          ? []
          : [
              altered(own, (keys) => ({ ...keys, extra: 'x' })),
              altered(own, (keys) => ({ ...keys, sk: '' })),
              altered(own, (keys) => ({ ...keys, sk: 7 })),
              altered(own, (keys) => ({ ...keys, pk: `${String(keys['pk'])}x` })),
              altered(own, (keys) => Object.values(keys)),
              `${own}x`,
              own.slice(0, -1),
            ];
      for (const cursor of [...madeUp, ...tampered, ...foreign]) {
        const { status, body } = await ask(list, `cursor=${encodeURIComponent(cursor)}`);
        expect([list.endpoint.path, cursor, status, body.code]).toEqual([
          list.endpoint.path,
          cursor,
          400,
          'BAD_CURSOR',
        ]);
      }
    }
  });
});
