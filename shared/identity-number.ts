/** The provinces 省级行政区划 of GB/T 2260 by their first two digits. */
export const provinces: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
);

// GB 11643-1999, check character by ISO 7064 mod 11-2.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

const shape = /^(\d{2})\d{4}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/;

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Whether a text of capital letters and digits is a valid number of a Chinese identity card 居民身份证号 (GB 11643-1999). */
export const isIdentityNumber = (code: string): boolean => {
  const [, province, year, month, day] = shape.exec(code) ?? [];
  if (province === undefined || !provinces.has(province)) return false;
  if (Number(year) < 1800 || Number(year) > 2199 || !isDay(Number(year), Number(month), Number(day)))
    return false;
  const sum = weights.reduce((total, weight, position) => total + weight * Number(code.charAt(position)), 0);
  return checkCharacters.charAt(sum % 11) === code.charAt(17);
};
