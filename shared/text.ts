import * as z from 'zod';

// Line breaks and tabs belong to a text of several lines; other control characters corrupt spreadsheets, logs and letters.
const controls = /[\p{Cc}\u2028\u2029]/u;
const controlsButBreaks = /[^\P{Cc}\t\n\r]|[\u2028\u2029]/u;

// They turn the order of the letters around them, so that a line reads otherwise than it is stored.
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/u;

// A letter, a number, a sign, or a letter of one's own that a county's fonts draw (rare family names).
const drawn = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u;
// The blank pattern of Braille and the musical null are signs by their class and blank on paper.
const blank = /\p{Default_Ignorable_Code_Point}|[\u2800\u{1d159}]/gu;

/** Whether anything of a text can be seen: one letter, number or sign that shows (rulings 38). */
export const shows = (value: string): boolean => drawn.test(value.replace(blank, ''));

const blankFault = '不得为空白 · must contain a letter, number or sign that shows';
const controlFault = '含有控制字符或无效字符 · contains control characters or broken ones';
const lineFault =
  '只能写一行，不得含换行、制表符及文字方向控制符 · must be one line, without tabs or direction marks';

const isLine = (value: string): boolean => !controls.test(value) && !directionMarks.test(value);

/** How many lines a field may have: one unless it is said to be a text of several, or to be taken as it comes. */
export type Lines = 'one' | 'several' | 'as-it-comes';
const lines = z.registry<{ readonly lines: Lines }>();

/** How many lines a schema of texts takes. */
export const linesOf = (schema: z.ZodType): Lines => lines.get(schema)?.lines ?? 'one';

/** What is wrong with a trimmed text that people typed, as `中文 · English`, or null (rulings 38). */
export const typedFault = (value: string, allowed: Lines): string | null => {
  if (allowed === 'as-it-comes') return null;
  if (!value.isWellFormed()) return controlFault;
  if (allowed === 'one' && !isLine(value)) return lineFault;
  if (allowed === 'several' && controlsButBreaks.test(value)) return controlFault;
  return shows(value) ? null : blankFault;
};

/** Makes a schema of a length once: many fields have the same, and each made anew would cost every start of a function. */
const oncePerLength = <Schema>(make: (max: number) => Schema): ((max: number) => Schema) => {
  const made = new Map<number, Schema>();
  return (max) => {
    const known = made.get(max) ?? make(max);
    made.set(max, known);
    return known;
  };
};

const typed = (max: number, allowed: Lines) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .superRefine((value, check) => {
      const message = typedFault(value, allowed);
      if (message !== null) check.addIssue({ code: 'custom', message });
    })
    .register(lines, { lines: allowed });

/** A text of several lines as people type it: trimmed, 1…max characters, of which one shows (rulings 38). */
export const text = /* @__PURE__ */ oncePerLength((max) => typed(max, 'several'));

/** A text of one line as people type it, such as a name, a title or the number of a document (rulings 38). */
export const line = /* @__PURE__ */ oncePerLength((max) => typed(max, 'one'));

const stored = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => value.isWellFormed() && !controlsButBreaks.test(value), controlFault);

/** A text as it is stored, also one taken before texts had to show; where a request brings it, it may have several lines. */
export const storedText = /* @__PURE__ */ oncePerLength((max) =>
  stored(max).register(lines, { lines: 'several' }),
);

/** A line as it is stored, also one taken with breaks; where a request brings it, it may have none. */
export const storedLine = /* @__PURE__ */ oncePerLength(stored);

const kept = /* @__PURE__ */ oncePerLength((max) => z.string().max(max));

/**
 * A line as a record keeps it, whoever wrote it: a name, a number, a version. Requests bring none that is longer; what a
 * record may hold is reckoned from such bounds (DESIGN §4).
 */
export const keptLine = (max = 300) => kept(max);

/** A text as a record keeps it, whoever wrote it; requests bring none that is longer. */
export const keptText = (max = 1000) => kept(max);

/** A file's content that a request brings within a field; whoever reads it judges it line by line. */
export const fileContent = () => z.string().min(1).register(lines, { lines: 'as-it-comes' });
