import { afterAll, beforeAll, describe } from 'vitest';
import { startTestPlatform } from '../support/platform.ts';
import { landAcquisitionOverTime } from './chapters/why/land-acquisition-over-time.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;
const running = () => platform;

beforeAll(async () => {
  platform = await startTestPlatform({ startAt: '2026-04-20T02:00:00.000Z' });
});

afterAll(() => platform.stop());

describe('一、征地', () => landAcquisitionOverTime(running));
