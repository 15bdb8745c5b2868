import * as z from 'zod';
import { dateSchema } from '../../../../shared/time/clock.ts';

/** The professions of technical teams that institutions of the register bring (R101; the list is an assumption). */
export const professions = [
  'architect',
  'structural-engineer',
  'building-services-engineer',
  'geotechnical-engineer',
  'surveying-engineer',
  'supervising-engineer',
  'cost-engineer',
] as const;

/** Levels of a professional title 职称, lowest first: 初级、中级、高级. */
export const professionLevels = ['junior', 'intermediate', 'senior'] as const;

/** People of a profession and level: what an institution offers, or what an enterprise looks for. */
export const talentSchema = z.strictObject({
  profession: z.enum(professions),
  level: z.enum(professionLevels),
});
export type Talent = Readonly<z.infer<typeof talentSchema>>;

/** A need of an enterprise for professional people 人才需求. It says who is needed, and has no place to say from whom. */
export const talentNeedSchema = talentSchema.extend({
  people: z.int().min(1).max(1000),
  until: dateSchema,
});

export type TalentNeed = Readonly<z.infer<typeof talentNeedSchema>>;

const reaches = (offered: Talent, wanted: Talent): boolean =>
  offered.profession === wanted.profession &&
  professionLevels.indexOf(offered.level) >= professionLevels.indexOf(wanted.level);

/** Whether any of the people offered is of the profession, at the level wanted or above it. */
export const offersTalent = (offered: readonly Talent[], wanted: Talent): boolean =>
  offered.some((each) => reaches(each, wanted));
