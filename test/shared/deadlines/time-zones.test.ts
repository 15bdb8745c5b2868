import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { describe, expect, it } from 'vitest';

import { readingsOfTheYear } from './zone-readings.ts';

const readings = new URL('./zone-readings.ts', import.meta.url).href;
const program = `
import { readingsOfTheYear } from '${readings}';
process.stdout.write(JSON.stringify({ hourOfEpoch: new Date(0).getHours(), readings: readingsOfTheYear() }));
`;

const runIn = async (zone: string): Promise<unknown> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    {
      env: { ...process.env, TZ: zone },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return JSON.parse(stdout);
};

describe('a machine set to another time zone', () => {
  it.each([
    ['UTC', 0],
    ['Asia/Shanghai', 8],
    ['America/Los_Angeles', 16],
  ])('%s answers the same for every day of the year', async (zone, hourOfEpoch) => {
    const expected: unknown = JSON.parse(JSON.stringify(readingsOfTheYear()));
    expect(await runIn(zone)).toEqual({ hourOfEpoch, readings: expected });
  });
});
