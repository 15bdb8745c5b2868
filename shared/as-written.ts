/** Unicode's characters that are not drawn, among them joiners, variation selectors, fillers and direction marks. */
const undrawn = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A number or code as people write it, in plain characters: full-width ones become half-width, spaces and what is not
 * drawn fall away, and every dash is a hyphen.
 */
export const plainlyWritten = (entered: string): string =>
  entered
    .normalize('NFKC')
    .replace(undrawn, '')
    .replace(/\s/gu, '')
    .replace(/[\p{Pd}\u2212\uff0d]/gu, '-');
