/** What logs write where nobody has a case (rulings 16): the marks of those who export them, in any case. */
const missingWords = ['EMPTY', 'NAN', 'NULL', 'NONE', 'MISSING', 'UNDEFINED', 'N/A', '-'] as const;

/** A group's name with one space wherever the log has white space of any kind, so that one group has one name. */
export const groupName = (written: string): string => written.replace(/\s+/gu, ' ').trim();

const compared = (written: string): string => groupName(written.normalize('NFKC')).toUpperCase();

/** Whether a cell says that there is no value; `named` are further words for it that the county knows of its log. */
export const isMissing = (written: string, named: readonly string[]): boolean => {
  const word = compared(written);
  return word === '' || [...missingWords, ...named].some((each) => compared(each) === word);
};
