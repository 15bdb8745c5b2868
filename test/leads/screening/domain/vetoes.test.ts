import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadPolicy } from '../../../../services/leads/policy.ts';
import type { Lead } from '../../../../services/leads/kernel/lead.ts';
import { moveStage } from '../../../../services/leads/stages/domain/move-stage.ts';
import { nextStageOf } from '../../../../services/leads/stages/domain/next-stage.ts';
import { recordScreeningFacts } from '../../../../services/leads/screening/domain/record-screening-facts.ts';
import { recordScreeningVerdict } from '../../../../services/leads/screening/domain/record-screening-verdict.ts';
import {
  noScreeningFacts,
  type EnteredFacts,
  type ScreeningFacts,
} from '../../../../services/leads/kernel/screening-facts.ts';
import { vetoesOf, type VetoFacts } from '../../../../services/leads/screening/domain/vetoes.ts';
import { vetoCodes, type VetoCode } from '../../../../shared/events/lead-terms.ts';
import {
  done,
  entering,
  inNegotiation,
  inReview,
  inScreening,
  pointersOf,
  progressOf,
  refusalOf,
  verdict,
} from '../../support/domain-leads.ts';
import { harmless } from '../../support/screening-facts.ts';

const clear: VetoFacts = { ...harmless, fixedInvestmentYuan: 240_000_000 };

const findingOf = (code: VetoCode, facts: Partial<VetoFacts>, from: VetoFacts = clear) => {
  const found = vetoesOf({ ...from, ...facts }, leadPolicy.defaults).find((each) => each.code === code)!;
  return found.finding === 'unknown' ? found.missing : found.finding;
};

describe('a veto found from recorded facts', () => {
  it.each<readonly [VetoCode, Partial<VetoFacts>, string | readonly string[]]>([
    ['V01', { catalogClass: 'restricted', construction: 'new' }, 'yes'],
    ['V01', { catalogClass: 'restricted', construction: 'expansion' }, 'no'],
    ['V01', { catalogClass: 'restricted', construction: null }, ['construction']],
    ['V01', { catalogClass: 'obsolete', construction: null }, 'yes'],
    ['V01', { catalogClass: 'permitted', construction: null }, 'no'],
    ['V01', { catalogClass: null, construction: 'renovation' }, ['catalogClass']],
    ['V02', { onNegativeList: true, foreignInvested: null }, 'yes'],
    ['V02', { onNegativeList: false, foreignInvested: false, onForeignNegativeList: null }, 'no'],
    ['V02', { foreignInvested: true, onForeignNegativeList: true }, 'yes'],
    ['V02', { foreignInvested: true, onForeignNegativeList: null }, ['onForeignNegativeList']],
    [
      'V02',
      { onNegativeList: null, foreignInvested: null, onForeignNegativeList: null },
      ['onNegativeList', 'foreignInvested', 'onForeignNegativeList'],
    ],
    ['V03', { chemical: true, construction: 'new', shoreMetres: 999 }, 'yes'],
    ['V03', { chemical: true, construction: 'expansion', shoreMetres: 0 }, 'yes'],
    ['V03', { chemical: true, construction: 'new', shoreMetres: 1000 }, 'no'],
    ['V03', { chemical: true, construction: 'renovation', shoreMetres: 10 }, 'no'],
    ['V03', { chemical: true, construction: 'new', shoreMetres: null }, ['shoreMetres']],
    ['V03', { chemical: false, construction: null, shoreMetres: null }, 'no'],
    ['V03', { chemical: null, construction: null, shoreMetres: 1000 }, 'no'],
    ['V03', { chemical: null, construction: 'new', shoreMetres: 999 }, ['chemical']],
    ['V04', { protectedSite: true, againstEnvironmentalAccess: null }, 'yes'],
    ['V04', { againstEnvironmentalAccess: true }, 'yes'],
    ['V04', { movesPollutionUpstream: true }, 'yes'],
    ['V04', { movesPollutionUpstream: null }, ['movesPollutionUpstream']],
    ['V05', { twoHigh: true, hasOffset: false }, 'yes'],
    ['V05', { twoHigh: true, hasOffset: true }, 'no'],
    ['V05', { twoHigh: true, hasOffset: null }, ['hasOffset']],
    ['V05', { twoHigh: false, hasOffset: null }, 'no'],
    ['V06', { takesBasicFarmland: true, farmlandException: false }, 'yes'],
    ['V06', { takesBasicFarmland: true, farmlandException: true }, 'no'],
    ['V06', { takesBasicFarmland: null, farmlandException: false }, ['takesBasicFarmland']],
    ['V07', { dishonest: true }, 'yes'],
    ['V07', { dishonest: null, graveAccident: true }, 'yes'],
    ['V07', { dishonest: false, graveAccident: null }, ['graveAccident']],
    ['V08', { newIndustrialLandHundredthsOfMu: 0, fixedInvestmentYuan: null }, 'no'],
    ['V08', { newIndustrialLandHundredthsOfMu: 10_000, fixedInvestmentYuan: null }, ['fixedInvestmentYuan']],
    [
      'V08',
      { newIndustrialLandHundredthsOfMu: null, fixedInvestmentYuan: 1 },
      ['newIndustrialLandHundredthsOfMu'],
    ],
    [
      'V08',
      { newIndustrialLandHundredthsOfMu: null, fixedInvestmentYuan: null },
      ['newIndustrialLandHundredthsOfMu', 'fixedInvestmentYuan'],
    ],
  ])('%s with %o is %o', (code, facts, finding) => {
    expect(findingOf(code, facts)).toEqual(finding);
  });

  // 200 万元/亩 × 80 % = 160 万元/亩: at it there is none, one yuan below it there is one.
  it.each([
    [10_000, 160_000_000, 'no'],
    [10_000, 159_999_999, 'yes'],
    [10_000, 150_000_000, 'yes'],
    [20_000, 1_000_000_000, 'no'],
    [1, 16_000, 'no'],
    [1, 15_999, 'yes'],
    [333, 5_328_000, 'no'],
    [333, 5_327_999, 'yes'],
    [10_000_000, 100_000_000_000_000, 'no'],
  ])('V08 on %i hundredths of a mu with %i yuan is %s', (land, yuan, finding) => {
    expect(findingOf('V08', { newIndustrialLandHundredthsOfMu: land, fixedInvestmentYuan: yuan })).toBe(
      finding,
    );
  });

  it('goes by the county’s figures', () => {
    const screening = { ...leadPolicy.defaults.screening, industrialControlYuanPerMu: 3_000_000 };
    const facts = { ...clear, newIndustrialLandHundredthsOfMu: 10_000 };
    const found = (policy: typeof leadPolicy.defaults) => vetoesOf(facts, policy).at(-1)?.finding;
    expect([found(leadPolicy.defaults), found({ ...leadPolicy.defaults, screening })]).toEqual(['no', 'no']);
    const short = { ...screening, vetoBelowPercentOfControl: 81 };
    expect(found({ ...leadPolicy.defaults, screening: short })).toBe('yes');
  });

  it('names its source, and every veto is spoken of', () => {
    const found = vetoesOf(clear, leadPolicy.defaults);
    expect(found.map(({ code }) => code)).toEqual(vetoCodes);
    for (const { source } of found) expect(source).not.toBe('');
  });

  it('is unknown of everything while nothing is recorded', () => {
    for (const { finding } of vetoesOf(
      { ...noScreeningFacts, fixedInvestmentYuan: null },
      leadPolicy.defaults,
    ))
      expect(finding).toBe('unknown');
  });

  const boolean = fc.option(fc.boolean());
  const anyFacts: fc.Arbitrary<ScreeningFacts> = fc.record({
    catalogClass: fc.option(fc.constantFrom('encouraged', 'permitted', 'restricted', 'obsolete')),
    construction: fc.option(fc.constantFrom('new', 'expansion', 'renovation')),
    onNegativeList: boolean,
    foreignInvested: boolean,
    onForeignNegativeList: boolean,
    chemical: boolean,
    shoreMetres: fc.option(fc.integer({ min: 990, max: 1010 })),
    protectedSite: boolean,
    againstEnvironmentalAccess: boolean,
    movesPollutionUpstream: boolean,
    twoHigh: boolean,
    hasOffset: boolean,
    takesBasicFarmland: boolean,
    farmlandException: boolean,
    dishonest: boolean,
    graveAccident: boolean,
    newIndustrialLandHundredthsOfMu: fc.option(fc.integer({ min: 0, max: 5 })),
  });

  it('never changes once found, whatever facts that were missing come in', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, fc.option(fc.integer({ min: 0, max: 90_000 })), (some, more, yuan) => {
        const before = vetoesOf({ ...some, fixedInvestmentYuan: yuan }, leadPolicy.defaults);
        const completed = Object.fromEntries(
          Object.entries(some).map(([name, fact]) => [name, fact ?? more[name as keyof ScreeningFacts]]),
        ) as ScreeningFacts;
        const after = vetoesOf({ ...completed, fixedInvestmentYuan: yuan ?? 40_000 }, leadPolicy.defaults);
        before.forEach(({ finding }, at) => {
          if (finding !== 'unknown') expect(after[at]?.finding).toBe(finding);
        });
      }),
    );
  });

  it('is left open only by facts that are missing, and settled when each of them comes in', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const found of vetoesOf({ ...facts, fixedInvestmentYuan: null }, leadPolicy.defaults)) {
          if (found.finding !== 'unknown') continue;
          for (const name of found.missing)
            expect(name === 'fixedInvestmentYuan' ? null : facts[name]).toBeNull();
          const given = Object.fromEntries(found.missing.map((name) => [name, clear[name]]));
          const settled = vetoesOf({ ...facts, fixedInvestmentYuan: null, ...given }, leadPolicy.defaults);
          expect(settled.find(({ code }) => code === found.code)?.finding).not.toBe('unknown');
        }
      }),
    );
  });
});

const withFacts = (lead: Lead, facts: EnteredFacts): Lead =>
  done(recordScreeningFacts(lead, { facts, source: '项目申请报告' }, entering())).lead;
const screened = (lead: Lead, overrides = {}): Lead =>
  done(recordScreeningVerdict(lead, verdict(overrides), entering())).lead;
const vetoesIn = (lead: Lead) => progressOf(lead, 'screening').verdict;

describe('a verdict beside recorded facts', () => {
  it('without any facts stands as it was entered', () => {
    expect(vetoesIn(screened(inScreening()))).toEqual(verdict());
    expect(vetoesIn(screened(inScreening(), { vetoes: ['V03', 'V01', 'V03'] }))?.vetoes).toEqual([
      'V01',
      'V03',
    ]);
  });

  it('takes on every veto that the facts show, whatever score and band were entered', () => {
    const lead = withFacts(inScreening(), { ...harmless, twoHigh: true, hasOffset: false });
    const { lead: after, events } = done(
      recordScreeningVerdict(lead, verdict({ band: 'A', vetoes: ['V07'] }), entering()),
    );
    expect(vetoesIn(after)).toMatchObject({ vetoes: ['V05', 'V07'], band: 'A' });
    expect(events).toMatchObject([{ fact: { vetoes: ['V05', 'V07'] } }]);
  });

  it('is 待补充 while the facts leave a veto open and show none; the gate names what is missing', () => {
    const lead = screened(withFacts(inScreening(), { ...harmless, shoreMetres: null, chemical: true }));
    expect(vetoesIn(lead)).toMatchObject({ vetoes: [], band: 'incomplete' });
    const refused = moveStage(lead, 'negotiation', entering());
    expect(pointersOf(refused)).toEqual(['/screeningVerdict/band', '/screeningFacts/shoreMetres']);
    expect(refusalOf(refused).faults?.[1]?.detail.zh).toBe(
      '待补充：缺“距长江干支流岸线米数”，暂不能判断是否符合一票否决情形“化工项目距长江干支流岸线不足1公里”',
    );
    const complete = screened(withFacts(lead, { shoreMetres: 1000 }));
    expect(moveStage(complete, 'negotiation', entering()).ok).toBe(true);
  });

  it('is outweighed by facts recorded after it, and only changed facts open the gate', () => {
    const lead = withFacts(screened(inScreening()), {
      ...harmless,
      takesBasicFarmland: true,
      farmlandException: false,
    });
    expect(pointersOf(moveStage(lead, 'negotiation', entering()))).toEqual(['/screeningVerdict/vetoes/V06']);
    expect(pointersOf(moveStage(screened(lead), 'negotiation', entering()))).toEqual([
      '/screeningVerdict/vetoes/V06',
    ]);
    const moved = screened(withFacts(screened(lead), { takesBasicFarmland: false }));
    expect(moveStage(moved, 'negotiation', entering()).ok).toBe(true);
  });

  it.each([
    ['negotiation', inNegotiation],
    ['review', inReview],
  ])('in %s a veto that new facts show bars what comes next, and gone with them it does not', (_, at) => {
    const barred = (lead: Lead) =>
      nextStageOf(lead, leadPolicy.defaults)?.missing.some(({ pointer }) => pointer.endsWith('/V02'));
    const lead = withFacts(at(), { onNegativeList: true });
    expect(barred(lead)).toBe(true);
    expect(barred(withFacts(lead, { onNegativeList: false }))).toBe(false);
  });
});

describe('recording facts', () => {
  it('keeps what is left out, withdraws what is null, and tells the whole sheet with what it shows', () => {
    const lead = withFacts(inScreening(), { chemical: true, construction: 'new', shoreMetres: 800 });
    const { lead: after, events } = done(
      recordScreeningFacts(
        lead,
        { facts: { shoreMetres: null, twoHigh: false }, source: '补充说明' },
        entering(),
      ),
    );
    expect(after.screeningSheet).toEqual({
      facts: { ...noScreeningFacts, chemical: true, construction: 'new', twoHigh: false },
      source: '补充说明',
    });
    expect(events).toMatchObject([
      {
        type: 'leads.lead.screening-facts-recorded.v1',
        fact: {
          facts: { shoreMetres: null, chemical: true },
          source: '补充说明',
          vetoes: [],
          open: expect.arrayContaining(['V03']),
        },
      },
    ]);
  });

  it('again changes nothing and says so', () => {
    const lead = withFacts(inScreening(), { chemical: true });
    const again = recordScreeningFacts(
      lead,
      { facts: { chemical: true }, source: '项目申请报告' },
      entering(),
    );
    expect(refusalOf(again).code).toBe('NOTHING_TO_AMEND');
  });
});
