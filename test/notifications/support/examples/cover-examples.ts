import { cover } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const coverExamples = {
  'approvals.cover.began.v1': [
    [{ ...cover, until: '2026-03-06' }, ['承办人（B岗）', '2026年3月6日'], ['null']],
    [{ ...cover, actingPost: null, until: '2026-03-06' }, ['由王某某代为办理'], ['null', 'deputy-1']],
    [
      { ...cover, actingPost: null, deputies: ['deputy-1', 'stranger-1'], until: '2026-03-06' },
      ['由指定的代理人员代为办理'],
      ['null', 'deputy-1', 'stranger-1'],
    ],
    [
      { ...cover, actingPost: null, deputies: [], until: '2026-03-06' },
      ['岗位无人代理', 'nobody stands in'],
      ['null'],
    ],
  ],
  'approvals.cover.ended.v1': [
    [cover, ['AB岗代理变更', 'clerk'], ['null']],
    // A post that a county named like what every object inherits.
    [{ ...cover, post: 'constructor' }, ['有关岗位'], ['null', 'undefined', 'native code']],
  ],
} as const;
