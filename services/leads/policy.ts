import { constant } from '../../shared/constant.ts';
import { defaultLadder } from '../../shared/deadlines/ladder.ts';
import { factors } from '../../shared/events/lead-terms.ts';
import { ladderSettings } from '../../shared/policy/ladder-settings.ts';
import type { PolicyDefinition, PolicySetting } from '../../shared/policy/policy.ts';
import { suspiciousWords } from './policy-suspicious-words.ts';
import { leadPolicySchema, type LeadPolicy } from './kernel/policy-schema.ts';

const ofLength = { zh: '天数，单位见值', en: 'days, of the unit that the value names' };
const inPercent = { zh: '%', en: 'percent' };
const inPoints = { zh: '分', en: 'points' };

const stageLimit = (zh: string, en: string): PolicySetting => ({
  name: { zh: `${zh}阶段时限`, en: `Limit of the stage ${en}` },
  unit: ofLength,
  source: 'domain.md §2.1',
  evidence: 'assumption',
});

const bandFrom = (band: string): PolicySetting => ({
  name: { zh: `${band}档起始分`, en: `Score from which a lead is of band ${band}` },
  unit: inPoints,
  source: 'domain.md §4.4',
  evidence: 'assumption',
});

const word = (zh: string, en: string, source: string): PolicySetting => ({
  name: { zh, en },
  unit: null,
  source,
  evidence: 'assumption',
});

/** Every number and word that a county may set of how its leads are followed, with its default, unit, source and evidence. */
export const leadPolicy: PolicyDefinition<LeadPolicy> = {
  schema: leadPolicySchema,
  defaults: constant(leadPolicySchema, {
    stageLimits: {
      lead: { days: 1, unit: 'workday' },
      screening: { days: 5, unit: 'workday' },
      negotiation: { days: 15, unit: 'calendar-day' },
      review: { days: 10, unit: 'workday' },
      signed: null,
    },
    ladder: defaultLadder,
    basicsNeededPercent: 60,
    factorsNeeded: factors,
    sponsoredBands: ['A'],
    shamSigningDays: 180,
    screening: {
      department: 'investment-promotion',
      bandsFrom: { A: 80, B: 65, C: 50 },
      chemicalShoreMetres: 1000,
      industrialControlYuanPerMu: 2_000_000,
      vetoBelowPercentOfControl: 80,
    },
    fairCompetition: {
      department: 'market-regulation',
      post: 'clerk',
      words: suspiciousWords,
      ownWords: [],
    },
  }),
  settings: {
    '/stageLimits/lead': stageLimit('线索', 'lead'),
    '/stageLimits/screening': stageLimit('研判', 'screening'),
    '/stageLimits/negotiation': stageLimit('洽谈', 'negotiation'),
    '/stageLimits/review': stageLimit('评审', 'review'),
    ...ladderSettings,
    '/basicsNeededPercent': {
      name: { zh: '进入研判所需基本信息比例', en: 'Share of basic facts needed before screening' },
      unit: inPercent,
      source: 'domain.md §2.1 S1',
      evidence: 'assumption',
    },
    '/factorsNeeded': word(
      '评审前须核实的要素',
      'Factors checked before review',
      'domain.md §2.1; R095, R120',
    ),
    '/sponsoredBands': word('须有包抓领导的档次', 'Bands that need a sponsor before signing', 'R006'),
    '/shamSigningDays': {
      name: { zh: '疑似虚签天数', en: 'Days after which a signing is suspected a sham' },
      unit: { zh: '自然日', en: 'calendar days' },
      source: 'R038',
      evidence: 'assumption',
    },
    '/screening/department': word('研判部门', 'The department that screens', 'rulings.md 31'),
    '/screening/bandsFrom/A': bandFrom('A'),
    '/screening/bandsFrom/B': bandFrom('B'),
    '/screening/bandsFrom/C': bandFrom('C'),
    '/screening/chemicalShoreMetres': {
      name: { zh: '化工项目距岸线最短距离', en: 'Least distance of chemical works from the shore' },
      unit: { zh: '米', en: 'metres' },
      source: '长江保护法第二十六条',
      evidence: 'enacted-text',
    },
    '/screening/industrialControlYuanPerMu': {
      name: { zh: '工业用地投资强度控制值', en: 'Control value of investment for industrial land' },
      unit: { zh: '元/亩', en: 'yuan a mu' },
      source: 'domain.md §4.3',
      evidence: 'assumption',
    },
    '/screening/vetoBelowPercentOfControl': {
      name: { zh: '投资强度否决线', en: 'Share of the control value below which land is vetoed' },
      unit: inPercent,
      source: 'R080',
      evidence: 'assumption',
    },
    '/fairCompetition/department': word(
      '公平竞争审查部门',
      'The department of market regulation',
      'rulings.md 42',
    ),
    '/fairCompetition/post': word('公平竞争审查岗位', 'The post told of a held clause', 'rulings.md 42'),
    '/fairCompetition/ownWords': word('本县增加的优惠敏感词', 'Words that the county adds', 'rulings.md 42'),
  },
};
