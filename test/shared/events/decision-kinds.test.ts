import { expect, it } from 'vitest';
import { decisionKindNames, decisionKinds } from '../../../shared/events/decision-kinds.ts';

it.each(decisionKinds)('%s is named, and so are both its outcomes, in Chinese and in English', (kind) => {
  const { name, outcomes } = decisionKindNames[kind];
  for (const words of [name, outcomes.approved, outcomes.rejected]) {
    expect(words.zh).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(words.en).toMatch(/^[a-z ]+$/);
  }
  // An outcome says of which kind it is, so that nobody reads of an approval where there is none.
  expect(outcomes.approved.zh).toContain(name.zh);
  expect(outcomes.rejected.zh).toContain(name.zh);
  expect(outcomes.rejected.zh).toMatch(/不予|未通过|未完成/);
  expect(outcomes.approved.zh).not.toMatch(/不|未/);
});

it('calls no two outcomes alike', () => {
  const called = decisionKinds.flatMap((kind) => {
    const { approved, rejected } = decisionKindNames[kind].outcomes;
    return [approved.zh, rejected.zh];
  });
  expect(new Set(called).size).toBe(2 * decisionKinds.length);
});
