import { expect, it } from 'vitest';
import { departmentIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { correct, takeLateNews } from '../../../../services/approvals/scorecards/domain/correct-scorecard.ts';
import { defaultScorecardRules } from '../../../../services/approvals/county/domain/default-scorecard-rules.ts';
import { monthSchema } from '../../../../services/approvals/kernel/month.ts';
import { publish } from '../../../../services/approvals/scorecards/domain/publish-scorecard.ts';
import { worked } from '../../support/scorecards.ts';

const act = { by: subjectSchema.parse('supervisor-1'), at: instantSchema.parse('2026-04-02T02:00:00.000Z') };

const published = publish(
  {
    department: departmentIdSchema.parse('housing'),
    departmentName: { zh: '住房城乡建设委员会', en: 'Housing' },
    month: monthSchema.parse('2026-03'),
    rules: defaultScorecardRules,
    figures: worked.甲,
    transferred: [],
    before: null,
  },
  act.at,
).scorecard;

it('leaves people room for twelve corrections, however much late news came before', () => {
  let scorecard = published;
  for (let n = 0; n < 13; n += 1) ({ scorecard } = takeLateNews(scorecard, {}, 40, act));
  const content = { ground: 'recount', reason: '漏计', documentNumber: null, figures: {} } as const;
  for (let n = 0; n < 12; n += 1) {
    const corrected = correct(scorecard, content, act);
    if (!corrected.ok) throw new Error(`correction ${n + 1}: ${corrected.error.code}`);
    ({ scorecard } = corrected.value);
  }
  expect(correct(scorecard, content, act)).toMatchObject({ ok: false, error: { code: 'SCORECARD_FULL' } });
});
