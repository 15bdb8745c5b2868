import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import { refusalIn } from '../../kernel/refusal.ts';

/** Why the directory refuses. */
export const directoryRefusals = {
  LEAVE_NOT_FOUND: 'unknown',
  LEAVE_OF_NO_HOLDER: 'unacceptable',
  DEPUTY_OF_ONESELF: 'unacceptable',
  LEAVES_TOO_MANY: 'wrong-state',
  DIRECTORY_STALE: 'outdated',
  DIRECTORY_NOT_YOURS: 'not-yours',
  CONTACTS_NOT_FOUND: 'unknown',
} as const satisfies Refusals;
type DirectoryErrorCode = keyof typeof directoryRefusals;
export type DirectoryError = CodedError<DirectoryErrorCode>;

export const refusal = refusalIn<DirectoryErrorCode>({
  LEAVE_NOT_FOUND: { zh: '没有这条离岗登记', en: 'No such leave is recorded.' },
  LEAVE_OF_NO_HOLDER: {
    zh: '此人在本部门没有任何岗位，不能登记离岗',
    en: 'This person holds no post of the department, so no leave can be recorded there.',
  },
  DEPUTY_OF_ONESELF: {
    zh: '离岗人员不能由本人代理，请另填代理人',
    en: 'Nobody stands in for themselves; name somebody else as deputy.',
  },
  LEAVES_TOO_MANY: {
    zh: '本部门登记的离岗已达上限，请先删除不再需要的',
    en: 'The department has as many leaves on record as fit; withdraw those no longer needed.',
  },
  DIRECTORY_STALE: {
    zh: '您读取之后通讯录已被修改，请重新读取',
    en: 'The directory has changed since you read it; read again.',
  },
  DIRECTORY_NOT_YOURS: {
    zh: '只能登记和查看本部门人员的离岗',
    en: 'Only leaves of your own department are yours to see and record.',
  },
  CONTACTS_NOT_FOUND: { zh: '没有该企业的联系人登记', en: 'No contacts of this enterprise are on record.' },
});
