import * as z from 'zod';

/** A text for people in both languages of the platform; Chinese is the default. */
export const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingualSchema>;

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language a client prefers: English only where `Accept-Language` names it before Chinese. */
export const preferredLanguage = (acceptLanguage: string | undefined): Language => {
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'zh';
};
