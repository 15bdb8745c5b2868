import { afterAll, beforeAll, describe } from 'vitest';
import { startTestPlatform } from '../support/platform.ts';
import { openingOverTime } from './chapters/opening-over-time.ts';
import { agencyOrdersOverTime } from './chapters/reengineering/agency-over-time.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;
const running = () => platform;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

// In the order of the days they reach, from Monday 2026-03-02.
describe('二、明确目标抓项目：帮代办', () => agencyOrdersOverTime(running));
describe('开篇', () => openingOverTime(running));
