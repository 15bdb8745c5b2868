import { afterAll, beforeAll, describe } from 'vitest';
import { startTestPlatform } from '../support/platform.ts';
import { openingOverTime } from './chapters/opening-over-time.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;
const running = () => platform;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

describe('开篇', () => openingOverTime(running));
