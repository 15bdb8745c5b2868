import type { Bilingual } from '../language.ts';
import type { EdgeErrorCode } from './edge-errors.ts';

/** Where the kind of a refusal says too little of it. */
const titlesOfCodes: { readonly [Code in EdgeErrorCode]?: Bilingual } = {
  TOKEN_EXPIRED: { zh: '登录已过期', en: 'Sign-in expired' },
  LOST_RACE: { zh: '他人同时作了修改', en: 'Changed at the same moment' },
  RECORD_FULL: { zh: '条数已达上限', en: 'No room for more' },
  IDEMPOTENCY_KEY_REUSED: { zh: '提交编号重复', en: 'Submission number used before' },
  NOT_WRITTEN: { zh: '未能保存', en: 'Not stored' },
  RECORD_UNREADABLE: { zh: '记录无法显示', en: 'Record cannot be shown' },
};

const titlesOfStatus: Readonly<Record<number, Bilingual>> = {
  400: { zh: '填写内容有误', en: 'Not filled in correctly' },
  401: { zh: '请先登录', en: 'Please sign in' },
  403: { zh: '无权办理', en: 'Not allowed' },
  404: { zh: '未找到', en: 'Not found' },
  405: { zh: '不支持该操作', en: 'Not possible here' },
  409: { zh: '当前状态不能办理', en: 'Not possible in the present state' },
  412: { zh: '内容已有变化', en: 'Changed since it was read' },
  413: { zh: '提交内容过大', en: 'Too large' },
  415: { zh: '格式不受支持', en: 'Format not supported' },
  422: { zh: '不符合办理规定', en: 'Against a rule' },
  428: { zh: '请先打开最新内容', en: 'Read the latest version first' },
  429: { zh: '请求过于频繁', en: 'Too many requests' },
  503: { zh: '系统繁忙', en: 'Busy' },
};

const failed: Bilingual = { zh: '系统出现错误', en: 'Something went wrong' };

/** What a problem is, in words; the same for every problem of a code. */
export const titleOfProblem = (code: string, status: number): Bilingual =>
  new Map(Object.entries(titlesOfCodes)).get(code) ?? titlesOfStatus[status] ?? failed;
