import { afterAll, beforeAll, describe } from 'vitest';
import { startTestPlatform } from '../support/platform.ts';
import { how } from './chapters/how.ts';
import { bottlenecks } from './chapters/how/bottlenecks.ts';
import { concessions } from './chapters/how/concessions.ts';
import { materials } from './chapters/how/materials.ts';
import { resolutionsOfMeetings } from './chapters/how/resolutions.ts';
import { reengineering } from './chapters/reengineering.ts';
import { agencyOrders } from './chapters/reengineering/agency.ts';
import { completion } from './chapters/reengineering/completion.ts';
import { responsibilityForWork } from './chapters/reengineering/responsibility.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;
const running = () => platform;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

describe('二、明确目标抓项目，解决“招什么”的问题', () => reengineering(running));
describe('二、明确目标抓项目：竣工投产', () => completion(running));
describe('三、讲究方法抓服务，解决“怎么招到位”的问题', () => how(running));
describe('三、讲究方法抓服务：依法承诺', () => concessions(running));
describe('三、讲究方法抓服务：瓶颈分析', () => bottlenecks(running));
describe('三、讲究方法抓服务：协调保障', () => resolutionsOfMeetings(running));
describe('三、讲究方法抓服务：材料复用', () => materials(running));
describe('二、明确目标抓项目：帮代办', () => agencyOrders(running));
describe('二、明确目标抓项目：行动至上', () => responsibilityForWork(running));
