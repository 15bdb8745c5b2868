import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county } from '../../kernel/whom.ts';

const proofReaders = { supervisor: county, admin: county } as const;

/** The proof that somebody was told is read by the supervisors. */
export const noticeRights = {
  'notice.see': proofReaders,
  'notice.list': proofReaders,
} as const satisfies RightsTable<string, never>;
export type NoticeAct = keyof typeof noticeRights;
