import type { Language } from '../../shared/language.ts';

const separators: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };

/** Several things in one line, as a language lists them. */
export const listed = (things: readonly string[], language: Language): string =>
  things.join(separators[language]);

/** What is said in brackets behind something. */
export const inBrackets = (said: string, language: Language): string =>
  language === 'zh' ? `（${said}）` : ` (${said})`;
