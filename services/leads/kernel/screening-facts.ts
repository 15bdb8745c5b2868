import * as z from 'zod';
import type { Bilingual } from '../../../shared/language.ts';
import { storedLine } from '../../../shared/text.ts';

/** The classes of the industry catalogue 产业结构调整指导目录. */
export const catalogClasses = ['encouraged', 'permitted', 'restricted', 'obsolete'] as const;

/** 新建、扩建、改建. */
export const constructionKinds = ['new', 'expansion', 'renovation'] as const;

const known = z.boolean().nullable();

const facts = {
  catalogClass: z.enum(catalogClasses).nullable(),
  construction: z.enum(constructionKinds).nullable(),
  /** Forbidden by the negative list of market access 市场准入负面清单; by that for foreign investment 外资负面清单. */
  onNegativeList: known,
  foreignInvested: known,
  onForeignNegativeList: known,
  chemical: known,
  shoreMetres: z.int().min(0).max(1_000_000).nullable(),
  /** The site touches an ecological red line, a nature reserve or a drinking-water source. */
  protectedSite: known,
  againstEnvironmentalAccess: known,
  movesPollutionUpstream: known,
  twoHigh: known,
  /** A scheme of regional reduction of pollutants or of energy substitution 削减替代方案. */
  hasOffset: known,
  takesBasicFarmland: known,
  farmlandException: known,
  dishonest: known,
  graveAccident: known,
  newIndustrialLandHundredthsOfMu: z.int().min(0).max(10_000_000).nullable(),
};

/**
 * The facts on which the vetoes of screening rest (domain.md §4.2): recorded, never guessed from a name; what nobody
 * recorded is null (rulings 18, 19). Land in hundredths of a mu, 0 where none is new (rulings 20); the investment in fixed
 * assets stands with the basic facts.
 */
export const screeningFactsSchema = z.object(facts);
export type ScreeningFacts = Readonly<z.infer<typeof screeningFactsSchema>>;

/** Facts as entered: one left out stays as it is, null withdraws it. */
export const enteredFactsSchema = z
  .strictObject(facts)
  .partial()
  .refine((entered) => Object.keys(entered).length > 0, '至少填一项事实 · at least one fact is needed');
export type EnteredFacts = z.infer<typeof enteredFactsSchema>;

export const noScreeningFacts: ScreeningFacts = {
  catalogClass: null,
  construction: null,
  onNegativeList: null,
  foreignInvested: null,
  onForeignNegativeList: null,
  chemical: null,
  shoreMetres: null,
  protectedSite: null,
  againstEnvironmentalAccess: null,
  movesPollutionUpstream: null,
  twoHigh: null,
  hasOffset: null,
  takesBasicFarmland: null,
  farmlandException: null,
  dishonest: null,
  graveAccident: null,
  newIndustrialLandHundredthsOfMu: null,
};

/** The sheet of a lead with the document or register on which its latest entries rest. */
export const screeningSheetSchema = z.object({ facts: screeningFactsSchema, source: storedLine(300) });

export type FactName = keyof ScreeningFacts | 'fixedInvestmentYuan';

/** What people call each fact. */
export const factNames: Readonly<Record<FactName, Bilingual>> = {
  catalogClass: { zh: '产业目录类别', en: 'class in the industry catalogue' },
  construction: { zh: '建设性质（新建、扩建、改建）', en: 'new, expansion or renovation' },
  onNegativeList: { zh: '是否属市场准入负面清单禁止', en: 'negative list of market access' },
  foreignInvested: { zh: '是否外资', en: 'whether foreign-invested' },
  onForeignNegativeList: { zh: '是否属外资负面清单禁止', en: 'negative list of foreign investment' },
  chemical: { zh: '是否化工项目', en: 'whether a chemical project' },
  shoreMetres: { zh: '距长江干支流岸线米数', en: 'metres to the Yangtze’s shores' },
  protectedSite: { zh: '选址是否涉及红线、保护地、水源保护区', en: 'red line or protected area' },
  againstEnvironmentalAccess: { zh: '是否违反生态环境准入清单', en: 'environmental access list' },
  movesPollutionUpstream: { zh: '是否属重污染向中上游转移', en: 'whether it moves pollution upstream' },
  twoHigh: { zh: '是否“两高”', en: 'whether high in energy use and emissions' },
  hasOffset: { zh: '有无削减替代方案', en: 'whether there is an offset' },
  takesBasicFarmland: { zh: '是否占用永久基本农田', en: 'whether it takes basic farmland' },
  farmlandException: { zh: '是否属法定可占情形', en: 'whether the law permits taking it' },
  dishonest: { zh: '投资方是否在严重失信主体名单', en: 'whether the investor is discredited' },
  graveAccident: { zh: '三年内有无重大安全环保事故', en: 'a grave accident in the last three years' },
  newIndustrialLandHundredthsOfMu: { zh: '新增工业用地面积', en: 'new industrial land' },
  fixedInvestmentYuan: { zh: '固定资产投资', en: 'investment in fixed assets' },
};
