import { describe, expect, it } from 'vitest';
import { eventTypes } from '../../../../shared/events/catalogue.ts';
import { refusals } from '../../../../services/approvals/service.ts';

const approvalsErrorCodes = Object.keys(refusals);
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';
import { ruleBook } from '../../../../services/approvals/rules/domain/rule-book.ts';
import { ruleIds } from '../../../../services/approvals/rules/domain/rule.ts';

const { rules, ruleOfEvent, ruleOfRefusal } = ruleBook;

const all = (of: (rule: (typeof rules)[number]) => readonly string[]) => rules.flatMap(of);

describe('the rule book', () => {
  it('holds each rule once, with a basis and a version', () => {
    expect(rules.map(({ id }) => id)).toEqual([...ruleIds]);
    for (const { id, basis, version } of rules)
      expect([id, basis.length > 5, version]).toEqual([id, true, '2026.1']);
  });

  it.each([
    ['refusal', all(({ refusals }) => refusals), approvalsErrorCodes as readonly string[]],
    ['event', all(({ events }) => events), eventTypes as readonly string[]],
  ])('lets no %s follow from two rules or be unknown', (_, named, known) => {
    expect(named.filter((each, index) => named.indexOf(each) !== index)).toEqual([]);
    expect(named.filter((each) => !known.includes(each))).toEqual([]);
  });

  it('names settings that there are', () => {
    for (const { setting } of rules) if (setting !== null) expect(defaultSettings[setting]).toBeDefined();
  });

  it.each([
    'approvals.task.rung-raised.v1',
    'approvals.task.deemed-accepted.v1',
    'approvals.task.pause-ended.v1',
    'approvals.task.receiving-late.v1',
    'approvals.task.receiving-rung-raised.v1',
    'approvals.task.delivery-late.v1',
    'approvals.transfer.silent.v1',
    'approvals.transfer.adjudication-late.v1',
    'approvals.transfer.parties-called.v1',
    'approvals.assignment.rung-raised.v1',
    'approvals.assignment.response-late.v1',
    'approvals.consultation.lapsed.v1',
    'approvals.scorecard.published.v1',
  ])('says by which rule the platform brings %s about of itself', (type) => {
    expect(ruleOfEvent(type)).not.toBeNull();
  });

  it.each([
    'SECOND_NOTICE',
    'TRANSFER_RETURN',
    'TRANSFER_LIMIT',
    'TRANSFER_CONTEST_LATE',
    'TRANSFER_JOIN_LATE',
    'TRANSFER_SPOKEN',
    'TRANSFER_UNHEARD',
    'REVIEW_TOO_LATE',
    'CONTEST_LATE',
    'LEGAL_EDGE',
    'EXTENSION_TOO_LATE',
    'PAUSE_LACKS_GROUNDS',
  ])('says by which rule %s is refused', (code) => {
    expect(ruleOfRefusal(code)).not.toBeNull();
  });
});
