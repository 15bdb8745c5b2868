import { afterAll, beforeAll, describe } from 'vitest';
import { startTestPlatform } from '../support/platform.ts';
import { opening } from './chapters/opening.ts';
import { requestsOfEnterprises } from './chapters/opening/requests.ts';
import { twoSides } from './chapters/opening/two-sides.ts';
import { factorGaps } from './chapters/reengineering/factors.ts';
import { institutionsToChooseFrom } from './chapters/reengineering/institutions.ts';
import { landReserve } from './chapters/what/land-reserve.ts';
import { templatesOfProjects } from './chapters/what/templates.ts';
import { why } from './chapters/why.ts';
import { vetoes } from './chapters/why/vetoes.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;
const running = () => platform;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

describe('开篇', () => opening(running));
describe('开篇：两类用户', () => twoSides(running));
describe('开篇：诉求直达', () => requestsOfEnterprises(running));
describe('一、提高认识抓招商，解决“为什么招”的问题', () => why(running));
describe('一、提高认识抓招商：一票否决', () => vetoes(running));
describe('二、明确目标抓项目：审批模板', () => templatesOfProjects(running));
describe('二、明确目标抓项目：储备土地', () => landReserve(running));
describe('二、明确目标抓项目：要素保障', () => factorGaps(running));
describe('二、明确目标抓项目：机构名录', () => institutionsToChooseFrom(running));
