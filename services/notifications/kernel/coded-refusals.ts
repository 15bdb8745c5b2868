import type { CodedError } from '../../../shared/coded-error.ts';
import type { Bilingual } from '../../../shared/language.ts';

/** Why notifications refuses; each code has its status in http/error-status.ts. */
export const codes = [
  'INBOX_ITEM_NOT_FOUND',
  'NOTICE_NOT_FOUND',
  'LEAVE_NOT_FOUND',
  'LEAVE_OF_NO_HOLDER',
  'DEPUTY_OF_ONESELF',
  'LEAVES_TOO_MANY',
  'DIRECTORY_STALE',
  'DIRECTORY_NOT_YOURS',
  'CONTACTS_NOT_FOUND',
] as const;
export type Code = (typeof codes)[number];

const details: Record<Code, Bilingual> = {
  INBOX_ITEM_NOT_FOUND: { zh: '没有这条消息', en: 'There is no such inbox item.' },
  NOTICE_NOT_FOUND: { zh: '该事件没有通知记录', en: 'No notice of this event is on record.' },
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
};

/** A refusal with its words, and the field at fault where there is one. */
export const refusal = (code: Code, pointer?: string): CodedError<Code> => ({
  code,
  detail: details[code],
  ...(pointer === undefined ? {} : { faults: [{ pointer, detail: details[code] }] }),
});
