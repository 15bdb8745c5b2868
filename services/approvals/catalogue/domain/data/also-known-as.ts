import type { Matter } from '../matter.ts';

/**
 * What people call matters beside their names in the list 事项俗称; all 推测. Land supply A06 is what meetings call
 * 土地出让.
 */
export const alsoKnownAs: Readonly<Partial<Record<Matter['code'], readonly string[]>>> = Object.freeze({
  A01: ['立项', '备案'],
  A02: ['用地预审', '选址意见书'],
  A03: ['稳评'],
  A04: ['农转用'],
  A05: ['征地'],
  A06: ['土地出让', '供地', '招拍挂'],
  A07: ['用地规划许可'],
  A08: ['能评'],
  A09: ['环评'],
  A14: ['土地登记', '土地使用权证'],
  B03: ['工程规划许可'],
  C01: ['图审'],
  C05: ['施工许可'],
});
