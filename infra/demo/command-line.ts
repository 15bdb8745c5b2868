import { languages, type Language } from '../../shared/language.ts';
import { readWords, refuseWords } from '../command/words.ts';

export const demoUsage = `npm run demo -- [--lang ${languages.join('|')}]
  tells one project from its lead to the last permit, on a platform of its own that is gone afterwards`;

/** The language in which the story is told; Chinese unless asked for otherwise. */
export const readLanguage = (words: readonly string[]): Language => {
  const { lang = 'zh' } = readWords(demoUsage, words, { options: { lang: { type: 'string' } } }).values;
  const language = languages.find((known) => known === lang);
  return language ?? refuseWords(demoUsage, `--lang ${lang} is not spoken here.`);
};
