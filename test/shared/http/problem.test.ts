import { describe, expect, it } from 'vitest';
import * as approvals from '../../../services/approvals/service.ts';
import { edgeError, edgeStatus, type EdgeErrorCode } from '../../../shared/http/edge-errors.ts';
import { renderProblem } from '../../../shared/http/problem.ts';
import { statusIn } from '../../../shared/http/refusal-status.ts';
import { brokenRules } from '../../words/style-rules.ts';

const edgeCodes: readonly EdgeErrorCode[] = [
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'VALIDATION_FAILED',
  'BODY_TOO_LARGE',
  'LOST_RACE',
  'CONTENDED',
  'IDEMPOTENCY_KEY_REUSED',
  'RECORD_FULL',
  'INTERNAL',
];

describe('a problem document', () => {
  it.each(edgeCodes)('of %s has a title in words, in the language asked for', (code) => {
    const error = edgeError(code);
    const [zh, en] = (['zh', 'en'] as const).map((language) =>
      renderProblem(error, edgeStatus(code), language, 'c-1'),
    );
    expect(zh).toMatchObject({ code, title: expect.stringMatching(/^[\u4e00-\u9fff]{3,12}$/) });
    expect(en).toMatchObject({ code, title: expect.stringMatching(/^[A-Z][a-z -]+$/) });
    expect(brokenRules(`${zh?.title}：${zh?.detail}`)).toEqual([]);
  });

  it.each([
    ['malformed', '填写内容有误'],
    ['not-yours', '无权办理'],
    ['unknown', '未找到'],
    ['wrong-state', '当前状态不能办理'],
    ['outdated', '内容已有变化'],
    ['unread', '请先打开最新内容'],
    ['unacceptable', '不符合办理规定'],
  ] as const)('of a refusal that is %s is called %s', (kind, title) => {
    const status = statusIn({ SOME_CODE: kind })('SOME_CODE') ?? 0;
    const problem = renderProblem(
      { code: 'SOME_CODE', detail: { zh: '不行', en: 'no' } },
      status,
      'zh',
      'c-1',
    );
    expect(problem).toMatchObject({ title, code: 'SOME_CODE', type: 'urn:zhaoshang:problem:SOME_CODE' });
  });

  it('has a title in words for every refusal of approvals', () => {
    const statusOf = statusIn(approvals.refusals);
    for (const code of Object.keys(approvals.refusals)) {
      const { title } = renderProblem(
        { code, detail: { zh: '不行', en: 'no' } },
        statusOf(code) ?? 0,
        'zh',
        'c',
      );
      expect([code, title]).toEqual([code, expect.stringMatching(/^[\u4e00-\u9fff]+$/)]);
      expect([code, title]).not.toEqual([code, '系统出现错误']);
    }
  });
});
