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
  'head',
  'coordinator',
  'supervisor',
  'leader',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/**
 * The role above which a role stands and whose acts it may do too: a head 主要负责人 may do whatever the deputy in charge may
 * (rulings 30). Null for all others.
 */
export const standsAbove = (role: Role): Role | null => (role === 'head' ? 'deputy-head' : null);
