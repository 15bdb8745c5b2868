/** Masks a person's name to its first letter: 张* (domain.md §3.5). */
export const maskName = (name: string): string => `${Array.from(name)[0] ?? ''}*`;

/** Masks a telephone number to its first three and last four digits: 138****8000 (domain.md §3.5). */
export const maskPhone = (phone: string): string =>
  phone.length <= 7 ? `${phone.slice(0, 1)}****` : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
