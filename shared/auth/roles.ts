/**
 * Who a person is to the county (domain.md §2.9). `investor` acts for an enterprise; the others are officials;
 * `admin` keeps the county's registers and decides nothing.
 */
export const roles = [
  'investor',
  'officer',
  'clerk',
  'section-head',
  'deputy-head',
  'coordinator',
  'supervisor',
  'leader',
  'admin',
] as const;
export type Role = (typeof roles)[number];
