// Arithmetic over weeks of Monday to Friday, for days which no table covers. Day 0 (1970-01-01) was a Thursday.
const mondayFirst = (dayNumber: number): number => dayNumber + 3;

const dayOfWeek = (dayNumber: number): number => ((mondayFirst(dayNumber) % 7) + 7) % 7;

/** Whether a day number falls on Monday to Friday. */
export const isWeekday = (dayNumber: number): boolean => dayOfWeek(dayNumber) < 5;

/** How many Mondays to Fridays have passed, that day included, counted from an arbitrary fixed Monday. */
export const weekdaysThrough = (dayNumber: number): number =>
  5 * Math.floor(mondayFirst(dayNumber) / 7) + Math.min(dayOfWeek(dayNumber) + 1, 5);

/** The day with which `weekdaysThrough` reaches a count. */
export const dayOfWeekdayCount = (count: number): number =>
  7 * Math.floor((count - 1) / 5) + ((((count - 1) % 5) + 5) % 5) - 3;
