import * as z from 'zod';

const inBoth = (max: number) =>
  z.strictObject({ zh: z.string().min(1).max(max), en: z.string().min(1).max(max) });

/** The name of a department, a matter, a document in both languages. */
export const bilingualNameSchema = inBoth(200);

/** A title or a line for people in both languages of the platform; Chinese is the default. */
export const bilingualSchema = inBoth(400);
export type Bilingual = z.infer<typeof bilingualSchema>;

/** A text for people in both languages, such as the body of a message, which may list what somebody is asked for. */
export const bilingualTextSchema = inBoth(30_000);

/** What a rule says by itself, `中文 · English`; null for a phrase of a library, which no reader is shown. */
export const bothHalves = (message: string): Bilingual | null => {
  const [zh, en] = message.split(' · ');
  return zh === undefined || en === undefined ? null : { zh, en };
};

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language a client prefers: English only where `Accept-Language` names it before Chinese. */
export const preferredLanguage = (acceptLanguage: string | undefined): Language => {
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'zh';
};
