import { afterAll } from 'vitest';
import { drops } from './tables-made.ts';

// The engine makes a table the slower the more there are, and a run makes thousands: those of a file go with it.
afterAll(async () => {
  for (const drop of drops.splice(0)) await drop();
});
