import { expect, it } from 'vitest';
import { coordinator } from '../../../support/callers.ts';
import { startApprovals } from '../../support/service.ts';

it.each([
  ['500236', 15, true],
  ['330783', 30, false],
])('a county %s reads registration at %i working days, tolerance %s', async (county, days, tolerance) => {
  const { send } = await startApprovals('2026-03-02T02:00:00.000Z');
  const as = { ...coordinator, county };
  const { body: registration } = await send('GET', '/v1/matters/A14', { as });
  expect(registration.variants[0].statutory.days).toBe(days);
  expect((await send('GET', '/v1/matters/C05', { as })).body.variants[0].tolerance).toBe(tolerance);
  const { body: versions } = await send('GET', '/v1/catalogue-versions', { as });
  expect(versions.items[0].version.endsWith('+50')).toBe(tolerance);
});
