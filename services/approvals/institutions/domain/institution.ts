import * as z from 'zod';
import { creditCodeSchema } from '../../../../shared/credit-code.ts';
import { institutionFields, type InstitutionField } from '../../../../shared/events/institution-fields.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import { offersTalent, talentSchema, type Talent } from './talent-need.ts';

/**
 * An institution on the register 机构名录. It says what the institution is and can do, and has no place to prefer one: nobody
 * may designate an intermediary, outright or in disguise (优化营商环境条例 art. 43).
 */
export const institutionSchema = z.strictObject({
  creditCode: creditCodeSchema,
  name: keptLine(),
  fields: z.array(z.enum(institutionFields)).min(1).max(30),
  /** The certificate of its qualification, as others can look it up. */
  qualification: keptLine(),
  contact: keptLine(),
  /** The professional people it offers. */
  talents: z.array(talentSchema).max(40).readonly().default([]),
  /** Taken off the register it stays on record and is shown no more. */
  listed: z.boolean(),
});
export type Institution = Readonly<z.infer<typeof institutionSchema>>;

/** What goes with every list of institutions. */
export const ownChoice: Bilingual = {
  zh: '企业自主选择：以下机构并列展示、每日随机排序，任何部门和个人不得指定或变相指定。',
  en: 'The enterprise chooses for itself: these are shown side by side in an order drawn anew each day; nobody may designate one.',
};

/** Fewer than these are no choice (R101). */
export const leastToChooseFrom = 3;

const tooFew: Bilingual = {
  zh: '本县名录可选机构不足3家，请同时在全市、全国范围自主选择。',
  en: 'The register holds fewer than three to choose from; please look further afield as well.',
};

// FNV-1a: spread evenly enough that over the days nobody stands first more often than others.
const lot = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
};

/** What an enterprise looks for on the register: a field, certain people, or both; null is anything. */
export type LookedFor = { readonly field: InstitutionField | null; readonly talent: Talent | null };

const isLookedFor = ({ fields, talents }: Institution, { field, talent }: LookedFor): boolean =>
  (field === null || fields.includes(field)) && (talent === null || offersTalent(talents, talent));

/** All that are looked for, in an order drawn by lot for the day: the same for everybody that day, another the next. */
export const sideBySide = (
  institutions: readonly Institution[],
  wanted: LookedFor,
  on: LocalDate,
): readonly Institution[] =>
  institutions
    .filter((institution) => institution.listed && isLookedFor(institution, wanted))
    .map((institution) => ({ institution, place: lot(`${on}#${institution.creditCode}`) }))
    .sort(
      (one, other) =>
        one.place - other.place || (one.institution.creditCode < other.institution.creditCode ? -1 : 1),
    )
    .map(({ institution }) => institution);

/** That a list is too short to choose from; null where it is not. */
export const shortage = (shown: readonly Institution[]): Bilingual | null =>
  shown.length < leastToChooseFrom ? tooFew : null;
