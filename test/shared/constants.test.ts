import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { watchConstants, type Constant } from '../../shared/constant.ts';

const root = join(import.meta.dirname, '../..');

// The files of functions start what they hold and want an environment; each imports nothing but modules that stand here.
const modules = globSync(['shared/**/*.ts', 'services/**/*.ts'], {
  cwd: root,
  exclude: ['services/*/functions/**'],
});

it('every value written in source is as its schema gives it back', { timeout: 120_000 }, async () => {
  const constants: Constant[] = [];
  watchConstants((each) => constants.push(each));
  for (const module of modules) await import(join(root, module));
  // The days of the published years are read when they are first asked for.
  const { packagedCalendar } = await import('../../shared/calendar/work-calendar.ts');
  expect(packagedCalendar.version).not.toBe('');
  expect(constants.length).toBeGreaterThan(200);
  for (const { schema, value } of constants) expect(schema.parse(value)).toEqual(value);
});
