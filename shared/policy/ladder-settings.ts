import type { PolicySetting } from './policy.ts';

const workdays = { zh: '工作日', en: 'working days' };

const step = (number: number): PolicySetting => ({
  name: { zh: `督办第${number}级`, en: `Rung ${number} of the ladder` },
  unit: { zh: '超期后的工作日', en: 'working days past the limit' },
  source: 'domain.md §5.5',
  evidence: 'assumption',
});

/** The ladder as a county may set it, wherever a policy holds one under `/ladder`. */
export const ladderSettings = {
  '/ladder/yellowPercent': {
    name: { zh: '黄灯提前量占承诺时限比例', en: 'Share of the promise during which the light is yellow' },
    unit: { zh: '%', en: 'percent' },
    source: 'domain.md §5.1',
    evidence: 'assumption',
  },
  '/ladder/yellowAtLeast': {
    name: { zh: '黄灯最少提前天数', en: 'Fewest days of a yellow light' },
    unit: workdays,
    source: 'domain.md §5.1',
    evidence: 'assumption',
  },
  '/ladder/steps/rung-1': step(1),
  '/ladder/steps/rung-2': step(2),
  '/ladder/steps/rung-3': step(3),
  '/ladder/steps/rung-4': step(4),
  '/ladder/steps/rung-5': step(5),
} as const satisfies Readonly<Record<string, PolicySetting>>;
