import { simplifiedLetters } from './traditional-letters.ts';

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
    .replace(/\p{Script=Han}/gu, (letter) => simplifiedLetters.get(letter) ?? letter);
