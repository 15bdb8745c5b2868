import { describe, expect, it } from 'vitest';
import { brokenRules } from '../style-rules.ts';
import { writtenTexts } from '../written-texts.ts';

// What the law's own catalogue of matters says stands as its sources write it.
const asSourcesWriteIt = /\/data\//;

// An English text that quotes a Chinese term keeps the rules of English; a page keeps its layout.
const isChinese = (text: string): boolean =>
  (text.replaceAll('〔日〕', '').match(/[\u4e00-\u9fff]/gu) ?? []).length >
  (text.match(/[a-z]/gi) ?? []).length;
const isLayout = (text: string): boolean => text.includes('<') && text.includes('\n');

// The heading of a part of an API is `中文 English`; what stands in quotes is a value, such as how a code is written.
const plainOf = (text: string): string =>
  text.replace(/^([\u4e00-\u9fff、AB]+) [A-Z][A-Za-z ]+$/u, '$1').replace(/“[\x20-\x7e]+”/gu, '“…”');

const texts = writtenTexts(['services/**/*.ts', 'shared/**/*.ts'], asSourcesWriteIt)
  .map(({ where, text }) => ({ where, text: plainOf(text) }))
  .filter(({ text }) => isChinese(text) && !isLayout(text));

describe('every Chinese text of the source', () => {
  it('is found: refusals, problems, names of acts, pages and messages', () => {
    const all = texts.map(({ text }) => text);
    expect(all.length).toBeGreaterThan(1500);
    for (const known of ['您无权进行此项操作', '请先登录', '启动并联审批', '逾期未答复，提交裁定'])
      expect(all).toContain(known);
  });

  it('keeps the rules of style and calls each thing by its one name', () => {
    const broken = texts.flatMap(({ where, text }) =>
      brokenRules(text).map((rule) => `${where} “${text}”: ${rule}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the rules of style', () => {
  it.each([
    ['请于2026年3月5日前回复。', 'a day by which says （含当日）'],
    ['请于〔日〕前回复。', 'a day by which says （含当日）'],
    ['共 3 个事项', 'no space beside a Chinese character or its punctuation'],
    ['理由:材料齐全', 'no half-width punctuation between Chinese characters'],
    ['材料已收齐。。', 'one full stop'],
    ['自2026-03-05起', 'no day and no instant as a machine writes it'],
    ['于2026年3月5日24:00前', 'no day and no instant as a machine writes it'],
    ['缺材料A09', 'no code, account, expression or name of a field'],
    ['承办部门housing-bureau', 'no code, account, expression or name of a field'],
    ['格式不符（^[a-z]+$）', 'no code, account, expression or name of a field'],
    ['逐项见errors', 'no code, account, expression or name of a field'],
    ['编号01KJQ0000000000000000000BB', 'no code, account, expression or name of a field'],
    ['本案已办结', 'say 并联审批'],
    ['恢复计时或者停表', 'say 暂停计时、恢复计时、办理期限'],
  ])('find what is wrong with %s', (text, rule) => {
    expect(brokenRules(text)).toContain(rule);
  });

  it.each([
    '请于2026年3月5日（含当日）前在本平台回复。',
    '请于2026年3月5日24时前响应。',
    '暂停计时期满，办理期限连续计算。',
    '项目代码为2604-500236-04-01-123456。',
    '由承办人（B岗）代为办理（文号：交地〔2026〕1号）。',
    '征地补偿安置',
  ])('find nothing wrong with %s', (text) => {
    expect(brokenRules(text)).toEqual([]);
  });
});
