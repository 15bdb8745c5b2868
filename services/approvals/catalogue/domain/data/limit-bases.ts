type Basis = { readonly law: string; readonly articles: readonly string[] };

const licensing: Basis = { law: '行政许可法', articles: ['42'] };
const environment: Basis = { law: '环境影响评价法', articles: ['22'] };
const drawings: Basis = { law: '住房和城乡建设部令第13号', articles: ['12'] };
const registration: Basis = { law: '不动产登记暂行条例', articles: ['20'] };
const discharge: Basis = { law: '排污许可管理条例', articles: ['12'] };

/** The law and articles that set each statutory limit, for `code` or `code/variant`, where they are known (domain.md §2.3). */
const bases: Readonly<Record<string, Basis>> = {
  A01: { law: '企业投资项目核准和备案管理条例', articles: ['13'] },
  A01h: { law: '企业投资项目核准和备案管理条例', articles: ['10'] },
  A07: licensing,
  A09: environment,
  A10: { law: '水利部令第53号', articles: [] },
  A11: { law: '取水许可和水资源费征收管理条例', articles: ['19'] },
  A14: registration,
  B01: licensing,
  B03: licensing,
  C01: drawings,
  C02: { law: '住房和城乡建设部令第51号', articles: [] },
  C05: { law: '建筑法', articles: ['8'] },
  D01: licensing,
  D09: registration,
  D10: discharge,
  'X-F01': { law: '消防法', articles: ['15'] },
  'X-P01': { law: '工业产品生产许可证管理条例', articles: ['24'] },
  'X-R01': { law: '城市房地产开发经营管理条例', articles: ['24'] },
  'X-M01': { law: '医疗机构管理条例（2016）', articles: ['12'] },
  'X-M02': { law: '医疗机构管理条例（2016）', articles: ['19'] },
};

export const basisOfLimit = (code: string): Basis | undefined => bases[code];
