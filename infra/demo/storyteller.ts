import type { Bilingual, Language } from '../../shared/language.ts';
import type { LocalDate } from '../../shared/time/clock.ts';

/** Where the story is written. */
export type StoryOutput = { readonly write: (text: string) => unknown };

/** What was refused, with everything that is missing. */
export type ToldRefusal = {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly detail: string }[] | undefined;
};

/** Prints the story line by line in one language: what happened stands after its date, what belongs to it below. */
export type Storyteller = {
  readonly language: Language;
  readonly chapter: (title: Bilingual) => void;
  readonly tell: (line: Bilingual) => void;
  readonly add: (line: Bilingual) => void;
  readonly refusal: (refused: ToldRefusal) => void;
};

const belowTheDate = ' '.repeat(14);

export const createStoryteller = (
  output: StoryOutput,
  language: Language,
  today: () => LocalDate,
): Storyteller => {
  let chapters = 0;
  const line = (text: string): void => void output.write(`${text}\n`);
  return {
    language,
    chapter: (title) => {
      chapters += 1;
      line(`\n${chapters} · ${title[language]}`);
    },
    tell: (told) => line(`  ${today()}  ${told[language]}`),
    add: (told) => line(`${belowTheDate}${told[language]}`),
    refusal: ({ code, detail, errors = [] }) => {
      line(`${belowTheDate}✗ ${code}: ${detail}`);
      if (errors.length > 0)
        line(`${belowTheDate}  ${errors.map((each) => each.detail).join(language === 'zh' ? '；' : '; ')}`);
    },
  };
};
