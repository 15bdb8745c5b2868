import { codes, type Code } from '../kernel/coded-refusals.ts';

const statuses = {
  INBOX_ITEM_NOT_FOUND: 404,
  NOTICE_NOT_FOUND: 404,
  LEAVE_NOT_FOUND: 404,
  CONTACTS_NOT_FOUND: 404,
  LEAVE_OF_NO_HOLDER: 422,
  DEPUTY_OF_ONESELF: 422,
  LEAVES_TOO_MANY: 409,
  DIRECTORY_STALE: 412,
  DIRECTORY_NOT_YOURS: 403,
} as const satisfies Record<Code, number>;

export const statusOf = (code: string): number | undefined => {
  const known = codes.find((each) => each === code);
  return known === undefined ? undefined : statuses[known];
};
