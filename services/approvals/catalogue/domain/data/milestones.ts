import { milestoneSchema } from '../matter.ts';
import type { Milestone } from '../matter.ts';
import { constant } from '../../../../../shared/constant.ts';

const rows: readonly (readonly [code: string, zh: string, en: string])[] = [
  ['acquisition-pre-notice', '征收土地预公告', 'Notice of intended acquisition'],
  ['land-survey', '土地现状调查', 'Survey of the land'],
  ['compensation-notice', '征地补偿安置方案公告', 'Notice of the compensation scheme'],
  ['compensation-agreements', '补偿登记与协议', 'Compensation agreements'],
  ['planning-conditions', '规划条件', 'Planning conditions'],
  ['medical-design-final', '医疗项目设计定案', 'Final design of the medical project'],
  ['start-of-works', '开工', 'Start of works'],
  ['quarter-invested', '投入达25%', '25 percent invested'],
  ['works-completed', '完工', 'Works completed'],
  ['works-accepted', '竣工', 'Works completed and accepted'],
  ['put-into-use', '投用', 'Put into use'],
  ['start-of-production', '投产', 'Start of production'],
];

/** The moments the dependency graph hangs on (domain.md §2.4) beside the matters. */
export const milestones: readonly Milestone[] = rows.map(([code, zh, en]) =>
  constant(milestoneSchema, { kind: 'milestone', code, name: { zh, en } }),
);
