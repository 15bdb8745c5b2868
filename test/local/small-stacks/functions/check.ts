import { systemClock } from '../../../../shared/time/clock.ts';

/** Says when it ran, in business time. */
export const handler = (): Promise<object> => Promise.resolve({ ranAt: systemClock.now() });
