import { parseArgs } from 'node:util';
import { languages, type Language } from '../../shared/language.ts';
import { StoryFailure } from './story-failure.ts';

const usage = `npm run demo -- [--lang ${languages.join('|')}]`;

const parse = (words: readonly string[]) => {
  try {
    return parseArgs({ args: [...words], options: { lang: { type: 'string' } } }).values;
  } catch (error) {
    throw new StoryFailure(`${error instanceof Error ? error.message : String(error)} Usage: ${usage}`);
  }
};

/** The language in which the story is told; Chinese unless asked for otherwise. */
export const readLanguage = (words: readonly string[]): Language => {
  const { lang = 'zh' } = parse(words);
  const language = languages.find((known) => known === lang);
  if (language === undefined) throw new StoryFailure(`--lang ${lang} is not spoken here. Usage: ${usage}`);
  return language;
};
