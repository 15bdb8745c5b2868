/** The letters in which words of concessions are written in the traditional script, with those of the simplified one. */
const simplified: Readonly<Record<string, string>> = {
  還: '还',
  稅: '税',
  獎: '奖',
  奬: '奖',
  徵: '征',
  徴: '征',
  後: '后',
  價: '价',
  補: '补',
  貼: '贴',
  財: '财',
  貢: '贡',
  獻: '献',
  納: '纳',
  繳: '缴',
  額: '额',
  減: '减',
  讓: '让',
  與: '与',
  掛: '挂',
  鉤: '钩',
  鈎: '钩',
  資: '资',
  產: '产',
  業: '业',
  優: '优',
  勵: '励',
  據: '据',
  從: '从',
};

/**
 * A clause as its words are looked for: spaces, signs and what does not show stand between no letters, full-width letters
 * count as plain ones, and traditional letters as simplified ones (rulings 42).
 */
export const plainClause = (clause: string): string =>
  clause
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\p{Script=Han}/gu, (letter) => simplified[letter] ?? letter);
