import type { Bilingual } from '../../../../shared/language.ts';

/** A piece of work as people know it: what is asked, and by which enterprise where one asked. */
export const named = ({
  title,
  enterpriseName,
}: {
  readonly title: Bilingual;
  readonly enterpriseName?: string | undefined;
}): Bilingual =>
  enterpriseName === undefined
    ? title
    : { zh: `${title.zh}（${enterpriseName}）`, en: `${title.en} (${enterpriseName})` };
